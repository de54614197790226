using NewsClaims.Syntax;

namespace NewsClaims.Training.Parser;

/// <summary>
/// The dynamic oracle of the arc-hybrid system (Goldberg and Nivre 2013): how many gold arcs, still within reach, a move puts out of reach.
/// It is defined for every state, so the parser learns to make the best of its own mistakes.
/// </summary>
internal static class ParserOracle
{
    /// <summary>Fills <paramref name="best"/> with the legal moves of least cost and returns their number, at most three.</summary>
    public static int BestMoves(TransitionState state, ParserSentence gold, Span<int> best)
    {
        int shift = state.CanShift ? ShiftCost(state, gold) : int.MaxValue;
        int left = state.CanLeft ? LeftCost(state, gold) : int.MaxValue;
        int right = state.CanRight ? RightCost(state, gold) : int.MaxValue;
        int least = Math.Min(shift, Math.Min(left, right));
        int count = 0;
        if (shift == least)
            best[count++] = ParserMoves.Shift;
        int relation = state.Depth > 0 ? gold.Relations[state.Stack(0)] : 0;

        // A token whose gold head is the root is given another only when nothing better is left; its relation is unknown then.
        if (relation == (int)DependencyRelation.Root && !ParserMoves.IsLast(state))
            relation = (int)DependencyRelation.Parataxis;
        if (left == least)
            best[count++] = ParserMoves.Left(relation);
        if (right == least)
            best[count++] = ParserMoves.Right(relation);
        return count;
    }

    private static int ShiftCost(TransitionState state, ParserSentence gold)
    {
        int next = state.Next;
        int head = gold.Heads[next];
        int cost = 0;
        if (head < next && head != state.Stack(0) && IsOnStack(state, head))
            cost++;
        foreach (int dependent in gold.Dependents(next))
        {
            if (dependent < next && IsOnStack(state, dependent))
                cost++;
        }

        return cost;
    }

    private static int LeftCost(TransitionState state, ParserSentence gold)
    {
        int top = state.Stack(0);
        int head = gold.Heads[top];
        int cost = head == state.Stack(1) || head > state.Next ? 1 : 0;
        return cost + DependentsInBuffer(state, gold, top);
    }

    private static int RightCost(TransitionState state, ParserSentence gold)
    {
        int top = state.Stack(0);
        int cost = gold.Heads[top] >= state.Next ? 1 : 0;
        return cost + DependentsInBuffer(state, gold, top);
    }

    private static int DependentsInBuffer(TransitionState state, ParserSentence gold, int token)
    {
        int count = 0;
        foreach (int dependent in gold.Dependents(token))
        {
            if (dependent >= state.Next)
                count++;
        }

        return count;
    }

    // The stack is in text order.
    private static bool IsOnStack(TransitionState state, int token) => state.StackItems.BinarySearch(token) >= 0;
}
