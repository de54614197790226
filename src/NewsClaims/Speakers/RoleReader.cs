using NewsClaims.Layers;

namespace NewsClaims.Speakers;

/// <summary>
/// Reads a named speaker's post and body from the words around each place that names him: "Foreign ministry spokesperson Lind",
/// "Lind, director at the Oduya Institute", "Lind, a former clerk who is now an analyst at the Oduya Centre".
/// </summary>
internal readonly ref struct RoleReader(ParsedArticle article, ReadOnlySpan<Entity> entities, ReadOnlySpan<Mention> mentions, ReferentIndex referents)
{
    private const int MaxPlaces = 40;

    private readonly ParsedArticle _article = article;
    private readonly ReadOnlySpan<Entity> _entities = entities;
    private readonly ReadOnlySpan<Mention> _mentions = mentions;

    public (string? Role, string? Affiliation) Read(int referent)
    {
        string? role = null, affiliation = null, title = null, titleBody = null;
        int places = 0;
        foreach (int m in referents.MentionsOf(referent))
        {
            if (places++ >= MaxPlaces || (role is not null && title is not null))
                break;
            Mention mention = _mentions[m];
            if (mention.Kind != MentionKind.Name)
                continue;
            if (role is null && Apposed(mention) is { } apposed)
                (role, affiliation) = apposed;
            if (title is null && Before(mention) is { } before)
                (title, titleBody) = before;
        }

        return (role ?? title, role is null ? titleBody : affiliation ?? titleBody);
    }

    // The description that stands in apposition to the name, or, where the text says what he is now, that.
    private (string Role, string? Affiliation)? Apposed(Mention name)
    {
        int sentence = _article.SentenceOf(name.Head);
        int end = Math.Min(_article.Sentences[sentence].End, name.Tokens.End + 40);
        int found = -1;
        for (int i = name.Tokens.End; i < end; i++)
        {
            TokenSyntax syntax = _article.Syntax[i];
            if (syntax.Relation == DependencyRelation.Apposition && name.Tokens.Contains(syntax.Head) && syntax.Pos == PartOfSpeech.Noun)
                found = Describes(i, name) ? i : found;
            bool relative = syntax.Relation == DependencyRelation.RelativeClause && syntax.Pos == PartOfSpeech.Noun && !IsActivity(i)
                && (name.Tokens.Contains(syntax.Head) || syntax.Head == found);
            if (relative && (found < 0 || HasNow(i)))
                return Split(i, end);
        }

        if (found < 0 && AfterComma(name, end) is int loose and >= 0 && referents.MentionAt(loose) >= 0)
            found = loose;
        return found < 0 ? null : Split(found, end);
    }

    private bool Describes(int noun, Mention name) =>
        referents.MentionAt(noun) is int mention and >= 0 && _mentions[mention].Referent == name.Referent;

    // ", director at the Institute": where the parser made no apposition of it, the first noun after the comma, before any verb.
    private int AfterComma(Mention name, int end)
    {
        int at = name.Tokens.End;
        if (at >= end || _article.Word(at) is not ",")
            return -1;
        for (int i = at + 1; i < Math.Min(end, at + 7); i++)
        {
            TokenSyntax syntax = _article.Syntax[i];
            if (syntax.Pos == PartOfSpeech.Noun && (i + 1 >= end || _article.Syntax[i + 1].Pos is not (PartOfSpeech.Noun or PartOfSpeech.ProperNoun)))
                return i + 1 < end && (_article.Syntax[i + 1].Pos == PartOfSpeech.Adposition || _article.Word(i + 1) is ",") ? i : -1;
            if (syntax.Pos is not (PartOfSpeech.Adjective or PartOfSpeech.Determiner or PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Particle)
                && _article.Word(i) is not ("-" or "'s" or "’s"))
                return -1;
        }

        return -1;
    }

    // "Lind, who had been gambling on it": what he did, not what he is, though the tagger may call it a noun.
    private bool IsActivity(int predicate) =>
        predicate > 0 && _article.Word(predicate).EndsWith("ing", StringComparison.OrdinalIgnoreCase) && _article.Syntax[predicate - 1].Pos == PartOfSpeech.Auxiliary;

    private bool HasNow(int predicate)
    {
        for (int i = predicate - 1; i >= Math.Max(0, predicate - 6); i--)
        {
            if (_article.Word(i).Equals("now", StringComparison.OrdinalIgnoreCase) || _article.Word(i).Equals("currently", StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private (string Role, string? Affiliation) Split(int head, int end)
    {
        int start = head;
        while (start > 0 && IsModifier(start - 1, head))
            start--;
        while (start < head && _article.Syntax[start].Pos is PartOfSpeech.Determiner)
            start++;
        string role = NameText.Of(_article, TokenRange.FromBounds(start, head + 1));
        string? affiliation = BodyWithin(start, head, out int bodyEnd);
        if (affiliation is not null && bodyEnd < head)
            role = NameText.Of(_article, TokenRange.FromBounds(bodyEnd, head + 1));
        int next = head + 1;
        if (next < end && _article.Word(next) is "at" or "of" or "for" or "with" or "in" or "on" or "to")
        {
            bool post = _article.Word(next) is "of" or "for" or "to" or "on" or "in";
            int stop = next + 1;
            while (stop < end && stop - next < 20 && _article.Word(stop) is not ("," or ";" or "." or "(" or "—" or "–") && _article.Tokens[stop].Kind is not (TokenKind.OpenQuote or TokenKind.CloseQuote)
                && (_article.Syntax[stop].Pos is not (PartOfSpeech.Verb or PartOfSpeech.Auxiliary) || _article.Word(stop - 1) is "-") && _article.Syntax[stop].Tag is not (PennTag.WhPronoun or PennTag.WhDeterminer))
                stop++;
            if (FirstBody(next + 1, stop) is { } body)
                affiliation = body;
            else if (post && stop > next + 1)
                role = NameText.Of(_article, TokenRange.FromBounds(start, stop));
        }

        return (role, affiliation);
    }

    private bool IsModifier(int token, int head)
    {
        TokenSyntax syntax = _article.Syntax[token];
        return syntax.Pos is PartOfSpeech.Adjective or PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Determiner
            || (_article.Word(token) is "-" or "'s" or "’s" && token > 0 && token + 1 <= head);
    }

    // "Foreign ministry spokesperson Lind", "U.S. President Lind": the nouns right before the name.
    private (string Role, string? Body)? Before(Mention name)
    {
        int first = _article.Sentences[_article.SentenceOf(name.Head)].Start;
        int end = name.Tokens.Start, start = end;
        bool noun = false;
        while (start > first && end - start < 8)
        {
            TokenSyntax syntax = _article.Syntax[start - 1];
            ReadOnlySpan<char> word = _article.Word(start - 1);
            if (syntax.Pos is not (PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Adjective) && word is not ("-" or "'s" or "’s"))
                break;
            int mention = referents.MentionAt(start - 1);
            if (mention >= 0 && _mentions[mention].Kind == MentionKind.Name && _entities[_mentions[mention].Entity].Class == EntityClass.Person)
                break;
            noun |= syntax.Pos is PartOfSpeech.Noun || (syntax.Pos == PartOfSpeech.ProperNoun && (mention < 0 || FormsOfAddress.IsShort(word)));
            start--;
        }

        while (start < end && _article.Word(start) is "-" or "'s" or "’s")
            start++;
        if (!noun || start == end)
            return null;
        if (end - start == 1 && _article.Word(start).TrimEnd('.') is "Mr" or "Mrs" or "Ms" or "Miss")
            return null;
        string? body = BodyWithin(start, end - 1, out int bodyEnd);
        int roleStart = body is not null && bodyEnd < end ? bodyEnd : start;
        return (NameText.Plain(_article.Span(TokenRange.FromBounds(roleStart, end)).Slice(_article.Text)), body);
    }

    // A body or place that begins the phrase: "U.S." of "U.S. President", "Oduya Foundation" of "Oduya Foundation spokesman".
    private string? BodyWithin(int start, int last, out int end)
    {
        end = start;
        int at = start;
        while (at < last && _article.Syntax[at].Pos is PartOfSpeech.Determiner)
            at++;
        int mention = referents.MentionAt(at);
        if (mention >= 0 && _mentions[mention].Kind == MentionKind.Name && _mentions[mention].Tokens.End <= last
            && _entities[_mentions[mention].Entity].Class is EntityClass.Organization or EntityClass.Location)
        {
            end = _mentions[mention].Tokens.End;
            if (end < last && _article.Word(end) is "'s" or "’s")
                end++;
            return NameText.Of(_article, _mentions[mention].Tokens);
        }

        // "Foreign ministry spokesperson": who speaks for a body speaks for the words before.
        ReadOnlySpan<char> head = _article.Word(last);
        bool speaks = head.StartsWith("spokes", StringComparison.OrdinalIgnoreCase);
        return speaks && last > at && _article.Syntax[at].Pos is PartOfSpeech.ProperNoun or PartOfSpeech.Noun or PartOfSpeech.Adjective && last > at
            ? NameText.Of(_article, TokenRange.FromBounds(at, last))
            : null;
    }

    private string? FirstBody(int from, int to)
    {
        string? place = null;
        for (int i = from; i < to; i++)
        {
            int mention = referents.MentionAt(i);
            if (mention < 0 || _mentions[mention].Kind != MentionKind.Name)
                continue;
            EntityClass type = _entities[_mentions[mention].Entity].Class;
            if (type == EntityClass.Organization)
                return NameText.Of(_article, _mentions[mention].Tokens);
            if (type == EntityClass.Location)
                place ??= NameText.Of(_article, _mentions[mention].Tokens);
        }

        return place;
    }
}
