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

        return NameText.Of(_article, TokenRange.FromBounds(start, phrase.End));
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
