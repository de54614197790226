namespace NewsClaims;

/// <summary>The layers of an analysis, in the order they are made: each is made from the ones before it.</summary>
public enum AnalysisLayer
{
    /// <summary>Headline, paragraphs, captions.</summary>
    Blocks,

    /// <summary>Words and marks.</summary>
    Tokens,

    /// <summary>Sentences.</summary>
    Sentences,

    /// <summary>Parts of speech and dependencies.</summary>
    Syntax,

    /// <summary>Names.</summary>
    Entities,

    /// <summary>Dates, times, money, shares and measures.</summary>
    Expressions,

    /// <summary>Names, descriptions and pronouns, gathered to referents.</summary>
    Mentions,

    /// <summary>What is attributed, to which words, by which words.</summary>
    Attributions,

    /// <summary>Who the sources are.</summary>
    Speakers,

    /// <summary>What is claimed.</summary>
    Claims,
}
