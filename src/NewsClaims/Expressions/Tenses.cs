namespace NewsClaims.Expressions;

/// <summary>Where a verb looks.</summary>
internal enum Tense
{
    Unknown,
    Past,
    Future,
}

/// <summary>The tense of the verb that a word of time belongs to.</summary>
internal static class Tenses
{
    // Steps up the tree, and words before the verb, that are looked at.
    private const int MaxSteps = 6;
    private const int MaxBefore = 6;

    public static Tense Of(in ExpressionText text, int token)
    {
        int verb = token;
        for (int i = 0; i < MaxSteps && text.Contains(verb) && text.Pos(verb) is not (PartOfSpeech.Verb or PartOfSpeech.Auxiliary); i++)
            verb = text.Head(verb);
        if (!text.Contains(verb) || text.Pos(verb) is not (PartOfSpeech.Verb or PartOfSpeech.Auxiliary))
            return Tense.Unknown;
        bool have = false;
        for (int i = Math.Max(0, verb - MaxBefore); i < verb; i++)
        {
            if (!text.Contains(i) || text.Head(i) != verb)
                continue;
            if (text.IsAny(i, ["will", "wo", "shall", "'ll"]) || text.Word(i) is "’ll")
                return Tense.Future;
            have |= text.IsAny(i, ["was", "were", "had", "did", "has", "have"]);
        }

        return have || text.Tag(verb) is PennTag.PastVerb ? Tense.Past : Tense.Unknown;
    }
}
