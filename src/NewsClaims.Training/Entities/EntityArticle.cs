using NewsClaims.Layers;

namespace NewsClaims.Training.Entities;

/// <summary>An article to learn entities from, with the layers below.</summary>
internal sealed class EntityArticle
{
    public required string Source { get; init; }

    public required string Id { get; init; }

    public required string Text { get; init; }

    public required TokenSpan[] Tokens { get; init; }

    public required TokenRange[] Sentences { get; init; }

    public required TokenSyntax[] Syntax { get; init; }

    /// <summary>For each token the set of labels that the source allows, a bit each: one where it says, several where it does not.</summary>
    public required uint[] Allowed { get; init; }

    /// <summary>How much the article counts.</summary>
    public required float Weight { get; init; }

    /// <summary>The names, where the article is to be measured.</summary>
    public HashSet<(int Start, int End, EntityClass Type)> Gold { get; } = [];

    public Block[] Blocks => [new Block(new TextSpan(0, Text.Length), BlockKind.Paragraph)];

    public ParsedArticle Parsed(Block[] blocks) => new(new TokenizedText(Text, blocks, Tokens), Sentences, Syntax);
}
