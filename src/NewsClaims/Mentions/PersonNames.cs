namespace NewsClaims.Mentions;

/// <summary>Decides whether two names of persons are forms of one name.</summary>
internal static class PersonNames
{
    // Given names that are not the start of their short form.
    private static readonly Dictionary<string, string> Short = new(StringComparer.Ordinal)
    {
        ["bill"] = "william",
        ["billy"] = "william",
        ["bob"] = "robert",
        ["bobby"] = "robert",
        ["mike"] = "michael",
        ["jim"] = "james",
        ["jimmy"] = "james",
        ["joe"] = "joseph",
        ["tom"] = "thomas",
        ["tony"] = "anthony",
        ["dick"] = "richard",
        ["rick"] = "richard",
        ["chuck"] = "charles",
        ["charlie"] = "charles",
        ["ted"] = "edward",
        ["jack"] = "john",
        ["bernie"] = "bernard",
        ["betsy"] = "elizabeth",
        ["liz"] = "elizabeth",
        ["kate"] = "katherine",
        ["peggy"] = "margaret",
        ["hank"] = "henry",
        ["larry"] = "lawrence",
        ["jerry"] = "gerald",
        ["ed"] = "edward",
        ["harry"] = "harold",
        ["andy"] = "andrew",
        ["nick"] = "nicholas",
        ["ken"] = "kenneth",
        ["steve"] = "stephen",
        ["jeff"] = "jeffrey",
        ["greg"] = "gregory",
        ["pete"] = "peter",
        ["dave"] = "david",
        ["dan"] = "daniel",
        ["danny"] = "daniel",
        ["vlad"] = "vladimir",
    };

    /// <summary>True when both are full names and can be one person: "Donald J. Trump" and "Donald Trump", "Kim Jong Un" and "Kim Jong-un".</summary>
    public static bool Same(NameForm a, NameForm b)
    {
        if (a.Suffix is not null && b.Suffix is not null && a.Suffix != b.Suffix)
            return false;
        if (a.Joined == b.Joined)
            return true;
        if (a.Words.Length < 2 || b.Words.Length < 2 || a.Last != b.Last)
            return false;
        return SameGiven(a.First, b.First) || Within(a, b) || Within(b, a);
    }

    /// <summary>Where a lone word stands in a full name: 3 at the end, 2 at the start, 1 between, 0 nowhere.</summary>
    public static int Place(string word, NameForm full) =>
        full.Words.Length < 2 ? 0
        : full.Last == word ? 3
        : full.First == word ? 2
        : Array.IndexOf(full.Words, word) >= 0 ? 1 : 0;

    private static bool SameGiven(string a, string b)
    {
        if (a == b)
            return true;
        string longA = Short.GetValueOrDefault(a, a), longB = Short.GetValueOrDefault(b, b);
        if (longA == longB)
            return true;
        (string brief, string full) = a.Length < b.Length ? (a, b) : (b, a);
        return (brief.Length >= 3 || brief.Length == 1) && full.StartsWith(brief, StringComparison.Ordinal);
    }

    private static bool Within(NameForm part, NameForm whole)
    {
        foreach (string word in part.Words)
        {
            if (Array.IndexOf(whole.Words, word) < 0)
                return false;
        }

        return true;
    }
}
