using NewsClaims.Layers;
using NewsClaims.Models;

namespace NewsClaims.Attributions;

/// <summary>
/// The built-in attribution finder. First it finds cues, then for each cue its source and content, and last it settles what overlaps.
/// Both decisions are learned linear chains.
/// </summary>
internal sealed class AttributionFinder : IAttributionFinder
{
    private readonly ClaimModel _model;
    private readonly ReportingLexicon _lexicon;
    private readonly DraftFinder _drafts;
    private readonly AttributionConfidence _confidence;

    public AttributionFinder(ClaimModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        _model = model;
        _lexicon = ReportingLexicon.Read(model.Open(ReportingLexicon.Section));
        _drafts = Drafts(model);
        _confidence = AttributionConfidence.Read(model.Open(AttributionConfidence.Section));
    }

    public void Find(ParsedArticle article, ReadOnlySpan<Entity> entities, ReadOnlySpan<Mention> mentions, List<Attribution> attributions)
    {
        ArgumentNullException.ThrowIfNull(attributions);
        if (article.Tokens.IsEmpty)
            return;
        ArticleContext context = new(article, entities, _lexicon, _model);
        int before = attributions.Count;
        foreach (Draft draft in _drafts.Find(context))
            attributions.Add(Finished(context, draft, _confidence.Of(context, draft)));
        attributions.Sort(before, attributions.Count - before, TextOrder.Instance);
    }

    /// <summary>The part that finds drafts, with the chains of the model.</summary>
    internal static DraftFinder Drafts(ClaimModel model) => new(
        new CueFinder(ReadChain(model, CueFeatures.Section, CueFeatures.LabelCount, CueFeatures.LabelCount)),
        new RoleFinder(ReadChain(model, RoleFeatures.Section, RoleFeatures.LabelCount, RoleFeatures.WeighedLabels)));

    private static ChainModel ReadChain(ClaimModel model, string section, int labelCount, int weighedLabels)
    {
        SectionReader reader = model.Open(section);
        ChainModel chain = ChainModel.Read(ref reader, labelCount, weighedLabels);
        reader.End();
        return chain;
    }

    private static Attribution Finished(ArticleContext context, Draft draft, float confidence) => new()
    {
        Source = Spans(context, draft.Source),
        Cue = Spans(context, draft.Cue.Tokens.IsEmpty ? [] : [draft.Cue.Tokens]),
        Content = Spans(context, draft.Content),
        Quotation = QuotationKinds.Of(context, draft.Content),
        Confidence = confidence,
    };

    private static TextSpan[] Spans(ArticleContext context, List<TokenRange> pieces) =>
        [.. pieces.Select(piece => context.Span(piece.Start, piece.End))];

    /// <summary>By the first character of any role, then by that of the content and the cue.</summary>
    private sealed class TextOrder : IComparer<Attribution>
    {
        public static readonly TextOrder Instance = new();

        public int Compare(Attribution? left, Attribution? right)
        {
            if (left is null || right is null)
                return 0;
            int order = First(left).CompareTo(First(right));
            if (order == 0)
                order = left.Content[0].Start.CompareTo(right.Content[0].Start);
            return order != 0 ? order : Start(left.Cue).CompareTo(Start(right.Cue));
        }

        private static int First(Attribution attribution) =>
            Math.Min(attribution.Content[0].Start, Math.Min(Start(attribution.Source), Start(attribution.Cue)));

        private static int Start(IReadOnlyList<TextSpan> spans) => spans.Count > 0 ? spans[0].Start : int.MaxValue;
    }
}
