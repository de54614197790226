using NewsClaims.Kernels;

namespace NewsClaims.Syntax;

/// <summary>The moves of the parser as columns of scores: shift, then left with each relation, then right with each relation.</summary>
internal static class ParserMoves
{
    public const int Shift = 0;

    /// <summary>Number of moves.</summary>
    public static int Count => 1 + (2 * SyntaxNames.RelationCount);

    public static int Left(int relation) => 1 + relation;

    public static int Right(int relation) => 1 + SyntaxNames.RelationCount + relation;

    public static void Apply(TransitionState state, int move)
    {
        if (move == Shift)
            state.Shift();
        else if (move < Right(0))
            state.Left((byte)(move - Left(0)));
        else
            state.Right((byte)(move - Right(0)));
    }

    /// <summary>The legal move of the highest score; the first of equals. The relation root is for the root alone.</summary>
    public static int Best(TransitionState state, ReadOnlySpan<float> scores)
    {
        int best = -1;
        if (state.CanShift)
            best = Shift;
        if (state.CanLeft)
            best = BestOf(scores, best, Left(0));
        if (state.CanRight)
            best = BestOf(scores, best, Right(0));
        return best;
    }

    /// <summary>True when one token is left for the root, which leaves no choice.</summary>
    public static bool IsLast(TransitionState state) => state.Next == state.Length && state.Depth == 1;

    private static int BestOf(ReadOnlySpan<float> scores, int best, int first)
    {
        const int Root = (int)DependencyRelation.Root;
        ReadOnlySpan<float> own = scores.Slice(first, SyntaxNames.RelationCount);
        int highest = HighestScore.IndexOf(own);
        if (highest == Root)
        {
            int before = HighestScore.IndexOf(own[..Root]), after = Root + 1 + HighestScore.IndexOf(own[(Root + 1)..]);
            highest = own[after] > own[before] ? after : before;
        }

        return best < 0 || own[highest] > scores[best] ? first + highest : best;
    }
}
