using NewsClaims.Syntax;

namespace NewsClaims.Training.Parser;

/// <summary>Negative logarithm of the probability that the legal moves leave to the good ones together.</summary>
internal static class MoveLoss
{
    /// <summary>Turns scores into the gradient of the loss and returns the loss.</summary>
    public static double ToGradient(TransitionState state, Span<float> scores, ReadOnlySpan<int> good)
    {
        float max = float.NegativeInfinity;
        for (int move = 0; move < ParserMoves.Count; move++)
        {
            if (IsLegal(state, move))
                max = Math.Max(max, scores[move]);
        }

        float sum = 0, goodSum = 0;
        for (int move = 0; move < scores.Length; move++)
        {
            scores[move] = move < ParserMoves.Count && IsLegal(state, move) ? MathF.Exp(scores[move] - max) : 0f;
            sum += scores[move];
        }

        foreach (int move in good)
            goodSum += scores[move];
        goodSum = Math.Max(goodSum, 1e-12f * sum);
        Span<float> shares = stackalloc float[good.Length];
        for (int i = 0; i < good.Length; i++)
            shares[i] = scores[good[i]] / goodSum;
        for (int move = 0; move < ParserMoves.Count; move++)
            scores[move] /= sum;
        for (int i = 0; i < good.Length; i++)
            scores[good[i]] -= shares[i];
        return -Math.Log(goodSum / sum);
    }

    private static bool IsLegal(TransitionState state, int move)
    {
        if (move == ParserMoves.Shift)
            return state.CanShift;
        bool left = move < ParserMoves.Right(0);
        int relation = move - (left ? ParserMoves.Left(0) : ParserMoves.Right(0));
        return relation != (int)DependencyRelation.Root && (left ? state.CanLeft : state.CanRight);
    }
}
