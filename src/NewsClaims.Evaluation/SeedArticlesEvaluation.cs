using NewsClaims.Corpora;

namespace NewsClaims.Evaluation;

/// <summary>
/// Measures the whole way on the project's own annotated articles. They are few and were written by us: a check that every layer works
/// together on many shapes of article, not a measure of accuracy on news.
/// </summary>
internal sealed class SeedArticlesEvaluation : ILayerEvaluation
{
    private static readonly string[] Measures = ["Blocks", "Entities", "Attributions", "Speakers", "Speaker kinds", "Claim types", "Claims"];

    public string Layer => "articles";

    public AccuracyReport Evaluate(ClaimPipeline pipeline, CorpusFolder data)
    {
        AccuracyReport report = new("Our own articles");
        report.Paragraph(
            "Of the gold items of each article, how many are found: blocks and entities with the same bounds and kind; attributions whose " +
            "content shares half its characters or more; speakers with the same name; claims with half their characters, type and speaker right. " +
            "The articles of the last table are of many kinds and countries and were written and annotated by a language model (`seeds/more-articles`): nothing " +
            "is learned from them, but rules for who is meant and for the names of speakers were mended after a look at what went wrong in them.");
        SpeakerDetails details = new();
        Found(report, "Found of gold", "", pipeline, "articles", details);
        details.Report(report);
        Found(report, "Found of gold in more articles", "more articles, ", pipeline, "more-articles", details: null);
        return report;
    }

    private static void Found(AccuracyReport report, string title, string prefix, ClaimPipeline pipeline, string folder, SpeakerDetails? details)
    {
        Count[] total = new Count[Measures.Length];
        List<IReadOnlyList<string>> rows = [];
        foreach (SeedArticle article in SeedArticle.ReadAll(Checkout.Find("seeds", folder)).Watched("own", folder))
        {
            Count[] counts = Measure(pipeline.Analyze(article.Text), article, details);
            for (int i = 0; i < counts.Length; i++)
                total[i] += counts[i];
            rows.Add([article.Name, .. counts.Select(count => count.ToString())]);
        }

        rows.Add(["**all**", .. total.Select(count => $"**{count}**")]);
        report.Table(title, ["article", .. Measures], rows);
        for (int i = 0; i < Measures.Length; i++)
            report.Figure(prefix + Measures[i], total[i].Percent);
    }

    private static Count[] Measure(ArticleAnalysis analysis, SeedArticle gold, SpeakerDetails? details)
    {
        HashSet<Block> blocks = [.. analysis.Blocks];
        HashSet<(TextSpan, EntityClass)> entities = [.. analysis.Entities.Select(entity => (entity.Span, entity.Class))];
        Count found = default, speakers = default, kinds = default, types = default, claims = default;
        foreach (SeedAttribution expected in gold.Attributions)
        {
            SeedSpeaker? speaker = gold.Speakers.FirstOrDefault(candidate => candidate.Name == expected.Claim.Speaker);
            Attribution? match = Nearest(analysis.Attributions, expected.Content, attribution => attribution.Content);
            found += new Count(match is not null);
            details?.Add(expected, speaker, match);
            bool nameRight = speaker is null ? match is { Speaker: null } : match?.Speaker is { } name && SameName(speaker.Name, name.Name);
            speakers += new Count(nameRight);
            kinds += new Count((match?.Speaker?.Kind ?? SpeakerKind.Unknown) == (speaker?.Kind ?? SpeakerKind.Unknown) && match is not null);
            if (expected.Claim.Type is not { } type)
                continue;
            Claim? claim = Nearest(analysis.Claims, expected.Content, candidate => candidate.Content);
            types += new Count(claim?.Type == type);
            bool claimNameRight = speaker is null ? claim is { Speaker: null } : claim?.Speaker is { } who && SameName(speaker.Name, who.Name);
            claims += new Count(claim?.Type == type && claimNameRight);
        }

        return
        [
            new Count(gold.Blocks.Count(blocks.Contains), gold.Blocks.Count),
            new Count(gold.Entities.Count(entities.Contains), gold.Entities.Count),
            found,
            speakers,
            kinds,
            types,
            claims,
        ];
    }

    // The item that shares most with the expected spans, when that is half of them or half of the item.
    private static T? Nearest<T>(IReadOnlyList<T> items, IReadOnlyList<TextSpan> expected, Func<T, IReadOnlyList<TextSpan>> spans)
        where T : class
    {
        T? best = null;
        int bestShared = 0;
        foreach (T item in items)
        {
            IReadOnlyList<TextSpan> own = spans(item);
            int shared = Shared(own, expected);
            if (shared > bestShared && (shared * 2 >= Length(expected) || shared * 2 >= Length(own)))
                (best, bestShared) = (item, shared);
        }

        return best;
    }

    private static int Length(IReadOnlyList<TextSpan> spans) => spans.Sum(span => span.Length);

    private static int Shared(IReadOnlyList<TextSpan> left, IReadOnlyList<TextSpan> right) =>
        left.Sum(a => right.Sum(b => Math.Max(0, Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start))));

    private static bool SameName(string expected, string actual)
    {
        string[] left = Words(expected), right = Words(actual);
        return left.SequenceEqual(right, StringComparer.OrdinalIgnoreCase);

        static string[] Words(string name) =>
            [.. name.Split([' ', '\'', '’', '.'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.ToLowerInvariant() is not ("the" or "a" or "an"))];
    }

    private readonly record struct Count(int Right, int All)
    {
        public Count(bool right)
            : this(right ? 1 : 0, 1)
        {
        }

        public double Percent => All == 0 ? 100 : 100.0 * Right / All;

        public static Count operator +(Count left, Count right) => new(left.Right + right.Right, left.All + right.All);

        public override string ToString() => $"{Right}/{All}";
    }
}
