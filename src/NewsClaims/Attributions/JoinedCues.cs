namespace NewsClaims.Attributions;

/// <summary>
/// "Quill said … and warned …": a reporting verb that is joined to a cue is looked at too, even where the first decision passed over it. The second
/// decision says whether it attributes anything.
/// </summary>
internal static class JoinedCues
{
    // As likely as the least that the first decision lets through.
    private const float Probability = 0.3f;

    /// <summary>Adds the joined verbs to the cues, in text order.</summary>
    public static void Add(ArticleContext context, List<CueCandidate> cues)
    {
        bool[] isCue = context.Memory.Arrays.Rent<bool>(context.Count), heads = context.Memory.Arrays.Rent<bool>(context.Count);
        foreach (CueCandidate cue in cues)
        {
            isCue.AsSpan(cue.Tokens.Start, cue.Tokens.Count).Fill(true);
            heads[cue.Head] = true;
        }

        int before = cues.Count;
        for (int token = 0; token < context.Count; token++)
        {
            if (isCue[token] || ReportedBefore(context, token) is not (>= 0 and int head) || !heads[head])
                continue;
            int start = token;
            while (start > 0 && !isCue[start - 1] && context.Head(start - 1) == token && IsPartOfGroup(context.Relation(start - 1)))
                start--;
            cues.Add(CueCandidate.Of(context, TokenRange.FromBounds(start, token + 1), Probability));
        }

        if (cues.Count > before)
            cues.Sort((left, right) => left.Tokens.Start.CompareTo(right.Tokens.Start));
    }

    /// <summary>The head of the cue that the token, a reporting verb, would be joined to, or -1.</summary>
    public static int ReportedBefore(ArticleContext context, int token)
    {
        int head = context.Head(token);
        if (head < 0 || head > token || context.Relation(token) != DependencyRelation.Conjunct || context.Pos(token) != PartOfSpeech.Verb || context.Lexical[token] == 0)
            return -1;

        // "said the beaches were clean and warned that": the tree joins the verb to the said; its form and the lexicon tell that it goes on with the saying.
        bool isSaid = context.Lexical[head] == 0 || (context.Clauses.Dependents[head] & ClauseShape.Kind.Copula) != 0;
        if (isSaid && (context.Clauses.Dependents[token] & (ClauseShape.Kind.Subject | ClauseShape.Kind.Auxiliary)) == 0 && !IsPerfect(context, head))
        {
            int above = context.Head(head);
            if (above >= 0 && above < head && context.Relation(head) is DependencyRelation.ClausalComplement or DependencyRelation.OpenComplement or DependencyRelation.Object
                && context.Lexical[above] != 0 && IsSameForm(context.Syntax[above].Tag, context.Syntax[token].Tag))
            {
                head = above;
            }
        }

        return context.Pos(head) == PartOfSpeech.Verb ? head : -1;
    }

    // "said he had watched it rise and thought of …": what follows may go on with the perfect.
    private static bool IsPerfect(ArticleContext context, int verb) =>
        context.Syntax[verb].Tag == PennTag.PastParticiple && (context.Clauses.Dependents[verb] & (ClauseShape.Kind.Auxiliary | ClauseShape.Kind.Passive)) == ClauseShape.Kind.Auxiliary;

    private static bool IsSameForm(PennTag left, PennTag right) => left == right || (IsPast(left) && IsPast(right));

    private static bool IsPast(PennTag tag) => tag is PennTag.PastVerb or PennTag.PastParticiple;

    private static bool IsPartOfGroup(DependencyRelation relation) => relation is DependencyRelation.Auxiliary or DependencyRelation.AdverbialModifier;
}
