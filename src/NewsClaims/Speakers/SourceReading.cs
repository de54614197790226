namespace NewsClaims.Speakers;

/// <summary>What the words of a source are, before it is decided who is meant.</summary>
internal sealed record SourceReading
{
    /// <summary>A reading of no words.</summary>
    public static SourceReading Empty { get; } = new();

    /// <summary>The tokens from the first to the last of the source; empty where there is none.</summary>
    public TokenRange Tokens { get; init; }

    /// <summary>The tokens that head what is joined with "and", the first one first. Empty for no source.</summary>
    public int[] Heads { get; init; } = [];

    /// <summary>The mention of each head, or -1.</summary>
    public int[] Mentions { get; init; } = [];

    public int Head => Heads.Length == 0 ? -1 : Heads[0];

    public int Mention => Mentions.Length == 0 ? -1 : Mentions[0];
}
