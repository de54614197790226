namespace NewsClaims.Corpora;

/// <summary>
/// The coreference measures of the CoNLL 2012 shared task, summed over articles: MUC (Vilain and others 1995), B³ (Bagga and Baldwin 1998)
/// and CEAF with entity similarity (Luo 2005); their mean is the CoNLL F1. Mentions are any numbers; the same number on both sides is the
/// same mention. Chains of one do not count on either side.
/// </summary>
public sealed class CorefScore
{
    private double _mucRight, _mucKey, _mucResponse;
    private double _b3Recall, _b3Key, _b3Precision, _b3Response;
    private double _ceafRight, _ceafKey, _ceafResponse;

    /// <summary>F1 of MUC, in percent.</summary>
    public double Muc => F(_mucRight, _mucResponse, _mucRight, _mucKey);

    /// <summary>F1 of B³, in percent.</summary>
    public double B3 => F(_b3Precision, _b3Response, _b3Recall, _b3Key);

    /// <summary>F1 of CEAFe, in percent.</summary>
    public double Ceaf => F(_ceafRight, _ceafResponse, _ceafRight, _ceafKey);

    /// <summary>The mean of the three.</summary>
    public double Conll => (Muc + B3 + Ceaf) / 3;

    /// <summary>Adds one article.</summary>
    public void Add(IEnumerable<IReadOnlyCollection<int>> key, IEnumerable<IReadOnlyCollection<int>> response)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(response);
        HashSet<int>[] keys = [.. key.Select(chain => chain.ToHashSet()).Where(chain => chain.Count > 1)];
        HashSet<int>[] responses = [.. response.Select(chain => chain.ToHashSet()).Where(chain => chain.Count > 1)];
        Dictionary<int, int> inKey = Index(keys), inResponse = Index(responses);
        _mucKey += keys.Sum(chain => chain.Count - 1);
        _mucResponse += responses.Sum(chain => chain.Count - 1);
        _mucRight += keys.Sum(chain => chain.Count - Parts(chain, inResponse));
        _b3Key += keys.Sum(chain => chain.Count);
        _b3Response += responses.Sum(chain => chain.Count);
        double[,] shared = new double[keys.Length, responses.Length];
        foreach ((int mention, int k) in inKey)
        {
            if (inResponse.TryGetValue(mention, out int r))
                shared[k, r]++;
        }

        double[,] similarity = new double[keys.Length, responses.Length];
        for (int k = 0; k < keys.Length; k++)
        {
            for (int r = 0; r < responses.Length; r++)
            {
                _b3Recall += shared[k, r] * shared[k, r] / keys[k].Count;
                _b3Precision += shared[k, r] * shared[k, r] / responses[r].Count;
                similarity[k, r] = 2 * shared[k, r] / (keys[k].Count + responses[r].Count);
            }
        }

        _ceafKey += keys.Length;
        _ceafResponse += responses.Length;
        _ceafRight += BestAssignment(similarity);
    }

    private static double F(double rightP, double p, double rightR, double r)
    {
        double precision = p > 0 ? rightP / p : 0, recall = r > 0 ? rightR / r : 0;
        return precision + recall > 0 ? 200 * precision * recall / (precision + recall) : 0;
    }

    private static Dictionary<int, int> Index(HashSet<int>[] chains)
    {
        Dictionary<int, int> index = [];
        for (int i = 0; i < chains.Length; i++)
        {
            foreach (int mention in chains[i])
                index.TryAdd(mention, i);
        }

        return index;
    }

    private static int Parts(HashSet<int> chain, Dictionary<int, int> other)
    {
        HashSet<int> parts = [];
        int alone = 0;
        foreach (int mention in chain)
        {
            if (other.TryGetValue(mention, out int part))
                parts.Add(part);
            else
                alone++;
        }

        return parts.Count + alone;
    }

    // The Hungarian method with potentials, for the greatest sum.
    private static double BestAssignment(double[,] gain)
    {
        int rows = gain.GetLength(0), columns = gain.GetLength(1), n = Math.Max(rows, columns);
        double[] u = new double[n + 1], v = new double[n + 1];
        int[] matched = new int[n + 1], way = new int[n + 1];
        for (int i = 1; i <= n; i++)
        {
            matched[0] = i;
            int j0 = 0;
            double[] least = new double[n + 1];
            Array.Fill(least, double.PositiveInfinity);
            bool[] used = new bool[n + 1];
            do
            {
                used[j0] = true;
                int i0 = matched[j0], j1 = 0;
                double delta = double.PositiveInfinity;
                for (int j = 1; j <= n; j++)
                {
                    if (used[j])
                        continue;
                    double cost = (i0 <= rows && j <= columns ? -gain[i0 - 1, j - 1] : 0) - u[i0] - v[j];
                    if (cost < least[j])
                    {
                        least[j] = cost;
                        way[j] = j0;
                    }

                    if (least[j] < delta)
                    {
                        delta = least[j];
                        j1 = j;
                    }
                }

                for (int j = 0; j <= n; j++)
                {
                    if (used[j])
                    {
                        u[matched[j]] += delta;
                        v[j] -= delta;
                    }
                    else
                    {
                        least[j] -= delta;
                    }
                }

                j0 = j1;
            }
            while (matched[j0] != 0);
            do
            {
                int j1 = way[j0];
                matched[j0] = matched[j1];
                j0 = j1;
            }
            while (j0 != 0);
        }

        double sum = 0;
        for (int j = 1; j <= columns; j++)
        {
            if (matched[j] <= rows)
                sum += gain[matched[j] - 1, j - 1];
        }

        return sum;
    }
}
