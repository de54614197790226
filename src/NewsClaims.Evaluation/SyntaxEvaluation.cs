using NewsClaims.Corpora;

namespace NewsClaims.Evaluation;

/// <summary>Tags and trees from raw text, against the dev parts of the treebanks.</summary>
internal sealed class SyntaxEvaluation : ILayerEvaluation
{
    private static readonly (string Name, string File)[] Treebanks = [("EWT dev", "syntax/ewt-dev.conllu.gz"), ("GUM dev", "syntax/gum-dev.conllu.gz")];

    public string Layer => "syntax";

    public AccuracyReport Evaluate(ClaimPipeline pipeline, CorpusFolder data)
    {
        AccuracyReport report = new("Syntax");
        report.Paragraph("From raw text, document by document; F1 by the definitions of the CoNLL 2018 shared task. LAS leaves subtypes of relations out of account, the table of relations does not.");
        List<IReadOnlyList<string>> figures = [], relations = [], tags = [], mistakes = [];
        foreach ((string name, string file) in Treebanks)
        {
            ConllScorer all = new();
            SortedDictionary<string, ConllScorer> genres = new(StringComparer.Ordinal);
            foreach (ConlluDocument document in ConlluDocument.Read(data, file).ToList().Watched(name, "documents"))
            {
                ArticleAnalysis analysis = pipeline.Analyze(document.Text, AnalysisLayer.Syntax);
                all.Add(document, analysis);
                string genre = document.Sentences[0].Genre;
                if (!genres.TryGetValue(genre, out ConllScorer? scorer))
                    genres.Add(genre, scorer = new ConllScorer());
                scorer.Add(document, analysis);
            }

            foreach (string figure in ConllScorer.Names)
                report.Figure($"{name} {figure}", all[figure].F1);
            figures.Add([$"**{name}**", .. Columns(all)]);
            foreach ((string genre, ConllScorer scorer) in genres)
                figures.Add([genre, .. Columns(scorer)]);
            relations.AddRange(all.Relations.OrderByDescending(pair => pair.Value.Gold).Take(30).Select(pair => (IReadOnlyList<string>)
                [$"{name} {pair.Key}", $"{pair.Value.Gold}", $"{pair.Value.Precision:F1}", $"{pair.Value.Recall:F1}", $"{pair.Value.F1:F1}"]));
            tags.AddRange(MostOf(all.TagMistakes, name));
            mistakes.AddRange(MostOf(all.Mistakes, name));
        }

        report.Table("Figures", ["", .. ConllScorer.Names], figures);
        report.Table("Most frequent mistakes in parts of speech, on aligned words", ["gold → found", "count"], tags);
        report.Table("Relations, head and relation right", ["", "gold", "precision", "recall", "F1"], relations);
        report.Table("Most frequent mistakes in heads and relations, on aligned words", ["gold → found", "count"], mistakes);
        return report;
    }

    private static IEnumerable<IReadOnlyList<string>> MostOf(IReadOnlyDictionary<string, int> mistakes, string name) =>
        mistakes.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(20)
            .Select(pair => (IReadOnlyList<string>)[$"{name} {pair.Key}", $"{pair.Value}"]);

    private static IEnumerable<string> Columns(ConllScorer scorer) => ConllScorer.Names.Select(name => scorer[name].F1.ToString("F2"));
}
