namespace NewsClaims.Claims;

/// <summary>Tells what asserts something from questions, thanks, greetings and fragments, which are no claims.</summary>
internal static class Assertions
{
    /// <summary>Position in <paramref name="units"/> of the first full assertion; the first unit where none is.</summary>
    public static int Lead(ClaimText text, List<ClaimUnit> units)
    {
        for (int i = 0; i < units.Count; i++)
        {
            if (IsFull(text, units[i]))
                return i;
        }

        return 0;
    }

    /// <summary>True when the unit says something by itself.</summary>
    public static bool IsFull(ClaimText text, ClaimUnit unit)
    {
        if (IsQuestion(text, unit) || IsGreeting(text, unit))
            return false;
        foreach (int token in unit.Tokens)
        {
            if (text.Pos(token) is PartOfSpeech.Verb or PartOfSpeech.Auxiliary)
                return true;
        }

        return false;
    }

    private static bool IsQuestion(ClaimText text, ClaimUnit unit) => text.Word(unit.Last).Contains('?');

    private static bool IsGreeting(ClaimText text, ClaimUnit unit)
    {
        if (unit.Tokens.Length > 8)
            return false;
        Span<ClaimWords> classes = stackalloc ClaimWords[unit.Tokens.Length];
        classes.Clear();
        text.Classify(unit.Tokens, classes);
        return classes[0].Has(ClaimWord.Greeting);
    }
}
