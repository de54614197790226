using NewsClaims.Corpora;

namespace NewsClaims.Evaluation.Attributions;

/// <summary>How many of GUM's nested attributions, in news and interviews, are found inside others: content half right, cue overlapping.</summary>
internal static class NestedEvaluation
{
    public static void AddTo(AccuracyReport report, Func<AttributionDocument, IReadOnlyList<FoundAttribution>> find, CorpusFolder data)
    {
        int gold = 0, found = 0, inner = 0, documents = 0;
        foreach (AttributionDocument document in AttributionCorpus.ReadGum(data, "dev").Where(one => one.Genre is "news" or "interview").ToList().Watched("nested", "documents"))
        {
            documents++;
            ScoredText text = new(document.Text);
            List<ScoredAttribution> nested = [.. document.Attributions.Where(one => one.IsNested).Select(one => new ScoredAttribution(text, one.Source, one.Cue, one.Content))];
            List<ScoredAttribution> all = [.. find(document).Where(one => one.IsInner).Select(one => new ScoredAttribution(text, one.Source, one.Cue, one.Content))];
            gold += nested.Count;
            inner += all.Count;
            found += AttributionScores.Align(nested, all).Count(pair => nested[pair.Gold].SameCue(all[pair.Found]));
        }

        report.Table(
            "Attributions inside others, GUM dev, news and interviews",
            ["documents", "nested in gold", "of these found inside another", "inner ones found"],
            [[$"{documents}", $"{gold}", $"{found}", $"{inner}"]]);
    }
}
