using NewsClaims.Corpora;

namespace NewsClaims.Evaluation;

/// <summary>
/// Speakers on the development part of the annotated claims: with gold attributions, so that only the speaker is judged, and end to end from
/// raw text. A name is right by the definition of the attribution scorer (<see cref="NameMatch"/>), any one where the gold names several.
/// </summary>
internal sealed class SpeakerEvaluation : ILayerEvaluation
{
    public string Layer => "speakers";

    public AccuracyReport Evaluate(ClaimPipeline pipeline, CorpusFolder data)
    {
        ILookup<string, TypedClaim> claims = TypedClaims.Read(data, TypedClaims.Dev).ToLookup(claim => claim.Document);
        Tally gold = new(), whole = new();
        Dictionary<string, int> errors = [];
        int[] binCount = new int[10], binRight = new int[10];
        double[] binSum = new double[10];
        foreach (AttributionDocument document in AttributionCorpus.ReadPolnear(data, "dev").ToList().Watched("speakers", "articles"))
        {
            TypedClaim[] wanted = [.. claims[document.Id]];
            if (wanted.Length == 0)
                continue;
            ArticleAnalysis analysis = pipeline.Analyze(document.Text, AnalysisLayer.Speakers);
            List<Attribution> given = [.. wanted.Select(claim => GivenAttribution(analysis, claim))];
            pipeline.Options.SpeakerResolver.Resolve(analysis.Parsed, analysis.Entities.ToArray(), analysis.Mentions.ToArray(), given);
            for (int i = 0; i < wanted.Length; i++)
            {
                bool right = gold.Add(wanted[i], given[i]);
                whole.Add(wanted[i], Found(analysis, wanted[i]));
                if (given[i].Speaker is not null)
                {
                    int bin = Math.Clamp((int)(given[i].SpeakerConfidence * 10), 0, 9);
                    binCount[bin]++;
                    binSum[bin] += given[i].SpeakerConfidence;
                    binRight[bin] += right ? 1 : 0;
                }

                if (!right)
                {
                    string error = ErrorOf(wanted[i], given[i], analysis);
                    errors[error] = errors.GetValueOrDefault(error) + 1;
                }
            }
        }

        AccuracyReport report = new("Speakers");
        report.Figure("speaker name right, persons and organizations, gold attributions", gold.NamePercent);
        report.Figure("speaker kind right, gold attributions", gold.KindPercent);
        report.Figure("speaker name right, persons and organizations, end to end", whole.NamePercent);
        report.Figure("speaker name right of found, persons and organizations, end to end", whole.NameOfFoundPercent);
        report.Paragraph("Development part of the annotated claims (PolNeAR). With gold attributions only the speaker is judged; end to end everything comes from raw text.");
        report.Table(
            "Speakers",
            ["", "gold attributions", "end to end"],
            [
                ["name right, persons and organizations", $"{gold.NamePercent:F1} % of {gold.Named}", $"{whole.NamePercent:F1} %"],
                ["the same, of attributions found", "", $"{whole.NameOfFoundPercent:F1} % of {whole.NamedFound}"],
                ["name right, persons", $"{gold.PersonPercent:F1} %", $"{whole.PersonPercent:F1} %"],
                ["kind right", $"{gold.KindPercent:F1} % of {gold.All}", $"{whole.KindPercent:F1} %"],
            ]);
        report.Table(
            "Kinds, gold attributions",
            ["Kind", "gold", "right", "given"],
            Enum.GetValues<SpeakerKind>().Select(kind => (IReadOnlyList<string>)[$"{kind}", $"{gold.KindGold[(int)kind]}", $"{gold.KindRight[(int)kind]}", $"{gold.KindGiven[(int)kind]}"]));
        double calibration = Enumerable.Range(0, 10).Sum(bin => Math.Abs(binSum[bin] - binRight[bin])) / Math.Max(1, binCount.Sum());
        report.Figure("speaker confidence, 100 less its calibration error", 100 * (1 - calibration));
        report.Paragraph($"Expected calibration error of the speaker's confidence: {calibration:F3}, on the part on which its scale was fitted.");
        report.Table(
            "Calibration of the speaker's confidence",
            ["Confidence", "attributions", "mean confidence", "right"],
            Enumerable.Range(0, 10).Where(bin => binCount[bin] > 0).Select(bin => (IReadOnlyList<string>)
                [$"{bin / 10.0:F1} to {(bin + 1) / 10.0:F1}", $"{binCount[bin]}", $"{binSum[bin] / binCount[bin]:F2}", $"{(double)binRight[bin] / binCount[bin]:F2}"]));
        report.Table("Kinds of errors", ["Error", "Count"], errors.OrderByDescending(pair => pair.Value).Select(pair => (IReadOnlyList<string>)[pair.Key, $"{pair.Value}"]));
        return report;
    }

