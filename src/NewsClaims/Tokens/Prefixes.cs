namespace NewsClaims.Tokens;

/// <summary>Decides whether a hyphen joins a prefix to its word, which stays one token, or two words of a compound, which do not.</summary>
internal static class Prefixes
{
    private static readonly WordList Bound = new(
        """
        non re pre anti pro co ex mid multi semi sub mini intra cross counter socio psycho e un mis ultra super arch bi tri
        trans extra pseudo neo over under post inter de dis
        """);

    private static readonly WordList Endings = new("esque wise");

    /// <summary>True when the hyphen at <paramref name="hyphen"/>, after the letters from <paramref name="start"/>, does not divide.</summary>
    public static bool JoinsAt(ReadOnlySpan<char> text, int start, int hyphen)
    {
        if (!Characters.IsLetter(text, hyphen + 1) && !(Characters.IsDigit(Characters.At(text, hyphen + 1)) && hyphen - start == 3))
            return false;
        if (Bound.Contains(text[start..hyphen]))
            return true;
        int end = hyphen + 1;
        while (end < text.Length && end - hyphen < 8 && char.IsAsciiLetter(text[end]))
            end++;
        return Endings.Contains(text[(hyphen + 1)..end]);
    }
}
