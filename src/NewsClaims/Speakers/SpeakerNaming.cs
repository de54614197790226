using NewsClaims.Layers;

namespace NewsClaims.Speakers;

/// <summary>
/// Names those who bear no name of their own: "his campaign" becomes "Ada Lind's campaign", "the officials, who spoke on condition of
/// anonymity" becomes "officials".
/// </summary>
internal readonly ref struct SpeakerNaming(
    ParsedArticle article, ReadOnlySpan<Entity> entities, ReadOnlySpan<Mention> mentions, ReferentIndex referents)
{
    private const int MaxWords = 12;

    private readonly ParsedArticle _article = article;
    private readonly ReadOnlySpan<Entity> _entities = entities;
    private readonly ReadOnlySpan<Mention> _mentions = mentions;

    public string Describe(TokenRange tokens, int head)
    {
        TokenRange phrase = Core(tokens, head);
        int start = phrase.Start;
        int possessor = Possessor(phrase);
        if (possessor >= 0 && referents.NameOf(_mentions[possessor].Referent, _article, _entities, _mentions) is { } owner)
        {
            int after = _mentions[possessor].Tokens.End;
            if (after < phrase.End && _article.Word(after) is "'s" or "’s" or "'" or "’")
                after++;
            return after < phrase.End ? $"{owner.Text}'s {NameText.Of(_article, TokenRange.FromBounds(after, phrase.End))}" : owner.Text;
        }

        string name = NameText.Of(_article, TokenRange.FromBounds(start, phrase.End));
        return MakerAfter(tokens, phrase.End) is { } maker ? $"{name} by {maker}" : name;
    }

    // "a report published last week by the Oduya Centre": the maker belongs to the name.
    private string? MakerAfter(TokenRange tokens, int from)
    {
        for (int i = from; i < Math.Min(tokens.End, from + 8); i++)
        {
            if (_article.Word(i) is not ("by" or "from"))
                continue;
            int at = i + 1 < tokens.End && _article.Syntax[i + 1].Pos == PartOfSpeech.Determiner ? i + 2 : i + 1;
            int mention = at < tokens.End ? referents.MentionAt(at) : -1;
            if (mention >= 0 && _mentions[mention].Kind == MentionKind.Name)
                return (at == i + 2 ? _article.Word(i + 1).ToString() + " " : "") + NameText.Of(_article, _mentions[mention].Tokens);
        }

        return null;
    }

    // From the source's first word to the end of the phrase that its head heads: relative clauses, appositions and what follows a comma go.
    private TokenRange Core(TokenRange tokens, int head)
    {
        int start = tokens.Start;
        while (start < head && (_article.Syntax[start].Pos is PartOfSpeech.Punctuation or PartOfSpeech.Adposition or PartOfSpeech.Adverb))
            start++;
        int end = Math.Max(head + 1, start + 1);
        while (end < tokens.End && end - start < MaxWords)
        {
            TokenSyntax syntax = _article.Syntax[end];
            if (syntax.Pos is PartOfSpeech.Punctuation && _article.Word(end) is not ("-" or "–" or "." or "'" or "’"))
                break;
            if (syntax.Pos is PartOfSpeech.Verb or PartOfSpeech.Auxiliary || syntax.Tag is PennTag.WhPronoun or PennTag.WhDeterminer or PennTag.WhAdverb)
                break;
            end++;
        }

        while (end - 1 > head && _article.Syntax[end - 1].Pos is PartOfSpeech.Adposition or PartOfSpeech.Punctuation or PartOfSpeech.Coordination or PartOfSpeech.Determiner or PartOfSpeech.Adverb)
            end--;
        return TokenRange.FromBounds(start, end);
    }

    private int Possessor(TokenRange phrase)
    {
        int mention = referents.MentionAt(phrase.Start);
        if (mention < 0 || mention >= _mentions.Length)
            return -1;
        Mention found = _mentions[mention];
        if (found.Kind == MentionKind.Pronoun)
            return _article.Syntax[found.Head].Tag == PennTag.PossessivePronoun && found.Tokens.End < phrase.End ? mention : -1;
        bool possessive = found.Tokens.End < phrase.End && _article.Word(found.Tokens.End) is "'s" or "’s" or "'" or "’";
        return possessive ? mention : -1;
    }
}
