using NewsClaims.Layers;
using NewsClaims.Models;

namespace NewsClaims.Attributions;

/// <summary>
/// The built-in attribution finder. First it finds cues, then for each cue its source and content, then it settles what overlaps, and last it
/// looks into the contents for attributions inside them. Both decisions are learned linear chains.
/// </summary>
internal sealed class AttributionFinder : IAttributionFinder
{
    // Depth of attributions inside attributions; and below this confidence one inside another is left out, as most that are found there are not meant.
    private const int MaxDepth = 3;
    private const float LeastInside = 0.5f;

    // Below this confidence more is wrong than right, so much that precision gains more than recall loses (measured on PolNeAR dev).
    private const float Least = 0.3f;

    private readonly ClaimModel _model;
    private readonly ReportingLexicon _lexicon;
    private readonly DraftFinder _drafts;
    private readonly AttributionConfidence _confidence;
    private readonly KeptMemory<AttributionMemory> _memories = new(static () => new AttributionMemory());

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
        AttributionMemory memory = _memories.Take();
        Find(new ArticleContext(article, entities, _lexicon, _model, memory), attributions);
        memory.End();
        _memories.GiveBack(memory, article.Tokens.Length);
    }

    private void Find(ArticleContext context, List<Attribution> attributions)
    {
        List<Draft> drafts = Rated(context, _drafts.Find(context));
        drafts.RemoveAll(static draft => draft.Confidence < Least && !draft.Cue.Tokens.IsEmpty);
        RepeatedQuotations.Link(context, drafts);
        int outer = 0;
        for (int depth = 1; depth < MaxDepth && outer < drafts.Count; depth++)
        {
            List<Draft> inner = Rated(context, _drafts.FindInside(context, drafts, outer));
            outer = drafts.Count;
            foreach (Draft draft in inner)
            {
                if (draft.Confidence >= LeastInside)
                    drafts.Add(draft);
            }
        }

        AddFinished(context, drafts, attributions);
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

    private List<Draft> Rated(ArticleContext context, List<Draft> drafts)
    {
        foreach (Draft draft in drafts)
            draft.Confidence = _confidence.Of(context, draft);
        return drafts;
    }

    private static void AddFinished(ArticleContext context, List<Draft> drafts, List<Attribution> attributions)
    {
        int before = attributions.Count;
        for (int i = 0; i < drafts.Count; i++)
            drafts[i].Place = i;
        drafts.Sort(InTextOrder);
        for (int i = 0; i < drafts.Count; i++)
            drafts[i].Place = before + i;
        foreach (Draft draft in drafts)
        {
            attributions.Add(new Attribution
            {
                Source = Spans(context, draft.Source),
                Cue = draft.Cue.Tokens.IsEmpty ? [] : [context.Span(draft.Cue.Tokens.Start, draft.Cue.Tokens.End)],
                Content = Spans(context, draft.Content),
                Quotation = QuotationKinds.Of(context, draft.Content),
                Confidence = draft.Confidence,
                Parent = draft.Outer?.Place ?? -1,
                Repeats = draft.Repeats?.Place ?? -1,
            });
        }
    }

    private static TextSpan[] Spans(ArticleContext context, List<TokenRange> pieces)
    {
        TextSpan[] spans = new TextSpan[pieces.Count];
        for (int i = 0; i < spans.Length; i++)
            spans[i] = context.Span(pieces[i].Start, pieces[i].End);
        return spans;
    }

    // By the first token of any role, then by those of the content and the cue, then as found.
    private static int InTextOrder(Draft left, Draft right)
    {
        int order = First(left).CompareTo(First(right));
        if (order == 0)
            order = left.Content[0].Start.CompareTo(right.Content[0].Start);
        if (order == 0)
            order = CueStart(left).CompareTo(CueStart(right));
        return order != 0 ? order : left.Place.CompareTo(right.Place);
    }

    private static int First(Draft draft) =>
        Math.Min(draft.Content[0].Start, Math.Min(draft.Source.Count > 0 ? draft.Source[0].Start : int.MaxValue, CueStart(draft)));

    private static int CueStart(Draft draft) => draft.Cue.Tokens.IsEmpty ? int.MaxValue : draft.Cue.Tokens.Start;
}
