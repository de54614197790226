using NewsClaims.Layers;

namespace NewsClaims.Mentions;

/// <summary>
/// The built-in mention resolver: finds the mentions, gathers names by their forms, links what syntax makes the same, and lets a trained
/// ranking choose what pronouns and descriptions mean.
/// </summary>
internal sealed class MentionResolver : IMentionResolver
{
    private readonly MentionModel _model;
    private readonly ModelChooser _chooser;

    public MentionResolver(ClaimModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        _model = MentionModel.Read(model);
        _chooser = new ModelChooser(_model.Antecedents);
    }

    public void Resolve(ParsedArticle article, ReadOnlySpan<Entity> entities, Layer<Mention> mentions)
    {
        ArgumentNullException.ThrowIfNull(mentions);
        Write(article, Resolve(article, entities, _model.Nouns, _model.GivenNames, _chooser), mentions);
    }

    /// <summary>Writes drafts as mentions, their referents numbered in order of first mention.</summary>
    internal static void Write(ParsedArticle article, List<MentionDraft> drafts, Layer<Mention> mentions)
    {
        int[] numbers = new int[drafts.Count];
        Array.Fill(numbers, -1);
        int next = 0;
        foreach (MentionDraft draft in drafts)
        {
            ref int number = ref numbers[draft.Referent];
            if (number < 0)
                number = next++;
            mentions.Add(new Mention(draft.Tokens, article.Span(draft.Tokens), draft.Head, draft.Kind, number, draft.Entity));
        }
    }

    /// <summary>The same with a chooser of one's own: how the antecedent model is trained.</summary>
    internal static List<MentionDraft> Resolve(
        ParsedArticle article, ReadOnlySpan<Entity> entities, Models.LinearModel nouns, GivenNames givenNames, IAntecedentChooser chooser)
    {
        RentedArrays arrays = new();
        PhraseBounds phrases = PhraseBounds.Make(article.Syntax, arrays);
        QuotationMap quotations = QuotationMap.Make(article, arrays);
        List<MentionDraft> drafts = MentionFinder.Find(article, entities, phrases, quotations, nouns, arrays);
        NameLinker.Link(article, entities, drafts);
        StructuralLinks.Make(article, drafts, arrays);
        ReferentSearch.Run(article, drafts, quotations, givenNames, chooser, arrays);
        arrays.GiveBack();
        return drafts;
    }
}
