namespace NewsClaims.Tokens;

/// <summary>What a mark that may be a quotation mark is at its place.</summary>
internal enum QuoteMark
{
    /// <summary>Not such a mark.</summary>
    None,
    Open,
    Close,

    /// <summary>The apostrophe of a possessive after s: a word of its own.</summary>
    Possessive,

    /// <summary>The apostrophe of letters left out at the end of a word: belongs to the word before.</summary>
    EndOfWord,

    /// <summary>The apostrophe of letters or digits left out at the start of a word: belongs to the word after.</summary>
    StartOfWord,

    /// <summary>A sign for feet, inches, minutes or seconds.</summary>
    Measure,
}
