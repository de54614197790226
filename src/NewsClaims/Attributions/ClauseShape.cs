using NewsClaims.Kernels;

namespace NewsClaims.Attributions;

/// <summary>What stands under every token as the head of a clause: its subject, and which kinds of dependents it has.</summary>
internal sealed class ClauseShape
{
    private const int NoToken = -1;
    private const int MaxSteps = 4;

    public ClauseShape(ArticleContext context)
    {
        Subject = context.Memory.Arrays.Rent<int>(context.Count);
        Dependents = context.Memory.Arrays.Rent<Kind>(context.Count);
        Array.Fill(Subject, NoToken, 0, context.Count);
        for (int i = 0; i < context.Count; i++)
        {
            int head = context.Head(i);
            if (head < 0)
                continue;
            Kind kind = KindOf(context.Relation(i));
            Dependents[head] |= kind;
            if (kind == Kind.Subject && Subject[head] == NoToken)
                Subject[head] = i;
            if (kind == Kind.Marker && context.Word[i] == WordSets.That)
                Dependents[head] |= Kind.That;
        }

        // A later conjunct shares the subject of the first.
        for (int i = 0; i < context.Count; i++)
        {
            int head = context.Head(i);
            if (Subject[i] == NoToken && head >= 0 && head < i && context.Relation(i) == DependencyRelation.Conjunct && Subject[head] != NoToken)
            {
                Subject[i] = Subject[head];
                Dependents[i] |= Kind.SharedSubject;
            }
        }
    }

    [Flags]
    public enum Kind : ushort
    {
        None = 0,
        Subject = 1,
        Clause = 2,
        OpenClause = 4,
        Object = 8,
        Oblique = 16,
        Parataxis = 32,
        Adverbial = 64,
        Auxiliary = 128,
        Passive = 256,
        Marker = 512,
        Modifier = 1024,
        Case = 2048,
        That = 4096,
        SharedSubject = 8192,
        Copula = 16384,
    }

    /// <summary>The subject, own or shared with an earlier conjunct, or -1.</summary>
    public int[] Subject { get; }

    /// <summary>
    /// The one who does what the verb says, as syntax alone can tell: its subject, or that of the verb it hangs on ("plans to close", "left,
    /// saying"), so many steps up. -1 where there is none within reach.
    /// </summary>
    public int DoerOf(int verb, ArticleContext context, out int steps)
    {
        int at = verb;
        for (steps = 0; steps <= MaxSteps && at >= 0; steps++)
        {
            if (Subject[at] != NoToken && Subject[at] != verb)
                return Subject[at];
            if (context.Relation(at) is not (DependencyRelation.Conjunct or DependencyRelation.OpenComplement or DependencyRelation.AdverbialClause
                or DependencyRelation.AdnominalClause or DependencyRelation.Parataxis or DependencyRelation.Object or DependencyRelation.Oblique))
                break;
            at = context.Head(at);
        }

        return NoToken;
    }

    /// <summary>Which kinds of dependents the token has.</summary>
    public Kind[] Dependents { get; }

    private static Kind KindOf(DependencyRelation relation) => relation switch
    {
        DependencyRelation.Subject or DependencyRelation.OuterSubject or DependencyRelation.ClausalSubject => Kind.Subject,
        DependencyRelation.PassiveSubject or DependencyRelation.PassiveClausalSubject => Kind.Subject,
        DependencyRelation.ClausalComplement => Kind.Clause,
        DependencyRelation.OpenComplement => Kind.OpenClause,
        DependencyRelation.Object or DependencyRelation.IndirectObject => Kind.Object,
        DependencyRelation.Oblique or DependencyRelation.Agent => Kind.Oblique,
        DependencyRelation.Parataxis => Kind.Parataxis,
        DependencyRelation.AdverbialClause => Kind.Adverbial,
        DependencyRelation.Auxiliary => Kind.Auxiliary,
        DependencyRelation.PassiveAuxiliary => Kind.Passive,
        DependencyRelation.Marker => Kind.Marker,
        DependencyRelation.NominalModifier or DependencyRelation.AdnominalClause or DependencyRelation.RelativeClause => Kind.Modifier,
        DependencyRelation.Case => Kind.Case,
        DependencyRelation.Copula => Kind.Copula,
        _ => Kind.None,
    };
}
