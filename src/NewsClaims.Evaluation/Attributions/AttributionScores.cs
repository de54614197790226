namespace NewsClaims.Evaluation.Attributions;

/// <summary>How many were found, given and right; precision, recall and F1 as percentages.</summary>
internal sealed class Tally
{
    public int RightOfFound { get; private set; }

    public int Found { get; private set; }

    public int RightOfGold { get; private set; }

    public int Gold { get; private set; }

    public double Precision => Found == 0 ? 0 : 100.0 * RightOfFound / Found;

    public double Recall => Gold == 0 ? 0 : 100.0 * RightOfGold / Gold;

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public void Add(int right, int found, int gold)
    {
        RightOfFound += right;
        RightOfGold += right;
        Found += found;
        Gold += gold;
    }
}

/// <summary>
/// The measures of attributions, defined as the corpora's own scorer defines them: pieces of a role within a paragraph, exact, over every
/// annotator's version (as in the CofeNet paper, COLING 2022); whole attributions, matched by content (Dice of at least one half); and the
/// sources of direct quotations.
/// </summary>
internal sealed class AttributionScores
{
    private const double MatchingDice = 0.5;

    private static readonly string[] Roles = ["source", "cue", "content"];

    private readonly SortedDictionary<string, Tally> _tallies = new(StringComparer.Ordinal);

    public int DirectQuotes { get; private set; }

    public int DirectFound { get; private set; }

    public int DirectSourceRight { get; private set; }

    public Tally this[string name]
    {
        get
        {
            if (!_tallies.TryGetValue(name, out Tally? tally))
                _tallies.Add(name, tally = new Tally());
            return tally;
        }
    }

    /// <summary>Adds a document; gives back the pairs of gold and found that match by content.</summary>
    public List<(int Gold, int Found)> Add(
        ScoredText text,
        List<ScoredAttribution> gold,
        IEnumerable<List<ScoredAttribution>> versions,
        List<ScoredAttribution> found)
    {
        foreach (List<ScoredAttribution> version in versions)
        {
            foreach (string role in Roles)
                AddPieces(text, role, version, found);
        }

        List<(int Gold, int Found)> pairs = Align(gold, found);
        int lenient = pairs.Count(pair => gold[pair.Gold].IsWhole(found[pair.Found]));
        this["whole attribution, lenient"].Add(lenient, found.Count, gold.Count);
        foreach (QuotationKind kind in Enum.GetValues<QuotationKind>())
        {
            int exact = pairs.Count(pair => gold[pair.Gold].Kind == kind && gold[pair.Gold].Content.SequenceEqual(found[pair.Found].Content));
            this[$"content exact, {kind}"].Add(exact, found.Count(one => one.Kind == kind), gold.Count(one => one.Kind == kind));
        }

        AddDirect(gold, found, pairs);
        return pairs;
    }

    private void AddDirect(List<ScoredAttribution> gold, List<ScoredAttribution> found, List<(int Gold, int Found)> pairs)
    {
        Dictionary<int, int> byGold = pairs.ToDictionary(pair => pair.Gold, pair => pair.Found);
        for (int i = 0; i < gold.Count; i++)
        {
            if (gold[i].Kind != QuotationKind.Direct || gold[i].Source.Count == 0)
                continue;
            DirectQuotes++;
            ScoredAttribution? match = byGold.TryGetValue(i, out int index)
                ? found[index]
                : found.MaxBy(one => ScoredAttribution.Shared(one.Content, gold[i].Content));
            if (match is null || (!byGold.ContainsKey(i) && ScoredAttribution.Shared(match.Content, gold[i].Content) * 2 < gold[i].Content.Count))
                continue;
            DirectFound++;
            DirectSourceRight += gold[i].SameSourceHead(match) ? 1 : 0;
        }
    }

    private void AddPieces(ScoredText text, string role, List<ScoredAttribution> gold, List<ScoredAttribution> found)
    {
        HashSet<(int, int)> goldPieces = Pieces(text, role, gold), foundPieces = Pieces(text, role, found);
        this[$"paragraph {role} exact"].Add(goldPieces.Count(foundPieces.Contains), foundPieces.Count, goldPieces.Count);
    }

    // The contiguous pieces of a role, cut at line breaks, as first token and the one after the last.
    private static HashSet<(int First, int End)> Pieces(ScoredText text, string role, List<ScoredAttribution> attributions)
    {
        HashSet<(int, int)> pieces = [];
        foreach (ScoredAttribution attribution in attributions)
        {
            IReadOnlyList<TextSpan> spans = role switch
            {
                "source" => attribution.SourceSpans,
                "cue" => attribution.CueSpans,
                _ => attribution.ContentSpans,
            };
            foreach (TextSpan span in text.Pieces(spans))
            {
                List<int> tokens = text.Tokens([span]);
                int start = 0;
                for (int k = 1; k <= tokens.Count; k++)
                {
                    if (k < tokens.Count && text.Line(tokens[k]) == text.Line(tokens[k - 1]))
                        continue;
                    pieces.Add((tokens[start], tokens[k - 1] + 1));
                    start = k;
                }
            }
        }

        return pieces;
    }

    // One to one, the largest overlap first; a tie goes to the pair whose cue and source overlap.
    internal static List<(int Gold, int Found)> Align(List<ScoredAttribution> gold, List<ScoredAttribution> found)
    {
        List<(double Dice, int Roles, int Gold, int Found)> candidates = [];
        for (int i = 0; i < gold.Count; i++)
        {
            for (int j = 0; j < found.Count; j++)
            {
                int shared = ScoredAttribution.Shared(gold[i].Content, found[j].Content);
                double dice = 2.0 * shared / (gold[i].Content.Count + found[j].Content.Count);
                if (shared == 0 || dice < MatchingDice)
                    continue;
                int roles = (ScoredAttribution.Shared(gold[i].Cue, found[j].Cue) > 0 ? 1 : 0) + (ScoredAttribution.Shared(gold[i].Source, found[j].Source) > 0 ? 1 : 0);
                candidates.Add((dice, roles, i, j));
            }
        }

        HashSet<int> usedGold = [], usedFound = [];
        List<(int, int)> pairs = [];
        foreach ((_, _, int i, int j) in candidates.OrderByDescending(c => c.Dice).ThenByDescending(c => c.Roles).ThenBy(c => c.Gold).ThenBy(c => c.Found))
        {
            if (usedGold.Contains(i) || usedFound.Contains(j))
                continue;
            usedGold.Add(i);
            usedFound.Add(j);
            pairs.Add((i, j));
        }

        return pairs;
    }
}
