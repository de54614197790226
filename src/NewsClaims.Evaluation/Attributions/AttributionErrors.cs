namespace NewsClaims.Evaluation.Attributions;

/// <summary>Counts what goes wrong, by kind of error and by the words of cues; no text of the corpus is kept but single words.</summary>
internal sealed class AttributionErrors
{
    private readonly Dictionary<string, int> _kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CueCount> _cues = new(StringComparer.Ordinal);

    public IEnumerable<(string Name, int Count)> Kinds =>
        _kinds.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value));

    public IEnumerable<CueCount> Cues => _cues.Values.OrderByDescending(cue => cue.Gold).ThenBy(cue => cue.Word, StringComparer.Ordinal);

    public void Add(ScoredText text, List<ScoredAttribution> gold, List<ScoredAttribution> found, List<(int Gold, int Found)> pairs)
    {
        HashSet<int> matchedGold = [.. pairs.Select(pair => pair.Gold)], matchedFound = [.. pairs.Select(pair => pair.Found)];
        foreach ((int g, int f) in pairs)
            CountPair(text, gold[g], found[f]);
        for (int i = 0; i < gold.Count; i++)
        {
            bool cueFound = found.Exists(one => ScoredAttribution.Shared(one.Cue, gold[i].Cue) > 0);
            CueCount cue = Cue(text, gold[i]);
            cue.Gold++;
            cue.Matched += matchedGold.Contains(i) ? 1 : 0;
            cue.Missed += cueFound ? 0 : 1;
            if (!matchedGold.Contains(i))
                Count(cueFound ? "cue found, content mostly elsewhere" : $"missed: no such cue ({gold[i].Kind})");
        }

        for (int i = 0; i < found.Count; i++)
        {
            if (gold.Exists(one => ScoredAttribution.Shared(one.Cue, found[i].Cue) > 0))
                continue;
            Cue(text, found[i]).Extra++;
            if (!matchedFound.Contains(i))
                Count("found where the corpus has none");
        }
    }

    private void CountPair(ScoredText text, ScoredAttribution gold, ScoredAttribution found)
    {
        if (!gold.Cue.SequenceEqual(found.Cue))
            Count(gold.SameCue(found) ? "cue: other bounds" : "cue: another one");
        if (!gold.Source.SequenceEqual(found.Source))
            Count(found.Source.Count == 0 ? "source: missed" : gold.Source.Count == 0 ? "source: there is none"
                : gold.SameSourceHead(found) ? "source: other bounds" : "source: another one");
        if (gold.Content.SequenceEqual(found.Content))
            return;
        bool endSame = gold.Content[^1] == found.Content[^1], startSame = gold.Content[0] == found.Content[0];
        string where = startSame && endSame ? "inside" : startSame ? "at the end" : endSame ? "at the start" : "at both ends";
        int shared = ScoredAttribution.Shared(gold.Content, found.Content);
        string how = shared == found.Content.Count ? "too short" : shared == gold.Content.Count ? "too long" : "other";
        bool onlyMarks = gold.Content.Where(text.IsWord).SequenceEqual(found.Content.Where(text.IsWord));
        Count(onlyMarks ? "content: a mark more or less" : $"content: {how} {where}");
    }

    private void Count(string kind) => _kinds[kind] = _kinds.GetValueOrDefault(kind) + 1;

    private CueCount Cue(ScoredText text, ScoredAttribution attribution)
    {
        string word = attribution.Cue.Count == 0 ? "(none)" : text.Lower(attribution.Cue[^1]);
        if (!_cues.TryGetValue(word, out CueCount? cue))
            _cues.Add(word, cue = new CueCount(word));
        return cue;
    }
}

/// <summary>How cues that end in one word fare.</summary>
internal sealed class CueCount(string word)
{
    public string Word { get; } = word;

    public int Gold { get; set; }

    public int Matched { get; set; }

    public int Missed { get; set; }

    public int Extra { get; set; }
}
