using NewsClaims.Layers;

namespace NewsClaims.Speakers;

/// <summary>Finds the head words of a source and the mentions they belong to.</summary>
internal static class SourceReader
{
    public static SourceReading Read(ParsedArticle article, ReferentIndex referents, ReadOnlySpan<Mention> mentions, IReadOnlyList<TextSpan> source)
    {
        if (source.Count == 0)
            return SourceReading.Empty;
        TokenRange tokens = article.TokensIn(TextSpan.FromBounds(source[0].Start, source[^1].End));
        if (tokens.IsEmpty)
            return SourceReading.Empty;
        int head = HeadOf(article, tokens);
        List<int> heads = [head];
        for (int i = head + 1; i < tokens.End && heads.Count < 6; i++)
        {
            if (article.Syntax[i].Head == head && article.Syntax[i].Relation == DependencyRelation.Conjunct && IsNominal(article.Syntax[i]))
                heads.Add(i);
        }

        int[] found = new int[heads.Count];
        for (int i = 0; i < found.Length; i++)
            found[i] = MentionOf(article, referents, mentions, tokens, heads[i]);
        return new SourceReading { Tokens = tokens, Heads = [.. heads], Mentions = found };
    }

    private static int HeadOf(ParsedArticle article, TokenRange tokens)
    {
        int first = -1;
        for (int i = tokens.Start; i < tokens.End; i++)
        {
            if (tokens.Contains(article.Syntax[i].Head) || article.Syntax[i].Pos == PartOfSpeech.Punctuation)
                continue;
            if (IsNominal(article.Syntax[i]))
                return i;
            if (first < 0)
                first = i;
        }

        // "among likely voters": the noun under the word that heads the source.
        for (int i = tokens.Start; first >= 0 && i < tokens.End; i++)
        {
            if (article.Syntax[i].Head == first && IsNominal(article.Syntax[i]))
                return i;
        }

        return first >= 0 ? first : tokens.Start;
    }

    private static bool IsNominal(TokenSyntax syntax) =>
        syntax.Pos is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Pronoun or PartOfSpeech.Numeral
        || syntax.Tag is PennTag.PossessivePronoun;

    private static int MentionOf(ParsedArticle article, ReferentIndex referents, ReadOnlySpan<Mention> mentions, TokenRange tokens, int head)
    {
        int own = referents.MentionAt(head);
        if (own >= 0 && mentions[own].Kind == MentionKind.Name)
            return own;

        // A name that hangs on its role noun: "spokesman Josh Lind", where the parser makes the noun the head.
        for (int i = head + 1; i < Math.Min(tokens.End, head + 6); i++)
        {
            int mention = referents.MentionAt(i);
            if (mention < 0 || mentions[mention].Kind != MentionKind.Name)
                continue;
            TokenSyntax syntax = article.Syntax[mentions[mention].Head];
            bool flat = syntax.Head == head && (syntax.Relation == DependencyRelation.Flat || (syntax.Relation == DependencyRelation.Apposition && mentions[mention].Tokens.Start == head + 1));
            if (flat)
                return mention;
        }

        return own;
    }
}
