namespace NewsClaims.Syntax;

/// <summary>
/// What the parser looks at before a move: the tokens in certain places of its state, whose vectors it weighs, and a few facts about the
/// tree so far, each with a learned vector of its own. Used in training and prediction alike.
/// </summary>
internal static class ParserFeatures
{
    /// <summary>Number of places.</summary>
    public const int Places = 10;

    /// <summary>Most facts that hold at once: one a place for an empty place or the root, five relations, two distances, five counts.</summary>
    public const int MaxFacts = Places + RelationPlaces + Distances + Counts;

    private const int RelationPlaces = 5;
    private const int Distances = 2;
    private const int DistanceBuckets = 8;
    private const int Counts = 5;
    private const int CountBuckets = 4;

    private const int FirstRoot = Places;
    private const int FirstRelation = FirstRoot + Places;

    /// <summary>Number of facts there are.</summary>
    public static int Facts => FirstCount + (Counts * CountBuckets);

    private static int FirstDistance => FirstRelation + (RelationPlaces * SyntaxNames.RelationCount);

    private static int FirstCount => FirstDistance + (Distances * DistanceBuckets);

    /// <summary>
    /// Fills <paramref name="places"/> with the token in each place, or <see cref="TransitionState.None"/> for an empty place or the root, and
    /// the start of <paramref name="facts"/> with the facts that hold; returns their number.
    /// </summary>
    public static int Fill(TransitionState state, Span<int> places, Span<int> facts)
    {
        int top = state.Stack(0), under = state.Stack(1), next = state.Buffer(0);
        places[0] = top;
        places[1] = under;
        places[2] = state.Stack(2);
        places[3] = next;
        places[4] = state.Buffer(1);
        places[5] = state.Leftmost(top);
        places[6] = state.Rightmost(top);
        places[7] = state.Leftmost(under);
        places[8] = state.Rightmost(under);
        places[9] = state.Leftmost(next);

        int count = 0;
        for (int i = 0; i < RelationPlaces; i++)
        {
            int child = places[Places - RelationPlaces + i];
            if (child != TransitionState.None)
                facts[count++] = FirstRelation + (i * SyntaxNames.RelationCount) + state.Relation(child);
        }

        for (int i = 0; i < Places; i++)
        {
            if (places[i] == TransitionState.None)
                facts[count++] = i;
            if (places[i] == state.Length)
            {
                facts[count++] = FirstRoot + i;
                places[i] = TransitionState.None;
            }
        }

        if (top != TransitionState.None)
        {
            facts[count++] = FirstDistance + Bucket(next - top);
            facts[count++] = CountOf(0, state.LeftCount(top));
            facts[count++] = CountOf(1, state.RightCount(top));
        }

        if (under != TransitionState.None)
        {
            facts[count++] = FirstDistance + DistanceBuckets + Bucket(top - under);
            facts[count++] = CountOf(2, state.LeftCount(under));
            facts[count++] = CountOf(3, state.RightCount(under));
        }

        facts[count++] = CountOf(4, state.LeftCount(next));
        return count;
    }

    private static int CountOf(int which, int children) => FirstCount + (which * CountBuckets) + Math.Min(children, CountBuckets - 1);

    private static int Bucket(int distance) => distance switch
    {
        <= 4 => distance - 1,
        <= 6 => 4,
        <= 9 => 5,
        <= 15 => 6,
        _ => 7,
    };
}
