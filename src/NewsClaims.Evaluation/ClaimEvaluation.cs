using System.Globalization;
using NewsClaims.Corpora;

namespace NewsClaims.Evaluation;

/// <summary>
/// Measures claims on the annotated dev articles: first on gold attributions, so that only the last layer is judged, then through the whole
/// way from raw text.
/// </summary>
internal sealed class ClaimEvaluation : ILayerEvaluation
{
    private const int Bins = 5;

    public string Layer => "claims";

    public AccuracyReport Evaluate(ClaimPipeline pipeline, CorpusFolder data)
    {
        AccuracyReport report = new("Claims");
        Dictionary<string, AttributionDocument> articles = AttributionCorpus.ReadPolnear(data, "dev").ToDictionary(article => article.Id);
        List<ClaimPair> pairs = [];
        EndToEnd whole = new();
        foreach (IGrouping<string, TypedClaim> document in TypedClaims.Read(data, TypedClaims.Dev).GroupBy(claim => claim.Document).ToList().Watched("claims", "articles"))
        {
            ArticleAnalysis analysis = pipeline.Analyze(articles[document.Key].Text);
            TypedClaim[] gold = [.. document];
            pairs.AddRange(OnGold(pipeline, analysis, gold));
            whole.Add(gold, analysis.Claims);
        }

        report.Paragraph(
            $"{pairs.Count} annotated attributions of {pairs.Select(pair => pair.Gold.Document).Distinct().Count()} PolNeAR dev articles carry labels under `seeds/labels`. On gold attributions the first claim that " +
            "comes of an attribution is compared with its labels; type and attributes are measured on gold claims that were found to be claims.");
        Attributes(report, "On gold attributions", "", pairs);
        OfOtherArticles(report, pipeline, articles);
        Types(report, pairs);
        Confusions(report, pairs);
        Reliability(report, pairs);
        whole.Report(report);
        AuthorClaimEvaluation.Add(report, pipeline, data);
        return report;
    }

    // More to choose by than the annotated articles: their labels come from a language model, so what is measured with them is not compared with others' figures.
    private static void OfOtherArticles(AccuracyReport report, ClaimPipeline pipeline, Dictionary<string, AttributionDocument> articles)
    {
        IReadOnlyList<TypedClaim> claims = ClaimAnnotations.Read(Checkout.Find("seeds", "annotations", "polnear-dev-claims.tsv"), articles);
        List<ClaimPair> pairs = [];
        foreach (IGrouping<string, TypedClaim> document in claims.GroupBy(claim => claim.Document).ToList().Watched("claims", "other articles"))
            pairs.AddRange(OnGold(pipeline, pipeline.Analyze(articles[document.Key].Text, AnalysisLayer.Mentions), [.. document]));
        Attributes(report, "On gold attributions of the other dev articles, labelled by a language model", "other articles, ", pairs);
    }

    private static IEnumerable<ClaimPair> OnGold(ClaimPipeline pipeline, ArticleAnalysis analysis, TypedClaim[] gold)
    {
        IReadOnlyList<Attribution> attributions = GoldAttributions.Of(pipeline, analysis, gold);
        List<Claim> claims = [];
        pipeline.Options.ClaimClassifier.Classify(analysis.Parsed, [.. analysis.Entities], attributions, claims);
        for (int i = 0; i < gold.Length; i++)
            yield return new ClaimPair(gold[i], claims.Find(claim => ReferenceEquals(claim.Attribution, attributions[i])));
    }

