namespace NewsClaims.Evaluation.Attributions;

/// <summary>How gold attributions fare by kind of quotation, of cue and of source. Kinds are told from words alone, as the measure is.</summary>
internal sealed class AttributionGroups
{
    private static readonly HashSet<string> Say = [.. "say says said saying tell tells told telling".Split(' ')];
    private static readonly HashSet<string> Prepositions = [.. "to of for about on with in at by as from into against over that like".Split(' ')];
    private static readonly HashSet<string> Pronouns = [.. "i we you he she it they who which that this his her their my our its many some others one all".Split(' ')];

    private readonly SortedDictionary<(int Order, string Name), GroupCount> _groups = [];

    public IEnumerable<(string Name, GroupCount Count)> All => _groups.Select(pair => (pair.Key.Name, pair.Value));

    public void Add(ScoredText text, List<ScoredAttribution> gold, List<ScoredAttribution> found, List<(int Gold, int Found)> pairs)
    {
        Dictionary<int, int> byGold = pairs.ToDictionary(pair => pair.Gold, pair => pair.Found);
        for (int i = 0; i < gold.Count; i++)
        {
            ScoredAttribution? match = byGold.TryGetValue(i, out int index) ? found[index] : null;
            Group(0, $"quotation: {gold[i].Kind}").Add(gold[i], match);
            Group(1, $"cue: {CueKind(text, gold[i].Cue)}").Add(gold[i], match);
            Group(2, $"source: {SourceKind(text, gold[i])}").Add(gold[i], match);
        }
    }

    private static string CueKind(ScoredText text, List<int> cue)
    {
        List<string> words = [.. cue.Where(text.IsWord).Select(text.Lower)];
        if (words.Count == 0)
            return cue.Count == 0 ? "none" : "a mark";
        if (words.Contains("according"))
            return "according to";
        if (words.Exists(Say.Contains))
            return "say, tell";
        string length = words.Count == 1 ? "another word" : "other words";
        return Prepositions.Contains(words[^1]) ? $"{length}, a preposition last" : length;
    }

    private static string SourceKind(ScoredText text, ScoredAttribution attribution)
    {
        if (attribution.SourceHead < 0)
            return "none";
        string word = text.Token(attribution.SourceHead).In(text.Text);
        if (Pronouns.Contains(word.ToLowerInvariant()))
            return "a pronoun";
        return char.IsUpper(word[0]) ? "a name" : "a description";
    }

    private GroupCount Group(int order, string name)
    {
        if (!_groups.TryGetValue((order, name), out GroupCount? group))
            _groups.Add((order, name), group = new GroupCount());
        return group;
    }
}

/// <summary>How the attributions of one group fare.</summary>
internal sealed class GroupCount
{
    public int Gold { get; private set; }

    /// <summary>Found with half the content or more.</summary>
    public int Found { get; private set; }

    public int ContentExact { get; private set; }

    public int CueRight { get; private set; }

    public int SourceRight { get; private set; }

    public int Whole { get; private set; }

    public void Add(ScoredAttribution gold, ScoredAttribution? found)
    {
        Gold++;
        if (found is null)
            return;
        Found++;
        ContentExact += gold.Content.SequenceEqual(found.Content) ? 1 : 0;
        CueRight += gold.SameCue(found) ? 1 : 0;
        SourceRight += gold.SameSourceHead(found) ? 1 : 0;
        Whole += gold.IsWhole(found) ? 1 : 0;
    }
}
