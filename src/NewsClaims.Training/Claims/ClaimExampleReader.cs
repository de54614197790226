using NewsClaims.Claims;
using NewsClaims.Corpora;
using NewsClaims.Layers;
using NewsClaims.Training.Claims.Distillation;

namespace NewsClaims.Training.Claims;

/// <summary>Makes examples from annotated claims: analyses the articles and takes features just as the classifier does.</summary>
internal sealed class ClaimExampleReader(ClaimPipeline pipeline, ClaimLexicon lexicon)
{
    // Characters before an annotated claim's sentences that a teacher is given.
    private const int MostBefore = 250;

    private readonly ClaimFeatureList _features = new();
    private readonly List<RuleHit> _rules = [];
    private readonly List<ClaimUnit> _units = [];

    /// <summary>The examples of annotated claims in the given articles: of each the unit that its annotation is about.</summary>
    /// <param name="claims">The annotated claims.</param>
    /// <param name="articles">The articles that they name.</param>
    /// <param name="origin">Where they come from.</param>
    /// <param name="others">Where their other units go, without labels; null when nobody asks for them.</param>
    public List<ClaimExample> Read(
        IEnumerable<TypedClaim> claims, IReadOnlyDictionary<string, string> articles, ExampleOrigin origin, List<ClaimExample>? others = null)
    {
        List<ClaimExample> examples = [];
        foreach (IGrouping<string, TypedClaim> document in claims.GroupBy(claim => claim.Document).ToList().Watched("claims", "articles"))
        {
            if (!articles.TryGetValue(document.Key, out string? text))
                throw new InvalidDataException($"The annotated claims name the article \"{document.Key}\", which is not among the articles.");
            ReadArticle(text, [.. document], origin, examples, others);
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
            UnitReading reading = UnitReading.Read(text, unit, null, null, null);
            examples.Add(new ClaimExample(
                sentence.Debate,
                Features(text, reading),
                TeacherInput.Of(analysis, reading, mostBefore: 0),
                sentence.IsCheckWorthy,
                default,
                ExampleOrigin.Article));
        }

        return examples;
    }

    /// <summary>The examples of the attributions that the pipeline finds in a text.</summary>
    /// <param name="article">The text.</param>
    /// <param name="mostBefore">Characters before a claim's sentences that a teacher is given.</param>
    public IEnumerable<ClaimExample> Read(string article, int mostBefore)
    {
        ArticleAnalysis analysis = pipeline.Analyze(article, AnalysisLayer.Attributions);
        List<ClaimExample> examples = [];
        ClaimText text = new(analysis.Parsed, [.. analysis.Entities], lexicon);
        for (int i = 0; i < analysis.Attributions.Count; i++)
        {
            if (analysis.Attributions[i] is not { Repeats: < 0, Parent: < 0 } attribution || Cut(text, attribution, i) is not { } lead)
                continue;
            (uint[] features, TeacherInput input) = ReadUnit(analysis, text, attribution, _units[lead], mostBefore);
            examples.Add(new ClaimExample("", features, input, IsClaim: true, default, ExampleOrigin.Transfer));
        }

        return examples;
    }

    private void ReadArticle(string article, TypedClaim[] claims, ExampleOrigin origin, List<ClaimExample> examples, List<ClaimExample>? others)
    {
        ArticleAnalysis analysis = pipeline.Analyze(article, AnalysisLayer.Mentions);
        IReadOnlyList<Attribution> attributions = GoldAttributions.Of(pipeline, analysis, claims);
        ClaimText text = new(analysis.Parsed, [.. analysis.Entities], lexicon);
        for (int i = 0; i < claims.Length; i++)
        {
            if (Cut(text, attributions[i], i) is not { } lead)
                continue;
            for (int k = 0; k < _units.Count; k++)
            {
                if (k != lead && others is null)
                    continue;
                (uint[] features, TeacherInput input) = ReadUnit(analysis, text, attributions[i], _units[k], MostBefore);
                if (k == lead)
                    examples.Add(new ClaimExample(claims[i].Document, features, input, claims[i].IsClaim, claims[i].Labels, origin));
                else
                    others!.Add(new ClaimExample(claims[i].Document, features, input, IsClaim: true, default, ExampleOrigin.Transfer));
            }
        }
    }

    // Cuts an attribution into units and gives the place of the one that its annotation is about.
    private int? Cut(ClaimText text, Attribution attribution, int index)
    {
        _units.Clear();
        ClaimUnits.Add(text, attribution, index, _units);
        return _units.Count == 0 ? null : Assertions.Lead(text, _units);
    }

    private (uint[] Features, TeacherInput Input) ReadUnit(ArticleAnalysis analysis, ClaimText text, Attribution attribution, ClaimUnit unit, int mostBefore)
    {
        UnitReading reading = UnitReading.Read(text, unit, attribution, CueReading.Read(text, attribution), SourceReading.Read(text, attribution));
        return (Features(text, reading), TeacherInput.Of(analysis, reading, mostBefore));
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
