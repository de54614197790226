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

        string name = NameText.Of(_article, TokenRange.FromBounds(Beginning(phrase, head), phrase.End)) + SharedOf(phrase, head);
        if (MakerAfter(tokens, phrase.End) is not { } maker)
            return name;

        // "a report by the Oduya Centre", but "voters polled by" it: they are not its.
        return IsAsked(phrase.End) ? $"{name} {_article.Word(phrase.End)} by {maker}" : $"{name} by {maker}";
    }

    // "57 percent of voters … while 23 percent": of whom it is a share was said before.
    private string SharedOf(TokenRange phrase, int head)
    {
        const int Reach = 80, MostWords = 4;
        if (!IsPercent(head) || phrase.End > head + 1)
            return "";
        for (int i = head - 1; i >= Math.Max(0, head - Reach); i--)
        {
            if (!IsPercent(i) || !Is(i + 1, "of"))
                continue;
            int end = i + 2;
            while (end < head && end < i + 2 + MostWords && _article.Syntax[end].Pos is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Adjective or PartOfSpeech.Determiner)
                end++;
            return end > i + 2 && _article.Syntax[end - 1].Pos is PartOfSpeech.Noun or PartOfSpeech.ProperNoun ? " of " + NameText.Of(_article, TokenRange.FromBounds(i + 2, end)) : "";
        }

        return "";
    }

    private bool IsPercent(int token) => _article.Word(token) is "percent" or "%";

    // "a report published last week by the Oduya Centre": the maker belongs to the name.
    private string? MakerAfter(TokenRange tokens, int from)
    {
        for (int i = from; i < Math.Min(tokens.End, from + 8); i++)
        {
            if (_article.Word(i) is not "by")
                continue;
            if (IsReader(i))
                return null;
            int at = i + 1 < tokens.End && _article.Syntax[i + 1].Pos == PartOfSpeech.Determiner ? i + 2 : i + 1;
            int mention = at < tokens.End ? referents.MentionAt(at) : -1;
            if (mention >= 0 && _mentions[mention].Kind == MentionKind.Name)
                return (at == i + 2 ? _article.Word(i + 1).ToString() + " " : "") + NameText.Of(_article, WithOwner(_mentions[mention].Tokens, tokens.End));
        }

        return null;
    }

    // "the Lind administration", "Lind's lawyer": the name and the noun that it belongs to.
    private TokenRange WithOwner(TokenRange name, int end)
    {
        const int MostBetween = 3;
        TokenSyntax last = _article.Syntax[name.End - 1];
        for (int i = name.Start; i < name.End; i++)
        {
            if (!name.Contains(_article.Syntax[i].Head))
                last = _article.Syntax[i];
        }

        bool belongs = last.Relation is DependencyRelation.Compound or DependencyRelation.Possessive && last.Head >= name.End
            && last.Head < Math.Min(end, name.End + MostBetween + 1) && _article.Syntax[last.Head].Pos is PartOfSpeech.Noun or PartOfSpeech.ProperNoun;
        if (!belongs)
            return name;

        // "MSNBC's Ben Oduya", "committee chairman Ben Oduya".
        int owner = referents.MentionAt(last.Head), next = last.Head + 1 < end ? referents.MentionAt(last.Head + 1) : -1;
        int named = owner >= 0 && _mentions[owner].Kind == MentionKind.Name ? owner
            : next >= 0 && _mentions[next].Kind == MentionKind.Name && _article.Syntax[last.Head].Head == _mentions[next].Head ? next : -1;
        return TokenRange.FromBounds(name.Start, named >= 0 ? _mentions[named].Tokens.End : last.Head + 1);
    }

    // "the email, seen by the Courier": whoever reads a document has not made it.
    private bool IsReader(int by) => by > 0 && _article.Word(by - 1)
        is "seen" or "obtained" or "reviewed" or "viewed" or "read" or "heard" or "examined" or "verified" or "received" or "signed" or "endorsed" or "cited" or "quoted";

    // Where the name begins: "one" and "both" count the speakers, and "the latest" tells polls of one institute apart by their day.
    private int Beginning(TokenRange phrase, int head)
    {
        int start = phrase.Start;
        while (start < head && NameText.IsArticle(_article.Word(start)))
            start++;
        if (start < head && _article.Syntax[start + 1].Pos != PartOfSpeech.Adposition && (Is(start, "one") || (Is(start, "both") && start + 1 < head))
            && !(start + 1 == head && _article.Word(head) is "man" or "woman" or "person" or "side"))
            return start + 1;
        int rest = start;
        while (rest < head && ((_article.Syntax[rest].Pos == PartOfSpeech.Adverb && !Is(rest, "nearly")) || _article.Word(rest) is "new" or "latest" or "recent"))
            rest++;
        for (int i = rest; i < head; i++)
        {
            if (_article.Syntax[i].Pos == PartOfSpeech.ProperNoun)
                return rest;
        }

        return start;
    }

    // "at least", "at most".
    private bool IsOfBound(int token, int first) => token > first && Is(token - 1, "at") && (Is(token, "least") || Is(token, "most"));

    private bool Is(int token, string word) => token < _article.Tokens.Length && _article.Word(token).Equals(word, StringComparison.OrdinalIgnoreCase);

    // From the source's first word to the end of the phrase that its head heads: relative clauses, appositions and what follows a comma go.
    private TokenRange Core(TokenRange tokens, int head)
    {
        int start = tokens.Start;
        while (start < head && (_article.Syntax[start].Pos is PartOfSpeech.Punctuation or PartOfSpeech.Adposition or PartOfSpeech.Adverb || IsOfBound(start, tokens.Start)))
            start++;

        // "those who fear a war": without the clause it is nobody.
        bool withClause = Is(head, "those") || Is(head, "others");
        int end = Math.Max(head + 1, start + 1);
        while (end < tokens.End && end - start < MaxWords)
        {
            TokenSyntax syntax = _article.Syntax[end];
            if (syntax.Pos is PartOfSpeech.Punctuation && (_article.Word(end) is not ("-" or "–" or "." or "'" or "’") || NameText.StandsApart(_article, end)))
                break;
            if (!withClause && ((syntax.Pos is PartOfSpeech.Verb or PartOfSpeech.Auxiliary && !IsBeforeNoun(end, tokens.End) && !IsLastParticiple(end, tokens.End))
                || syntax.Tag is PennTag.WhPronoun or PennTag.WhDeterminer or PennTag.WhAdverb))
                break;
            if (BeginsTime(end, tokens.End) || syntax.Pos == PartOfSpeech.Pronoun && _article.Word(end) is "itself" or "themselves" or "himself" or "herself")
                break;
            end++;
        }

        while (end - 1 > head && _article.Syntax[end - 1].Pos is PartOfSpeech.Adposition or PartOfSpeech.Punctuation or PartOfSpeech.Coordination or PartOfSpeech.Determiner or PartOfSpeech.Adverb)
            end--;
        return TokenRange.FromBounds(start, end);
    }

    // "registered voters", "a court-released book".
    private bool IsBeforeNoun(int verb, int end) => _article.Syntax[verb].Head > verb && _article.Syntax[verb].Head < end && _article.Syntax[verb].Tag is PennTag.PastParticiple;

    // "the voters polled".
    private bool IsLastParticiple(int verb, int end) => verb == end - 1 && IsAsked(verb);

    private bool IsAsked(int verb) => _article.Word(verb) is "polled" or "surveyed" or "questioned" or "interviewed";

    // "a poll last month", "the campaign on Monday", "a survey out Thursday": when it was is no part of what it is called.
    private bool BeginsTime(int token, int end)
    {
        const int Words = 2;
        if (IsDay(token) || (_article.Word(token) is "on" && IsDay(token + 1)))
            return true;
        if (_article.Word(token) is not ("this" or "last" or "next" or "that" or "earlier"))
            return false;
        for (int i = token + 1; i < Math.Min(end, token + 1 + Words); i++)
        {
            if (_article.Word(i) is "week" or "month" or "year" or "night" or "morning" or "evening" or "afternoon" or "day" or "spring" or "summer" or "fall" or "autumn" or "winter" or "weekend")
                return true;
        }

        return false;
    }

    // "Thursday's meeting" is called by its day.
    private bool IsDay(int token) =>
        token < _article.Tokens.Length && _article.Word(token)
            is "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday" or "yesterday" or "today" or "tonight"
        && !(token + 1 < _article.Tokens.Length && _article.Word(token + 1) is "'s" or "’s");

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
