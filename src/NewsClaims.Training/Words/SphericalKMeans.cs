using System.Numerics;
using System.Runtime.InteropServices;
using NewsClaims.Corpora;

namespace NewsClaims.Training.Words;

/// <summary>k-means over vectors of length 1 by cosine. Deterministic: it starts from vectors far apart, frequent words first.</summary>
internal static class SphericalKMeans
{
    private const int Rounds = 20;

    /// <summary>Gives each row a cluster, 0 to <paramref name="clusters"/> - 1.</summary>
    /// <param name="vectors">Rows of length 1, the more frequent first.</param>
    /// <param name="weights">How much each row pulls on its centre.</param>
    public static int[] Cluster(float[] vectors, float[] weights, int dimensions, int clusters)
    {
        int rows = weights.Length;
        float[] centres = Start(vectors, weights, dimensions, clusters);
        int[] assigned = new int[rows];
        foreach (int round in Enumerable.Range(0, Rounds).ToList().Watched($"{clusters} clusters", "rounds"))
        {
            int moved = 0;
            for (int r = 0; r < rows; r++)
            {
                int best = Nearest(vectors.AsSpan(r * dimensions, dimensions), centres, clusters);
                if (assigned[r] != best || round == 0)
                    moved++;
                assigned[r] = best;
            }

            if (moved == 0)
                break;
            float[] sums = new float[clusters * dimensions];
            for (int r = 0; r < rows; r++)
            {
                for (int d = 0; d < dimensions; d++)
                    sums[(assigned[r] * dimensions) + d] += weights[r] * vectors[(r * dimensions) + d];
            }

            for (int c = 0; c < clusters; c++)
            {
                Span<float> sum = sums.AsSpan(c * dimensions, dimensions);
                float length = MathF.Sqrt(Dot(sum, sum));
                // An empty cluster keeps its old centre.
                if (length > 0)
                {
                    for (int d = 0; d < dimensions; d++)
                        centres[(c * dimensions) + d] = sum[d] / length;
                }
            }
        }

        return assigned;
    }

    // k-means++ without chance: each next centre is the row with the largest weighted distance to the centres so far.
    private static float[] Start(float[] vectors, float[] weights, int dimensions, int clusters)
    {
        int rows = weights.Length;
        float[] centres = new float[clusters * dimensions];
        float[] nearest = new float[rows];
        Array.Fill(nearest, -1f);
        int next = 0;
        for (int c = 0; c < clusters; c++)
        {
            Span<float> centre = centres.AsSpan(c * dimensions, dimensions);
            vectors.AsSpan(next * dimensions, dimensions).CopyTo(centre);
            float farthest = -1;
            next = 0;
            for (int r = 0; r < rows; r++)
            {
                nearest[r] = Math.Max(nearest[r], Dot(vectors.AsSpan(r * dimensions, dimensions), centre));
                float distance = (1 - nearest[r]) * weights[r];
                if (distance > farthest)
                {
                    farthest = distance;
                    next = r;
                }
            }
        }

        return centres;
    }

    private static int Nearest(ReadOnlySpan<float> vector, float[] centres, int clusters)
    {
        int best = 0;
        float most = float.NegativeInfinity;
        for (int c = 0; c < clusters; c++)
        {
            float similarity = Dot(vector, centres.AsSpan(c * vector.Length, vector.Length));
            if (similarity > most)
            {
                most = similarity;
                best = c;
            }
        }

        return best;
    }

    private static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        ReadOnlySpan<Vector<float>> a = MemoryMarshal.Cast<float, Vector<float>>(left);
        ReadOnlySpan<Vector<float>> b = MemoryMarshal.Cast<float, Vector<float>>(right);
        Vector<float> sum = Vector<float>.Zero;
        for (int i = 0; i < a.Length; i++)
            sum += a[i] * b[i];
        return Vector.Sum(sum);
    }
}
