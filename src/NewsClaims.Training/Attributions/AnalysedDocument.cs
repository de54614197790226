using NewsClaims.Attributions;
using NewsClaims.Corpora;
using NewsClaims.Layers;

namespace NewsClaims.Training.Attributions;

/// <summary>A document with the layers that attributions are learned from, and its gold attributions in tokens.</summary>
internal sealed class AnalysedDocument
{
    public required AttributionDocument Document { get; init; }

    public required Block[] Blocks { get; init; }

    public required TokenSpan[] Tokens { get; init; }

    public required TokenRange[] Sentences { get; init; }

    public required TokenSyntax[] Syntax { get; init; }

    public required Entity[] Entities { get; init; }

    public required Mention[] Mentions { get; init; }

    public ParsedArticle Article => new(new TokenizedText(Document.Text, Blocks, Tokens), Sentences, Syntax);

    /// <summary>The document through the stages before attributions.</summary>
    public static AnalysedDocument Of(AttributionDocument document, ClaimPipeline pipeline)
    {
        ArticleAnalysis analysis = pipeline.Analyze(document.Text, AnalysisLayer.Mentions);
        return new AnalysedDocument
        {
            Document = document,
            Blocks = analysis.BlockArray,
            Tokens = analysis.TokenSpans,
            Sentences = analysis.SentenceRanges,
            Syntax = analysis.Parsed.Syntax.ToArray(),
            Entities = analysis.EntityArray,
            Mentions = analysis.MentionArray,
        };
    }

    /// <summary>The gold attributions in tokens; those that are nested, or whose cue or content lies outside all tokens, are left out.</summary>
    public List<GoldRoles> Gold()
    {
        List<GoldRoles> gold = [];
        foreach (GoldAttribution one in Document.Attributions)
        {
            GoldRoles roles = new(Ranges(one.Source), Ranges(one.Cue), Ranges(one.Content));
            if (!one.IsNested && roles.Cue.Count > 0 && roles.Content.Count > 0)
                gold.Add(roles);
        }

        return gold;
    }

    private List<TokenRange> Ranges(IReadOnlyList<TextSpan> spans)
    {
        List<TokenRange> ranges = [];
        foreach (TextSpan span in spans)
        {
            TokenRange range = Article.TokensIn(span);
            if (!range.IsEmpty)
                ranges.Add(range);
        }

        return ranges;
    }
}

/// <summary>A gold attribution in tokens.</summary>
internal sealed record GoldRoles(List<TokenRange> Source, List<TokenRange> Cue, List<TokenRange> Content);

/// <summary>What the chains learn from in one document.</summary>
internal sealed class LearnedDocument(AnalysedDocument document, ReportingLexicon lexicon, float weight = 1f)
{
    public ArticleContext Context { get; } = new(document.Article, document.Entities, lexicon, EarlierModel.Current, new AttributionMemory());

    public List<GoldRoles> Gold { get; } = document.Gold();

    public float Weight { get; } = weight;
}
