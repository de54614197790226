using NewsClaims.Corpora;

namespace NewsClaims.Evaluation;

/// <summary>
/// Scores of tokens, sentences, tags and trees by the definitions of the CoNLL 2018 shared task, summed over documents. A figure counts what
/// both sides have, so a wrong word costs in every later figure too.
/// </summary>
internal sealed class ConllScorer
{
    private readonly Dictionary<string, Overlap> _overlaps = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Overlap> _relations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _mistakes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _tagMistakes = new(StringComparer.Ordinal);

    /// <summary>The names of the figures, in order.</summary>
    public static IReadOnlyList<string> Names { get; } = ["Sentences", "Words", "UPOS", "XPOS", "UAS", "LAS"];

    /// <summary>What both sides have of a figure, by its name.</summary>
    public Overlap this[string name] => _overlaps.GetValueOrDefault(name);

    /// <summary>Arcs of each relation, subtypes included: head and relation right.</summary>
    public IReadOnlyDictionary<string, Overlap> Relations => _relations;

    /// <summary>How often an aligned word's arc is wrong, by kind: "obl head" (right relation, wrong head) or "obl → nmod" (wrong relation).</summary>
    public IReadOnlyDictionary<string, int> Mistakes => _mistakes;

    /// <summary>How often an aligned word has another part of speech than it should: "NOUN → VERB".</summary>
    public IReadOnlyDictionary<string, int> TagMistakes => _tagMistakes;

    /// <summary>Adds a document and its analysis, made from <see cref="ConlluDocument.Text"/> up to syntax at least.</summary>
    public void Add(ConlluDocument document, ArticleAnalysis analysis)
    {
        ScoredWord[] gold = ScoredWord.Gold(document);
        ScoredWord[] found = ScoredWord.Found(analysis);
        ConllAlignment.Align(gold, found);
        HashSet<(int, int)> sentences = [.. document.SentenceRanges.Select(range => (gold[range.Start].Start, gold[range.End - 1].End))];
        Count("Sentences", sentences.Count, analysis.Sentences.Count, analysis.Sentences.Count(sentence => sentences.Contains((sentence.Span.Start, sentence.Span.End))));
        Count("Words", gold.Length, found.Length, gold.Count(word => word.Mate >= 0));
        CountAligned("UPOS", gold, found, (g, f) => g.Upos == f.Upos);
        CountAligned("XPOS", gold, found, (g, f) => g.Xpos == f.Xpos);
        CountAligned("UAS", gold, found, (g, f) => HeadsAgree(g, f, found));
        CountAligned("LAS", gold, found, (g, f) => HeadsAgree(g, f, found) && g.PlainRelation == f.PlainRelation);
        foreach (ScoredWord word in found)
            Add(_relations, word.Relation, 0, 1, 0);
        foreach (ScoredWord word in gold)
        {
            if (word.Mate >= 0 && word.Upos != found[word.Mate].Upos)
                Note(_tagMistakes, $"{word.Upos} → {found[word.Mate].Upos}");
            bool heads = word.Mate >= 0 && HeadsAgree(word, found[word.Mate], found);
            bool right = heads && word.Relation == found[word.Mate].Relation;
            Add(_relations, word.Relation, 1, 0, right ? 1 : 0);
            if (word.Mate >= 0 && !right)
                Note(_mistakes, word.Relation == found[word.Mate].Relation ? $"{word.Relation} head" : $"{word.Relation} → {found[word.Mate].Relation}");
        }
    }

    private static void Note(Dictionary<string, int> counts, string kind) => counts[kind] = counts.GetValueOrDefault(kind) + 1;

    private static bool HeadsAgree(ScoredWord gold, ScoredWord found, ScoredWord[] allFound) =>
        gold.Head < 0 || found.Head < 0 ? gold.Head < 0 && found.Head < 0 : allFound[found.Head].Mate == gold.Head;

    private static void Add(Dictionary<string, Overlap> counts, string name, int gold, int found, int both)
    {
        Overlap before = counts.GetValueOrDefault(name);
        counts[name] = new Overlap(before.Gold + gold, before.Found + found, before.Both + both);
    }

    private void Count(string name, int gold, int found, int both) => Add(_overlaps, name, gold, found, both);

    private void CountAligned(string name, ScoredWord[] gold, ScoredWord[] found, Func<ScoredWord, ScoredWord, bool> agree) =>
        Count(name, gold.Length, found.Length, gold.Count(word => word.Mate >= 0 && agree(word, found[word.Mate])));
}

/// <summary>How much two sides have in common.</summary>
/// <param name="Gold">Number on the gold side.</param>
/// <param name="Found">Number on the side that is measured.</param>
/// <param name="Both">Number that both have.</param>
internal readonly record struct Overlap(int Gold, int Found, int Both)
{
    /// <summary>Share of what was found that is right, 0 to 100.</summary>
    public double Precision => Found == 0 ? 0 : 100.0 * Both / Found;

    /// <summary>Share of gold that was found, 0 to 100.</summary>
    public double Recall => Gold == 0 ? 0 : 100.0 * Both / Gold;

    /// <summary>Harmonic mean of both, 0 to 100.</summary>
    public double F1 => Gold + Found == 0 ? 0 : 200.0 * Both / (Gold + Found);
}
