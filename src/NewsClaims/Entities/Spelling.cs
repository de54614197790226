namespace NewsClaims.Entities;

/// <summary>
/// Words that names of bodies are made of and that British and American English spell differently. Most of what the tagger learned from is
/// American.
/// </summary>
internal static class Spelling
{
    private static readonly (string British, string American)[] Words =
    [
        ("Centre", "Center"), ("Centres", "Centers"), ("Organisation", "Organization"), ("Organisations", "Organizations"),
        ("Defence", "Defense"), ("Programme", "Program"), ("Theatre", "Theater"), ("CENTRE", "CENTER"), ("ORGANISATION", "ORGANIZATION"),
        ("DEFENCE", "DEFENSE"), ("PROGRAMME", "PROGRAM"), ("THEATRE", "THEATER"),
    ];

    /// <summary>The American spelling of a word with a capital; other words as they are.</summary>
    public static ReadOnlySpan<char> American(ReadOnlySpan<char> word)
    {
        if (word.Length < 6 || !char.IsUpper(word[0]))
            return word;
        foreach ((string british, string american) in Words)
        {
            if (word.SequenceEqual(british))
                return american;
        }

        return word;
    }
}
