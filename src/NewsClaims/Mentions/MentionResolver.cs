using System.Buffers;
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
    private readonly KeptMemory<MentionMemory> _memories = new(static () => new MentionMemory());

    public MentionResolver(ClaimModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        _model = MentionModel.Read(model);
        _chooser = new ModelChooser(_model.Antecedents);
    }

    public void Resolve(ParsedArticle article, ReadOnlySpan<Entity> entities, Layer<Mention> mentions)
    {
        ArgumentNullException.ThrowIfNull(mentions);
        MentionMemory memory = _memories.Take();
        Resolve(article, entities, _model.Nouns, _model.GivenNames, _chooser, memory);
        Write(article, memory.Drafts, mentions);
        memory.Clear();
        _memories.GiveBack(memory, article.Tokens.Length);
    }

    /// <summary>Writes drafts as mentions, their referents numbered in order of first mention.</summary>
    internal static void Write(ParsedArticle article, List<MentionDraft> drafts, Layer<Mention> mentions)
    {
        int[] numbers = ArrayPool<int>.Shared.Rent(drafts.Count);
        Array.Fill(numbers, -1, 0, drafts.Count);
        int next = 0;
        foreach (MentionDraft draft in drafts)
        {
            ref int number = ref numbers[draft.Referent];
            if (number < 0)
                number = next++;
            // Every entity is one mention by name, also where it was read as describing somebody.
            mentions.Add(new Mention(draft.Tokens, article.Span(draft.Tokens), draft.Head, draft.Entity >= 0 ? MentionKind.Name : draft.Kind, number, draft.Entity));
        }

        ArrayPool<int>.Shared.Return(numbers);
    }

    /// <summary>The same with a chooser of one's own: how the antecedent model is trained.</summary>
    internal static List<MentionDraft> Resolve(
        ParsedArticle article, ReadOnlySpan<Entity> entities, Models.LinearModel nouns, GivenNames givenNames, IAntecedentChooser chooser)
    {
        MentionMemory memory = new();
        Resolve(article, entities, nouns, givenNames, chooser, memory);
        memory.Arrays.GiveBack();
        return memory.Drafts;
    }

    private static void Resolve(
        ParsedArticle article, ReadOnlySpan<Entity> entities, Models.LinearModel nouns, GivenNames givenNames, IAntecedentChooser chooser, MentionMemory memory)
    {
        RentedArrays arrays = memory.Arrays;
        PhraseBounds phrases = PhraseBounds.Make(article.Syntax, arrays);
        QuotationMap quotations = QuotationMap.Make(article, arrays);
        MentionFinder.Find(article, entities, phrases, quotations, nouns, memory);
        NameLinker.Link(article, entities, memory.Drafts, memory.Names);
        StructuralLinks.Make(article, memory.Drafts, arrays);
        ReferentSearch.Run(article, memory, quotations, givenNames, chooser);
    }
}
