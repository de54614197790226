using System.Collections.Concurrent;
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
    private readonly ConcurrentBag<AttributionMemory> _memories = [];

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
        if (!_memories.TryTake(out AttributionMemory? memory))
            memory = new AttributionMemory();
        Find(new ArticleContext(article, entities, _lexicon, _model, memory), attributions);
        memory.Arrays.GiveBack();
        if (article.Tokens.Length <= Workspace.MaxKeptTokens && _memories.Count < Environment.ProcessorCount * 2)
            _memories.Add(memory);
    }

    private void Find(ArticleContext context, List<Attribution> attributions)
    {
        List<Draft> drafts = Rated(context, _drafts.Find(context)).FindAll(draft => draft.Confidence >= Least || draft.Cue.Tokens.IsEmpty);
        RepeatedQuotations.Link(context, drafts);
        List<Draft> outer = drafts;
        for (int depth = 1; depth < MaxDepth && outer.Count > 0; depth++)
        {
            outer = Rated(context, _drafts.FindInside(context, outer)).FindAll(draft => draft.Confidence >= LeastInside);
            drafts.AddRange(outer);
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
        (Draft Draft, Attribution Attribution)[] finished = [.. drafts.Select(draft => (draft, Finished(context, draft))).OrderBy(pair => pair.Item2, TextOrder.Instance)];
        Dictionary<Draft, int> places = new(ReferenceEqualityComparer.Instance);
        for (int i = 0; i < finished.Length; i++)
            places.Add(finished[i].Draft, before + i);
        foreach ((Draft draft, Attribution attribution) in finished)
        {
            attributions.Add(attribution with
            {
                Parent = draft.Outer is null ? -1 : places[draft.Outer],
                Repeats = draft.Repeats is null ? -1 : places[draft.Repeats],
            });
        }
    }

    private static Attribution Finished(ArticleContext context, Draft draft) => new()
    {
        Source = Spans(context, draft.Source),
        Cue = Spans(context, draft.Cue.Tokens.IsEmpty ? [] : [draft.Cue.Tokens]),
        Content = Spans(context, draft.Content),
        Quotation = QuotationKinds.Of(context, draft.Content),
        Confidence = draft.Confidence,
    };

    private static TextSpan[] Spans(ArticleContext context, List<TokenRange> pieces)
    {
        TextSpan[] spans = new TextSpan[pieces.Count];
        for (int i = 0; i < spans.Length; i++)
            spans[i] = context.Span(pieces[i].Start, pieces[i].End);
        return spans;
    }

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
