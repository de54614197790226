using NewsClaims.Corpora;

namespace NewsClaims.Evaluation;

/// <summary>Kinds of wrong words and of wrong ends of sentences on a treebank, from raw text.</summary>
internal sealed class SegmentationErrors
{
    private const int Listed = 10;

    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _ends = new(StringComparer.Ordinal);

    public static SegmentationErrors Read(ClaimPipeline pipeline, CorpusFolder data, string file)
    {
        SegmentationErrors errors = new();
        foreach (ConlluDocument document in ConlluDocument.Read(data, file).ToList().Watched("treebank", "documents"))
            errors.Add(document, pipeline.Analyze(document.Text, AnalysisLayer.Sentences));
        return errors;
    }

    public void AddTo(AccuracyReport report, string name)
    {
        report.Table($"{name}: wrong words", ["kind", "count"], Rows(_words));
        report.Table($"{name}: wrong ends of sentences", ["kind", "count"], Rows(_ends));
    }

    private void Add(ConlluDocument gold, ArticleAnalysis given)
    {
        HashSet<TextSpan> goldWords = [.. gold.Tokens.Select(token => token.Span)], givenWords = [.. given.Tokens.Select(token => token.Span)];
        foreach (TextSpan word in goldWords.Where(word => !givenWords.Contains(word)))
            Note(_words, "missed: " + KindOf(word.In(gold.Text)));
        foreach (TextSpan word in givenWords.Where(word => !goldWords.Contains(word)))
            Note(_words, "too many: " + KindOf(word.In(gold.Text)));
        HashSet<int> goldEnds = [.. gold.SentenceRanges.Select(range => gold.Tokens[range.End - 1].End)];
        HashSet<int> givenEnds = [.. given.Sentences.Select(sentence => sentence.Span.End)];
        foreach (int end in goldEnds.Where(end => !givenEnds.Contains(end)))
            Note(_ends, "missed after " + MarkAt(gold.Text, end - 1));
        foreach (int end in givenEnds.Where(end => !goldEnds.Contains(end)))
            Note(_ends, "too many after " + MarkAt(gold.Text, end - 1));
    }

    private static string MarkAt(string text, int index) => char.IsLetterOrDigit(text[index]) ? "a word" : text[index].ToString();

    private static string KindOf(string form) =>
        form.Contains('-', StringComparison.Ordinal) ? "with a hyphen"
        : form.Contains('.', StringComparison.Ordinal) ? "with a period"
        : form.Any(c => c is '\'' or '\u2019') ? "with an apostrophe"
        : form.Any(char.IsAsciiDigit) ? "with a digit"
        : form.All(char.IsLetter) ? "letters" : "marks";

    private static void Note(Dictionary<string, int> counts, string kind) => counts[kind] = counts.GetValueOrDefault(kind) + 1;

    private static IEnumerable<IReadOnlyList<string>> Rows(Dictionary<string, int> counts) =>
        counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(Listed).Select(pair => new[] { pair.Key, $"{pair.Value}" });
}
