using NewsClaims.Claims;
using NewsClaims.Corpora;
using NewsClaims.Layers;

namespace NewsClaims.Training.Claims;

/// <summary>Makes examples from annotated claims: analyses the articles and takes features just as the classifier does.</summary>
internal sealed class ClaimExampleReader(ClaimPipeline pipeline, ClaimLexicon lexicon)
{
    private readonly ClaimFeatureList _features = new();
    private readonly List<RuleHit> _rules = [];

    /// <summary>The examples of annotated claims in the given articles.</summary>
    public List<ClaimExample> Read(IEnumerable<TypedClaim> claims, IReadOnlyDictionary<string, string> articles, ExampleOrigin origin)
    {
        List<ClaimExample> examples = [];
        foreach (IGrouping<string, TypedClaim> document in claims.GroupBy(claim => claim.Document).ToList().Watched("claims", "articles"))
        {
            if (!articles.TryGetValue(document.Key, out string? text))
                throw new InvalidDataException($"The annotated claims name the article \"{document.Key}\", which is not among the articles.");
            ReadArticle(text, [.. document], origin, examples);
        }

        return examples;
    }

    /// <summary>The examples of single sentences in the article's own voice.</summary>
    public List<ClaimExample> Read(IEnumerable<DebateSentence> sentences)
    {
        List<ClaimExample> examples = [];
        foreach (DebateSentence sentence in sentences.ToList().Watched("debates", "sentences"))
        {
            ArticleAnalysis analysis = pipeline.Analyze(sentence.Text, AnalysisLayer.Entities);
            ClaimText text = new(analysis.Parsed, [.. analysis.Entities], lexicon);
            if (analysis.Sentences.Count == 0 || ClaimUnits.Whole(text, 0) is not { } unit)
                continue;
            examples.Add(new ClaimExample(
                sentence.Debate,
                Features(text, UnitReading.Read(text, unit, null, null, null)),
                sentence.IsCheckWorthy,
                default,
                ExampleOrigin.Article));
        }

        return examples;
    }

    private void ReadArticle(string article, TypedClaim[] claims, ExampleOrigin origin, List<ClaimExample> examples)
    {
        ArticleAnalysis analysis = pipeline.Analyze(article, AnalysisLayer.Mentions);
        ParsedArticle parsed = analysis.Parsed;
        IReadOnlyList<Attribution> attributions = GoldAttributions.Of(pipeline, analysis, claims);
        ClaimText text = new(parsed, [.. analysis.Entities], lexicon);
        List<ClaimUnit> units = [];
        for (int i = 0; i < claims.Length; i++)
        {
            units.Clear();
            ClaimUnits.Add(text, attributions[i], i, units);
            if (units.Count == 0)
                continue;
            UnitReading reading = UnitReading.Read(
                text,
                units[Assertions.Lead(text, units)],
                attributions[i],
                CueReading.Read(text, attributions[i]),
                SourceReading.Read(text, attributions[i]));
            examples.Add(new ClaimExample(claims[i].Document, Features(text, reading), claims[i].IsClaim, claims[i].Labels, origin));
        }
    }

    private uint[] Features(ClaimText text, UnitReading reading)
    {
        _rules.Clear();
        _features.Clear();
        ClaimTypeRules.Find(text, reading, _rules);
        ClaimFeatures.Fill(text, reading, _rules, _features);
        return _features.Hashes.ToArray();
    }
}
