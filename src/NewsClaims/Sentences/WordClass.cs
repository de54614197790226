namespace NewsClaims.Sentences;

/// <summary>What a word says about the end of a sentence after or before it.</summary>
internal enum WordClass : byte
{
    None,

    /// <summary>Stands before a name: "Dr.", "Gen.", "St.".</summary>
    Title,

    /// <summary>Stands before a day: "Sept.".</summary>
    Month,

    /// <summary>Stands before a number: "No.", "pp.".</summary>
    Numbering,

    /// <summary>Stands between two parts of a sentence: "vs.", "e.g.".</summary>
    Joining,

    /// <summary>Stands after a name: "Inc.", "Jr.".</summary>
    Suffix,

    /// <summary>A place that may end a sentence and may come before a name: "U.S.".</summary>
    Place,

    /// <summary>"a.m.", "p.m.".</summary>
    Time,

    /// <summary>A day, a month or a time zone, which follows a time of day.</summary>
    Calendar,

    /// <summary>Begins sentences and, with a capital, hardly anything else: "The", "But", "She".</summary>
    Starter,

    /// <summary>A verb of a reporting clause: "said", "asked".</summary>
    Reporting,
}