    private static void Attributes(AccuracyReport report, string title, string prefix, List<ClaimPair> pairs)
    {
        List<(ClaimLabels Gold, Claim Found)> both = [.. pairs.Where(pair => pair.Gold.IsClaim && pair.Found is not null).Select(pair => (pair.Gold.Labels, pair.Found!))];
        List<IReadOnlyList<string>> rows = [];
        Add("claim or not", pairs.Count(pair => pair.Gold.IsClaim == pair.Found is not null), pairs.Count);
        Add("type", both.Count(pair => pair.Gold.Type == pair.Found.Type), both.Count);
        Add("stance", both.Count(pair => pair.Gold.Stance == pair.Found.Stance), both.Count);
        Add("polarity", both.Count(pair => pair.Gold.Polarity == pair.Found.Polarity), both.Count);
        Add("certainty", both.Count(pair => pair.Gold.Certainty == pair.Found.Certainty), both.Count);
        Add("time", both.Count(pair => pair.Gold.Time == pair.Found.Time), both.Count);
        Add("has quantity", both.Count(pair => pair.Gold.HasQuantity == pair.Found.HasQuantity), both.Count);
        List<(ClaimLabels Gold, Claim Found)> targets = [.. both.Where(pair => pair.Gold.Target is not null)];
        if (targets.Count > 0)
            Add("target (of those that have one)", targets.Count(pair => SpeakerNames.Same(pair.Gold.Target!, pair.Found.Target ?? "")), targets.Count);
        double macro = MacroF1(both);
        rows.Add(["type, macro-F1", Number(macro)]);
        report.Figure($"{prefix}type macro-F1", macro);
        int right = pairs.Count(pair => pair.GoldWorthy && pair.FoundWorthy);
        double f1 = F1(right, pairs.Count(pair => pair.GoldWorthy), pairs.Count(pair => pair.FoundWorthy));
        rows.Add(["check-worthy (0.7 and above), F1", Number(f1)]);
        report.Figure($"{prefix}check-worthiness F1", f1);
        report.Table(title, ["decision", "%"], rows);

        void Add(string name, int good, int all)
        {
            double percent = all == 0 ? 0 : 100.0 * good / all;
            rows.Add([$"{name} ({all})", Number(percent)]);
            report.Figure(prefix + name, percent);
        }
    }

    private static double MacroF1(List<(ClaimLabels Gold, Claim Found)> both)
    {
        List<double> scores = [];
        foreach (ClaimType type in Enum.GetValues<ClaimType>())
        {
            int gold = both.Count(pair => pair.Gold.Type == type);
            if (gold > 0)
                scores.Add(F1(both.Count(pair => pair.Gold.Type == type && pair.Found.Type == type), gold, both.Count(pair => pair.Found.Type == type)));
        }

        return scores.Count == 0 ? 0 : scores.Average();
    }

    private static void Types(AccuracyReport report, List<ClaimPair> pairs)
    {
        ClaimType[] types = Enum.GetValues<ClaimType>();
        List<IReadOnlyList<string>> rows = [];
        foreach (ClaimType type in types)
        {
            List<ClaimPair> gold = [.. pairs.Where(pair => pair.Gold.IsClaim && pair.Gold.Labels.Type == type)];
            int found = pairs.Count(pair => pair.Gold.IsClaim && pair.Found?.Type == type);
            int right = gold.Count(pair => pair.Found?.Type == type);
            rows.Add([
                type.ToString(),
                .. types.Select(other => Count(gold.Count(pair => pair.Found?.Type == other))),
                Count(gold.Count(pair => pair.Found is null)),
                Number(F1(right, gold.Count, found)),
            ]);
        }

        rows.Add([
            "not a claim",
            .. types.Select(other => Count(pairs.Count(pair => !pair.Gold.IsClaim && pair.Found?.Type == other))),
            Count(pairs.Count(pair => !pair.Gold.IsClaim && pair.Found is null)),
            "",
        ]);
        report.Table("Confusion: gold in rows, found in columns", ["", .. types.Select(type => type.ToString()[..4]), "none", "F1"], rows);
    }

