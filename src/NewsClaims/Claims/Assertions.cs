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

    /// <summary>
    /// True when a word that takes a side ("argue", "claim", "confirm") reports a full assertion: by the guideline that is a claim, whatever it
    /// says. Other words, that of an act ("decided") or a perception among them, leave it to what was learned.
    /// </summary>
    public static bool IsTold(ClaimText text, CueReading cue, ClaimUnit unit) =>
        !cue.Negated
        && cue.Main is { Class: CueClass.Insist or CueClass.Distance or CueClass.Endorse }
        && HasSubject(text, unit)
        && IsFull(text, unit);

    private static bool HasSubject(ClaimText text, ClaimUnit unit)
    {
        foreach (int token in unit.Tokens)
        {
            if (text.Article.Syntax[token].Relation is DependencyRelation.Subject or DependencyRelation.PassiveSubject)
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
