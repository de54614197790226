using System.Numerics;

namespace NewsClaims.Kernels;

/// <summary>Finds the winner among scores.</summary>
internal static class HighestScore
{
    /// <summary>Index of the highest score; the first of equals.</summary>
    public static int IndexOf<T>(ReadOnlySpan<T> scores)
        where T : unmanaged, INumber<T>
    {
        int lanes = Vector<T>.Count, i = 0;
        T highest = scores[0];
        if (scores.Length >= lanes)
        {
            Vector<T> best = new(scores);
            for (i = lanes; i + lanes <= scores.Length; i += lanes)
                best = Vector.Max(best, new Vector<T>(scores[i..]));
            for (int lane = 0; lane < lanes; lane++)
                highest = T.Max(highest, best[lane]);
        }

        for (; i < scores.Length; i++)
            highest = T.Max(highest, scores[i]);
        return Math.Max(0, scores.IndexOf(highest));
    }
}
