namespace NewsClaims.Evaluation;

/// <summary>
/// Aligns the words of two analyses of one text as the CoNLL 2018 shared task does: by equal place, and within multi-word tokens by the
/// longest common subsequence of their forms.
/// </summary>
internal static class ConllAlignment
{
    public static void Align(ScoredWord[] gold, ScoredWord[] found)
    {
        List<(int Start, int End)> regions = Regions(gold.Concat(found));
        Dictionary<(int, int), int> plain = [];
        List<int>[] goldInside = Lists(regions.Count), foundInside = Lists(regions.Count);
        for (int i = 0; i < gold.Length; i++)
        {
            int region = RegionOf(regions, gold[i]);
            if (region >= 0)
                goldInside[region].Add(i);
            else
                plain[(gold[i].Start, gold[i].End)] = i;
        }

        for (int i = 0; i < found.Length; i++)
        {
            int region = RegionOf(regions, found[i]);
            if (region >= 0)
                foundInside[region].Add(i);
            else if (plain.TryGetValue((found[i].Start, found[i].End), out int mate))
                (found[i].Mate, gold[mate].Mate) = (mate, i);
        }

        for (int region = 0; region < regions.Count; region++)
            Common(gold, goldInside[region], found, foundInside[region]);
    }

    private static List<int>[] Lists(int count) => [.. Enumerable.Range(0, count).Select(_ => new List<int>())];

    private static List<(int Start, int End)> Regions(IEnumerable<ScoredWord> words)
    {
        List<(int Start, int End)> regions = [];
        foreach ((int start, int end) in words.Where(word => word.Shared).Select(word => (word.Start, word.End)).Distinct().Order())
        {
            if (regions.Count > 0 && start < regions[^1].End)
                regions[^1] = (regions[^1].Start, Math.Max(regions[^1].End, end));
            else
                regions.Add((start, end));
        }

        return regions;
    }

    private static int RegionOf(List<(int Start, int End)> regions, ScoredWord word)
    {
        int low = 0, high = regions.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (regions[middle].Start <= word.Start)
                low = middle + 1;
            else
                high = middle;
        }

        return low > 0 && word.End <= regions[low - 1].End ? low - 1 : -1;
    }

    private static void Common(ScoredWord[] gold, List<int> goldIndexes, ScoredWord[] found, List<int> foundIndexes)
    {
        int m = goldIndexes.Count, n = foundIndexes.Count;
        int[,] best = new int[m + 1, n + 1];
        bool Same(int i, int j) => gold[goldIndexes[i]].Form == found[foundIndexes[j]].Form;
        for (int i = m - 1; i >= 0; i--)
        {
            for (int j = n - 1; j >= 0; j--)
            {
                best[i, j] = Math.Max(best[i + 1, j], best[i, j + 1]);
                if (Same(i, j))
                    best[i, j] = Math.Max(best[i, j], best[i + 1, j + 1] + 1);
            }
        }

        for (int i = 0, j = 0; i < m && j < n;)
        {
            if (Same(i, j))
            {
                (gold[goldIndexes[i]].Mate, found[foundIndexes[j]].Mate) = (foundIndexes[j], goldIndexes[i]);
                i++;
                j++;
            }
            else if (best[i, j] == best[i + 1, j])
                i++;
            else
                j++;
        }
    }
}
