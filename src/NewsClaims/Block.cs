namespace NewsClaims;

/// <summary>
/// A unit of the article's layout: a headline, a paragraph, a caption. Blocks are in text order and never overlap; no token,
/// sentence or entity crosses from one to the next.
/// </summary>
/// <param name="Span">The block's place in the text, without the white space around it. Never empty.</param>
/// <param name="Kind">What the block is for.</param>
public readonly record struct Block(TextSpan Span, BlockKind Kind);

/// <summary>What a <see cref="Block"/> is for.</summary>
public enum BlockKind : byte
{
    /// <summary>Running text of the article.</summary>
    Paragraph,

    /// <summary>The title of the article.</summary>
    Headline,

    /// <summary>The line that names the author ("By Ada Lind, political editor").</summary>
    Byline,

    /// <summary>Place and date before the first sentence ("ARVONIA CITY (Wire) —"). The rest of that line is a <see cref="Paragraph"/>.</summary>
    Dateline,

    /// <summary>A heading inside the article.</summary>
    Subheading,

    /// <summary>An entry of a list.</summary>
    ListItem,

    /// <summary>The line under a picture, and picture credits.</summary>
    Caption,

    /// <summary>A sentence of the article repeated for display, often a quotation.</summary>
    PullQuote,

    /// <summary>What is not part of the article: navigation, notices, notes about the author, invitations to subscribe.</summary>
    Boilerplate,
}

/// <summary>Questions about block kinds that several layers ask.</summary>
public static class BlockKinds
{
    /// <summary>
    /// True for blocks whose text belongs to the article's story, so that claims may come from it. False for bylines, datelines,
    /// captions, pull quotes (they repeat the story) and boilerplate.
    /// </summary>
    public static bool IsStory(this BlockKind kind) =>
        kind is BlockKind.Paragraph or BlockKind.Headline or BlockKind.Subheading or BlockKind.ListItem;
}
