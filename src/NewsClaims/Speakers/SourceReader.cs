using NewsClaims.Layers;

namespace NewsClaims.Speakers;

/// <summary>Finds the head words of a source and the mentions they belong to.</summary>
internal static class SourceReader
{
    public static SourceReading Read(
        ParsedArticle article, ReferentIndex referents, ReadOnlySpan<Mention> mentions, ReadOnlySpan<Entity> entities, IReadOnlyList<TextSpan> source)
    {
        if (source.Count == 0)
            return SourceReading.Empty;
        TokenRange tokens = article.TokensIn(TextSpan.FromBounds(source[0].Start, source[^1].End));
        if (tokens.IsEmpty)
            return SourceReading.Empty;
        int head = HeadOf(article, tokens);
        PersonList persons = new(article, referents, mentions, entities, tokens);
        if (persons.Apposed(head) is { Count: > 0 } apposed)
            return OfMentions(mentions, tokens, apposed);
        head = BearerAfter(article, referents, mentions, entities, tokens, persons.Titled(head) is int titled and >= 0 ? mentions[titled].Head : head);
        List<int> heads = [head], found = [MentionOf(article, referents, mentions, tokens, head)];
        bool person = IsName(mentions, entities, found[0], EntityClass.Person), described = false;
        int last = HasCoordination(article, head + 1, tokens.End) ? tokens.End : head;
        for (int i = head + 1; i < last && heads.Count < 6; i++)
        {
            if (article.Syntax[i].Head != head || article.Syntax[i].Relation != DependencyRelation.Conjunct || !IsNominal(article.Syntax[i]))
                continue;

            // "a Courier/Herald survey" is one survey.
            if (HasStroke(article, head, i))
            {
                if (heads.Count == 1 && article.Syntax[i].Pos == PartOfSpeech.Noun)
                    return new SourceReading { Tokens = tokens, Heads = [i], Mentions = [-1] };
                continue;
            }

            int mention = MentionOf(article, referents, mentions, tokens, i);

            // "Ada Lind, founder of the fund and a senator": what follows the name describes its bearer; "Lind, R-Ohio" gives a place, "Lind, 45" an age.
            bool describes = person && (article.Syntax[i].Pos == PartOfSpeech.Numeral || IsName(mentions, entities, mention, EntityClass.Location)
                || (article.Syntax[i].Tag == PennTag.Noun && (described || IsApart(article, head, i))));
            described |= describes;
            if (describes)
                continue;
            heads.Add(i);
            found.Add(mention);
        }

        // Lists of persons are read word by word where the parser joins fewer.
        if (person && persons.From(found[0]) is { } listed && listed.Count > 1 && listed.Count >= heads.Count)
            return OfMentions(mentions, tokens, listed);
        return new SourceReading { Tokens = tokens, Heads = [.. heads], Mentions = [.. found] };
    }

    private static SourceReading OfMentions(ReadOnlySpan<Mention> mentions, TokenRange tokens, List<int> found)
    {
        int[] heads = new int[found.Count];
        for (int i = 0; i < heads.Length; i++)
            heads[i] = mentions[found[i]].Head;
        return new SourceReading { Tokens = tokens, Heads = heads, Mentions = [.. found] };
    }

    private static bool HasStroke(ParsedArticle article, int from, int to)
    {
        for (int i = from + 1; i < to; i++)
        {
            if (article.Word(i) is "/")
                return true;
        }

        return false;
    }

    // "Massachusetts Sen. Ada Lind": where the parser makes a body or place the head, the person named after it is meant.
    private static int BearerAfter(
        ParsedArticle article, ReferentIndex referents, ReadOnlySpan<Mention> mentions, ReadOnlySpan<Entity> entities, TokenRange tokens, int head)
    {
        int own = referents.MentionAt(head);
        if (own < 0 || mentions[own].Kind != MentionKind.Name || IsName(mentions, entities, own, EntityClass.Person))
            return head;
        for (int i = mentions[own].Tokens.End; i < Math.Min(tokens.End, mentions[own].Tokens.End + 8); i++)
        {
            int mention = referents.MentionAt(i);
            if (IsName(mentions, entities, mention, EntityClass.Person))
                return mentions[mention].Head;
            bool inside = article.Syntax[i].Pos is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Adjective
                || article.Word(i) is "'s" or "’s" or "-" || (article.Word(i) is "," && i > mentions[own].Tokens.End);
            if (!inside)
                return head;
        }

        return head;
    }

    // Without "and" or "or" the parser's conjuncts are appositions: "the mayor, Ada Lind,".
    private static bool HasCoordination(ParsedArticle article, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (article.Syntax[i].Relation == DependencyRelation.Coordination)
                return true;
        }

        return false;
    }

    // A noun after a comma, or one without an article of its own; "no relation" is nobody.
    private static bool IsApart(ParsedArticle article, int name, int noun)
    {
        int first = noun;
        while (first - 1 > name && article.Syntax[first - 1].Pos is PartOfSpeech.Determiner or PartOfSpeech.Adjective or PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Numeral)
            first--;
        return article.Word(first - 1) is "," or "(" || article.Word(noun - 1) is "no" || article.Syntax[noun - 1].Pos is not (PartOfSpeech.Determiner or PartOfSpeech.Pronoun or PartOfSpeech.Adjective);
    }

    private static bool IsName(ReadOnlySpan<Mention> mentions, ReadOnlySpan<Entity> entities, int mention, EntityClass type) =>
        mention >= 0 && mentions[mention].Kind == MentionKind.Name && entities[mentions[mention].Entity].Class == type;

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

        return first < 0 ? tokens.Start : article.Syntax[first].Pos == PartOfSpeech.Verb ? SubjectOf(article, first) : first;
    }

    // A source that is nothing but a verb means the verb's subject.
    private static int SubjectOf(ParsedArticle article, int verb)
    {
        const int Reach = 20;
        TokenRange sentence = article.Sentences[article.SentenceOf(verb)];
        for (int i = Math.Max(sentence.Start, verb - Reach); i < Math.Min(sentence.End, verb + Reach); i++)
        {
            if (article.Syntax[i].Head == verb && article.Syntax[i].Relation is DependencyRelation.Subject or DependencyRelation.PassiveSubject)
                return i;
        }

        return verb;
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
            bool adjacent = mentions[mention].Tokens.Start == head + 1;
            bool flat = syntax.Head == head && (syntax.Relation == DependencyRelation.Flat || (syntax.Relation == DependencyRelation.Apposition && adjacent));

            // Two words side by side with one head, as if each were the subject: again a role noun and its name.
            bool beside = adjacent && syntax.Head == article.Syntax[head].Head && syntax.Relation == article.Syntax[head].Relation;
            if (flat || beside)
                return mention;
        }

        return own;
    }
}
