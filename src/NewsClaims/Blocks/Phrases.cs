namespace NewsClaims.Blocks;

/// <summary>Looks for phrases in lines, without regard to case.</summary>
internal static class Phrases
{
    /// <summary>True when the text starts with one of the phrases and the phrase ends a word there.</summary>
    public static bool StartsWithAny(ReadOnlySpan<char> text, string[] phrases)
    {
        foreach (string phrase in phrases)
        {
            if (text.StartsWith(phrase, StringComparison.OrdinalIgnoreCase) && !ContinuesWord(text, phrase.Length, phrase))
                return true;
        }

        return false;
    }

    /// <summary>True when the text holds one of the phrases.</summary>
    public static bool ContainsAny(ReadOnlySpan<char> text, string[] phrases)
    {
        foreach (string phrase in phrases)
        {
            if (text.Contains(phrase, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>True when the text is one of the phrases, less punctuation at its end.</summary>
    public static bool EqualsAny(ReadOnlySpan<char> text, string[] phrases)
    {
        text = text.TrimEnd(".:!>\u00BB\u203A\u2026 ").TrimStart("<\u00AB\u2039 ");
        foreach (string phrase in phrases)
        {
            if (text.Equals(phrase, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static bool ContinuesWord(ReadOnlySpan<char> text, int index, string phrase) =>
        char.IsLetterOrDigit(phrase[^1]) && index < text.Length && char.IsLetterOrDigit(text[index]);
}
