using NewsClaims.Corpora;

namespace NewsClaims.Evaluation;

/// <summary>
/// Coreference of persons on GUM dev from raw text: CoNLL F1, the mean of MUC, B³ and CEAFe. A found mention is the gold mention with the same
/// characters, failing that the one whose head word starts at the same character; a name that hangs flat on the head noun of a gold
/// mention ("columnist Lind") counts as its head. A found chain counts as a person's when one of its mentions is a gold person's or a
/// name of type person. Relative pronouns, which GUM does not annotate, are left out. Chains of one do not count.
/// </summary>
internal sealed class MentionEvaluation : ILayerEvaluation
{
    public string Layer => "mentions";

    public AccuracyReport Evaluate(ClaimPipeline pipeline, CorpusFolder data)
    {
        CorefScore all = new(), news = new();
        SortedDictionary<string, CorefScore> genres = new(StringComparer.Ordinal);
        Dictionary<string, int> errors = [];
        foreach (CorefDocument document in CorefCorpus.ReadGum(data, "dev").ToList().Watched("persons", "documents"))
        {
            ArticleAnalysis analysis = pipeline.Analyze(document.Text, AnalysisLayer.Mentions);
            Alignment alignment = new(document, analysis);
            all.Add(alignment.Key, alignment.Response);
            if (document.Genre is "news" or "interview")
                news.Add(alignment.Key, alignment.Response);
            if (!genres.TryGetValue(document.Genre, out CorefScore? genre))
                genres.Add(document.Genre, genre = new CorefScore());
            genre.Add(alignment.Key, alignment.Response);
            alignment.CountErrors(errors);
        }

        AccuracyReport report = new("Mentions");
        report.Figure("coref persons news+interview CoNLL F1", news.Conll);
        report.Figure("coref persons all CoNLL F1", all.Conll);
        report.Paragraph(
            "Chains of persons on GUM dev, from raw text. Mentions are matched by their characters or by their head word. CoNLL F1 is the mean of MUC, B³ and CEAFe.");
        report.Table(
            "Person chains, gum-dev",
            ["Part", "MUC", "B³", "CEAFe", "CoNLL F1"],
            [Row("news and interview", news), Row("all", all), .. genres.Select(pair => Row(pair.Key, pair.Value))]);
        report.Table(
            "Kinds of errors",
            ["Error", "Count"],
            errors.OrderByDescending(pair => pair.Value).Select(pair => (IReadOnlyList<string>)[pair.Key, $"{pair.Value}"]));
        return report;
    }

    private static string[] Row(string name, CorefScore score) => [name, $"{score.Muc:F1}", $"{score.B3:F1}", $"{score.Ceaf:F1}", $"{score.Conll:F1}"];

    private sealed class Alignment
    {
        private readonly Dictionary<int, int> _goldChain = [];
        private readonly Dictionary<int, (MentionKind Kind, int Referent)> _found = [];
        private readonly List<List<int>> _key = [];
        private readonly Dictionary<int, int> _mainReferent = [];

        public Alignment(CorefDocument document, ArticleAnalysis analysis)
        {
            Dictionary<TextSpan, int> bySpan = [];
            Dictionary<int, int> byHead = [];
            int next = 0;
            foreach (CorefChain chain in document.Chains)
            {
                List<int> mentions = [];
                foreach (TokenRange range in chain.Mentions.OrderBy(range => range.Count))
                {
                    int mention = next++;
                    mentions.Add(mention);
                    bySpan.TryAdd(TextSpan.FromBounds(document.Tokens[range.Start].Start, document.Tokens[range.End - 1].End), mention);
                    foreach (int head in Heads(document, range))
                        byHead.TryAdd(document.Tokens[head].Start, mention);
                }

                if (chain.Type != "person")
                    continue;
                foreach (int mention in mentions)
                    _goldChain[mention] = _key.Count;
                _key.Add(mentions);
            }

            Dictionary<int, List<int>> response = [];
            HashSet<int> persons = [];
            foreach (Mention mention in analysis.Mentions)
            {
                string word = analysis.Tokens[mention.Head].ToString().ToLowerInvariant();
                if (mention.Kind == MentionKind.Pronoun && word is "who" or "whom" or "whose" or "which" or "that")
                    continue;
                if (!bySpan.TryGetValue(mention.Span, out int aligned) && !byHead.TryGetValue(analysis.Tokens[mention.Head].Span.Start, out aligned))
                    aligned = next++;
                _found.TryAdd(aligned, (mention.Kind, mention.Referent));
                if (!response.TryGetValue(mention.Referent, out List<int>? chain))
                    response.Add(mention.Referent, chain = []);
                chain.Add(aligned);
                if (_goldChain.ContainsKey(aligned) || (mention.Entity >= 0 && analysis.Entities[mention.Entity].Class == EntityClass.Person))
                    persons.Add(mention.Referent);
            }

            Response = [.. response.Where(pair => persons.Contains(pair.Key)).Select(pair => pair.Value)];
        }

        public IReadOnlyList<IReadOnlyCollection<int>> Key => _key;

        public IReadOnlyList<IReadOnlyCollection<int>> Response { get; }

        public void CountErrors(Dictionary<string, int> errors)
        {
            for (int chain = 0; chain < _key.Count; chain++)
            {
                if (_key[chain].Count > 1)
                    _mainReferent[chain] = MainReferent(_key[chain]);
            }

            HashSet<int> mains = [.. _mainReferent.Values];
            foreach ((int chain, int main) in _mainReferent)
            {
                foreach (int mention in _key[chain])
                {
                    string? error = !_found.TryGetValue(mention, out (MentionKind Kind, int Referent) found) ? "mention of a person not found"
                        : found.Referent == main ? null
                        : mains.Contains(found.Referent) ? $"{Name(found.Kind)} given to another person"
                        : $"{Name(found.Kind)} left apart or given to no person";
                    if (error is not null)
                        errors[error] = errors.GetValueOrDefault(error) + 1;
                }
            }
        }

        private int MainReferent(List<int> chain) =>
            chain.Where(_found.ContainsKey).GroupBy(mention => _found[mention].Referent).OrderByDescending(group => group.Count()).FirstOrDefault()?.Key ?? -1;

        private static string Name(MentionKind kind) => kind switch
        {
            MentionKind.Name => "name",
            MentionKind.Pronoun => "pronoun",
            _ => "description",
        };

        private static IEnumerable<int> Heads(CorefDocument document, TokenRange range)
        {
            int head = range.Start;
            for (int i = range.Start; i < range.End; i++)
            {
                if (!range.Contains(document.Syntax[i].Head) && document.Syntax[i].Pos != PartOfSpeech.Punctuation)
                {
                    head = i;
                    break;
                }
            }

            yield return head;
            for (int i = range.Start; i < range.End; i++)
            {
                if (document.Syntax[i].Head == head && document.Syntax[i].Relation == DependencyRelation.Flat)
                    yield return i;
            }
        }
    }
}