    private static void Confusions(AccuracyReport report, List<ClaimPair> pairs)
    {
        IEnumerable<IReadOnlyList<string>> rows = pairs
            .GroupBy(pair => (Gold: pair.Gold.IsClaim ? pair.Gold.Labels.Type.ToString() : "not a claim", Found: pair.Found?.Type.ToString() ?? "not a claim"))
            .Where(group => group.Key.Gold != group.Key.Found)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key.Gold + group.Key.Found, StringComparer.Ordinal)
            .Take(10)
            .Select(group => (IReadOnlyList<string>)[$"{group.Key.Gold} taken for {group.Key.Found}", Count(group.Count())]);
        report.Table("Commonest confusions", ["confusion", "times"], rows);
    }

    // On gold attributions a claim is right when it is one, of that type; the speaker's share of the confidence is taken out.
    private static void Reliability(AccuracyReport report, List<ClaimPair> pairs)
    {
        List<(float Confidence, bool Right)> claims = [];
        foreach (ClaimPair pair in pairs)
        {
            if (pair.Found is { } found)
            {
                float speaker = found.Speaker is null ? 1 : Math.Max(0.01f, found.Attribution!.SpeakerConfidence);
                claims.Add((Math.Min(1, found.Confidence / speaker), pair.Gold.IsClaim && pair.Gold.Labels.Type == found.Type));
            }
        }

        Reliability(report, "Confidence on gold attributions (claim and type)", "ECE on gold attributions", claims);
    }

    internal static void Reliability(AccuracyReport report, string heading, string figure, List<(float Confidence, bool Right)> claims)
    {
        List<IReadOnlyList<string>> rows = [];
        double error = 0;
        for (int bin = 0; bin < Bins; bin++)
        {
            List<(float Confidence, bool Right)> inside = [.. claims.Where(claim => Math.Min(Bins - 1, (int)(claim.Confidence * Bins)) == bin)];
            if (inside.Count == 0)
                continue;
            double mean = 100 * inside.Average(claim => claim.Confidence);
            double right = 100.0 * inside.Count(claim => claim.Right) / inside.Count;
            error += Math.Abs(mean - right) * inside.Count / claims.Count;
            rows.Add([$"{bin * 100 / Bins} to {(bin + 1) * 100 / Bins} %", Count(inside.Count), Number(mean), Number(right)]);
        }

        rows.Add(["expected calibration error", "", "", Number(error)]);
        report.Figure(figure, error);
        report.Table(heading, ["confidence", "claims", "mean %", "right %"], rows);
    }

    internal static double F1(int right, int gold, int found) => gold + found == 0 ? 0 : 200.0 * right / (gold + found);

    internal static string Number(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);

    internal static string Count(int value) => value.ToString(CultureInfo.InvariantCulture);

    private sealed record ClaimPair(TypedClaim Gold, Claim? Found)
    {
        private const float CheckWorthy = 0.7f;

        public bool GoldWorthy => Gold.IsClaim && Gold.Labels.CheckWorthiness >= CheckWorthy;

        public bool FoundWorthy => Found is not null && Found.CheckWorthiness >= CheckWorthy;
    }

    /// <summary>Gold claims against those of the whole way.</summary>
    private sealed class EndToEnd
    {
        private readonly List<(float Confidence, bool Right)> _claims = [];
        private int _gold, _found, _typed, _spoken, _right, _emitted;

        public void Add(TypedClaim[] gold, IReadOnlyList<Claim> claims)
        {
            TypedClaim[] real = [.. gold.Where(claim => claim.IsClaim)];
            _gold += real.Length;
            _emitted += claims.Count;
            foreach (TypedClaim expected in real)
            {
                Claim? match = claims.Where(claim => Shared(claim.Content, expected.Content) * 2 >= Math.Min(Length(claim.Content), Length(expected.Content)))
                    .MaxBy(claim => Shared(claim.Content, expected.Content));
                if (match is null)
                    continue;
                bool type = match.Type == expected.Labels.Type;
                bool speaker = SpeakerNames.Same(expected, match.Speaker);
                _found++;
                _typed += type ? 1 : 0;
                _spoken += speaker ? 1 : 0;
                _right += type && speaker ? 1 : 0;
            }

            foreach (Claim claim in claims)
            {
                TypedClaim? expected = gold.Where(candidate => Shared(claim.Content, candidate.Content) * 2 >= Length(claim.Content))
                    .MaxBy(candidate => Shared(claim.Content, candidate.Content));
                _claims.Add((
                    claim.Confidence,
                    expected is { IsClaim: true } && expected.Labels.Type == claim.Type && SpeakerNames.Same(expected, claim.Speaker)));
            }
        }

        public void Report(AccuracyReport report)
        {
            List<IReadOnlyList<string>> rows = [];
            Row("gold claims found (half the words)", _found, _gold);
            Row("and of the right type", _typed, _gold);
            Row("and by the right speaker", _spoken, _gold);
            Row("with type and speaker right", _right, _gold);
            Row("claims given that are right in type and speaker", _claims.Count(claim => claim.Right), _emitted);
            report.Table("From raw text", ["", "of", "%"], rows);
            Reliability(report, "Confidence from raw text (claim, type and speaker)", "ECE from raw text", _claims);

            void Row(string name, int good, int all)
            {
                double percent = all == 0 ? 0 : 100.0 * good / all;
                rows.Add([name, Count(all), Number(percent)]);
                report.Figure("raw text: " + name, percent);
            }
        }

        private static int Length(IReadOnlyList<TextSpan> spans) => spans.Sum(span => span.Length);

        private static int Shared(IReadOnlyList<TextSpan> left, IReadOnlyList<TextSpan> right) =>
            left.Sum(a => right.Sum(b => Math.Max(0, Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start))));
    }
}