    private static Attribution GivenAttribution(ArticleAnalysis analysis, TypedClaim claim) => new()
    {
        Source = claim.Source,
        Cue = claim.Cue,
        Content = claim.Content,
        Quotation = QuotationOf(analysis, claim.Content),
        Confidence = 1,
    };

    private static QuotationKind QuotationOf(ArticleAnalysis analysis, IReadOnlyList<TextSpan> content)
    {
        int inside = 0, outside = 0;
        foreach (TextSpan span in content)
        {
            TokenRange tokens = analysis.Parsed.TokensIn(span);
            bool open = false;
            for (int i = tokens.Start; i < tokens.End; i++)
            {
                TokenKind kind = analysis.Tokens[i].Kind;
                open = kind == TokenKind.OpenQuote || (open && kind != TokenKind.CloseQuote);
                if (kind is TokenKind.Word or TokenKind.Number)
                    _ = open ? inside++ : outside++;
            }
        }

        return inside > 0 && outside == 0 ? QuotationKind.Direct : inside > 0 ? QuotationKind.Mixed : QuotationKind.Indirect;
    }

    // The attribution whose content shares most characters with the gold one, if that is at least half of either.
    private static Attribution? Found(ArticleAnalysis analysis, TypedClaim gold)
    {
        Attribution? best = null;
        int bestShared = 0;
        foreach (Attribution attribution in analysis.Attributions)
        {
            int shared = gold.Content.Sum(g => attribution.Content.Sum(a => Math.Max(0, Math.Min(g.End, a.End) - Math.Max(g.Start, a.Start))));
            if (shared > bestShared)
            {
                best = attribution;
                bestShared = shared;
            }
        }

        return best is not null && (2 * bestShared >= gold.Content.Sum(span => span.Length) || 2 * bestShared >= best.Content.Sum(span => span.Length)) ? best : null;
    }

    private static string ErrorOf(TypedClaim gold, Attribution given, ArticleAnalysis analysis)
    {
        string source = gold.Source.Count == 0 ? "no source" : Pronouns.Contains(gold.Source[0].In(analysis.Text).ToLowerInvariant()) ? "pronoun" : "name or description";
        string kind = given.Speaker is null ? "left open" : given.Speaker.Kind == gold.SpeakerKind ? "another name" : $"taken for {given.Speaker.Kind}";
        return $"{gold.SpeakerKind}, {source}: {kind}";
    }

    private static readonly HashSet<string> Pronouns = new(StringComparer.Ordinal)
    {
        "he", "she", "they", "it", "his", "her", "their", "its", "him", "them", "who", "which", "that", "i", "we", "my", "our",
    };

    private sealed class Tally
    {
        private int _nameRight, _kindRight, _personRight, _persons;

        public int Named { get; private set; }

        public int NamedFound { get; private set; }

        public int All { get; private set; }

        public int[] KindGold { get; } = new int[7];

        public int[] KindRight { get; } = new int[7];

        public int[] KindGiven { get; } = new int[7];

        public double NamePercent => 100.0 * _nameRight / Math.Max(1, Named);

        public double NameOfFoundPercent => 100.0 * _nameRight / Math.Max(1, NamedFound);

        public double PersonPercent => 100.0 * _personRight / Math.Max(1, _persons);

        public double KindPercent => 100.0 * _kindRight / Math.Max(1, All);

        public bool Add(TypedClaim gold, Attribution? found)
        {
            SpeakerKind kind = found?.Speaker?.Kind ?? SpeakerKind.Unknown;
            bool right = gold.SpeakerKind switch
            {
                SpeakerKind.Author => kind == SpeakerKind.Author,
                SpeakerKind.Unknown => kind == SpeakerKind.Unknown,
                _ => found?.Speaker is { } speaker && NameMatch.SameAny(gold.Speaker, speaker.Name),
            };
            All++;
            KindGold[(int)gold.SpeakerKind]++;
            KindGiven[(int)kind]++;
            if (found is not null && kind == gold.SpeakerKind)
            {
                _kindRight++;
                KindRight[(int)kind]++;
            }

            if (gold.SpeakerKind is SpeakerKind.Person or SpeakerKind.Organization)
            {
                Named++;
                NamedFound += found is null ? 0 : 1;
                _nameRight += right ? 1 : 0;
            }

            if (gold.SpeakerKind == SpeakerKind.Person)
            {
                _persons++;
                _personRight += right ? 1 : 0;
            }

            return right;
        }
    }
}
