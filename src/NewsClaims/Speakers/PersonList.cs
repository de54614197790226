using NewsClaims.Layers;

namespace NewsClaims.Speakers;

/// <summary>
/// The persons that the words of a source name, where the parser's tree does not say: the bearer of a title ("former secretary of state Ada Lind"), who may
/// be a body ("lorry maker Kaveri Auto"), those in a list ("Ada Lind, the former governor, and Senator Ben Oduya") and those whom a description stands
/// before ("two objectors, Lind and Oduya").
/// </summary>
internal readonly ref struct PersonList(
    ParsedArticle article, ReferentIndex referents, ReadOnlySpan<Mention> mentions, ReadOnlySpan<Entity> entities, TokenRange source)
{
    // Most words of titles before a name.
    private const int MostTitles = 10;

    private readonly ParsedArticle _article = article;
    private readonly ReadOnlySpan<Mention> _mentions = mentions;
    private readonly ReadOnlySpan<Entity> _entities = entities;

    /// <summary>The mention of the person or body before whose name a title stands that the parser takes for the <paramref name="head"/>, or -1.</summary>
    public int Titled(int head)
    {
        if (PersonAt(head) >= 0)
            return -1;
        bool joined = false;
        for (int i = source.Start; i < Math.Min(source.End, source.Start + MostTitles + 4); i++)
        {
            if (PersonAt(i) is int person and >= 0)
            {
                // "Lind campaign manager Ben Oduya": the first name belongs to the title.
                if (i < head && IsModifier(person))
                {
                    i = _mentions[person].Tokens.End - 1;
                    continue;
                }

                // "Ada Lind, 45, …": an age is no head either.
                bool after = i > head ? _article.Syntax[i - 1].Pos is PartOfSpeech.Noun or PartOfSpeech.ProperNoun : _article.Syntax[head].Pos == PartOfSpeech.Numeral;
                return after && !IsModifier(person) && !(joined && !IsOneRole(head)) ? person : -1;
            }

            // "tractor and lorry maker Kaveri Auto".
            if (i > head && !IsName(head) && NameAt(i, EntityClass.Organization) is int body and >= 0 && _article.Syntax[i - 1].Pos == PartOfSpeech.Noun)
                return EndsHere(_mentions[body].Tokens.End) && (!joined || IsOneRole(head)) ? body : -1;

            joined |= _article.Word(i) is "and";
            if (!IsTitleWord(i) && _article.Word(i) is not ("and" or "'s" or "’s") && !IsOfState(i) && !IsOfOffice(i, head))
                return -1;
        }

        return -1;
    }

    /// <summary>The persons of the list that begins with a mention: that one alone where there is no list.</summary>
    public List<int> From(int first)
    {
        List<int> found = [first];
        int listed = 1;
        bool anded = false;
        while (Next(_mentions[found[^1]].Tokens.End, ref anded) is int next and >= 0)
        {
            found.Add(next);
            listed = anded ? found.Count : listed;
        }

        // What follows a comma without an "and" to come is an apposition.
        found.RemoveRange(listed, found.Count - listed);
        return found;
    }

    /// <summary>The persons whose names follow the words that describe them ("one of them, Lind,"); none where the <paramref name="head"/> speaks for itself.</summary>
    public List<int> Apposed(int head)
    {
        bool one = _article.Word(head).Equals("one", StringComparison.OrdinalIgnoreCase);

        // "The town's MP": a title is written as names are.
        bool noun = _article.Syntax[head].Pos == PartOfSpeech.Noun || (_article.Syntax[head].Pos == PartOfSpeech.ProperNoun && !IsName(head));
        if (!noun && !one)
            return [];
        bool plural = _article.Syntax[head].Tag is PennTag.PluralNoun or PennTag.PluralProperNoun, comma = false, bare = plural;
        for (int i = head + 1; i < source.End; i++)
        {
            if (PersonAt(i) is int person and >= 0)
            {
                if (!comma && !bare)
                {
                    i = _mentions[person].Tokens.End - 1;
                    continue;
                }

                List<int> all = From(person);
                bool enough = plural ? all.Count > 1 : all.Count == 1 && comma && EndsHere(_mentions[person].Tokens.End);
                return enough ? all : [];
            }

            if (comma ? !IsTitleWord(i) : _article.Word(i) is "by" or "from" or "of" && !plural && !one)
                return [];
            if (_article.Syntax[i].Pos is PartOfSpeech.Verb or PartOfSpeech.Auxiliary or PartOfSpeech.Coordination || _article.Word(i) is "including" or "like" or "as")
                return [];
            comma |= _article.Word(i) is "," or "—" or "–";
            bare &= IsTitleWord(i);
        }

        return [];
    }

    // The next person of a list whose last name ends here, or -1. Between the two stand at least a comma or "and", a party or place, an age, and titles.
    private int Next(int end, ref bool anded)
    {
        int joint = -1;
        bool and = false, bare = true;
        for (int i = end; i < source.End; i++)
        {
            if (PersonAt(i) is int person and >= 0)
            {
                bool near = joint >= 0 && i - joint <= MostTitles && (and || bare) && !IsModifier(person);
                anded |= near && and;
                return near ? person : -1;
            }

            ReadOnlySpan<char> word = _article.Word(i);
            if (word is "and" or "&" && !and)
            {
                (joint, and) = (i, true);
                continue;
            }

            if (word is "(")
            {
                while (i + 1 < source.End && _article.Word(i) is not ")")
                    i++;
                continue;
            }

            if (_article.Syntax[i].Pos is PartOfSpeech.Verb or PartOfSpeech.Auxiliary)
                return -1;
            if (and)
            {
                bool spouse = _article.Syntax[i].Tag == PennTag.PossessivePronoun && i == joint + 1;
                bool beforeName = word is "," && PersonAt(i + 1) >= 0;
                if (!IsTitleWord(i) && !IsOfState(i) && !spouse && !beforeName)
                    return -1;
            }
            else if (word is ",")
            {
                joint = i;
            }
            else
            {
                // An apposition: whoever is named in it is nobody's companion, but an "and" may still come.
                bare &= joint >= 0 ? IsTitleWord(i) && _article.Syntax[i].Pos != PartOfSpeech.Determiner : word is "of" || referents.MentionAt(i) >= 0;
            }
        }

        return -1;
    }

    private int PersonAt(int token) => NameAt(token, EntityClass.Person);

    private int NameAt(int token, EntityClass type)
    {
        int mention = token < source.End ? referents.MentionAt(token) : -1;
        return mention >= 0 && _mentions[mention].Kind == MentionKind.Name && _entities[_mentions[mention].Entity].Class == type ? mention : -1;
    }

    private bool IsName(int token) => referents.MentionAt(token) is int mention and >= 0 && _mentions[mention].Kind == MentionKind.Name;

    private bool IsTitleWord(int token) =>
        _article.Syntax[token].Pos is PartOfSpeech.Determiner or PartOfSpeech.Adjective or PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Adverb or PartOfSpeech.Numeral
        || _article.Syntax[token].Tag == PennTag.PossessivePronoun
        || _article.Word(token) is "-" or "." or "“" or "”" or "\"" || FormsOfAddress.IsShort(_article.Word(token))
        || (token > 0 && _article.Word(token - 1) is "-");

    // "secretary of state".
    private bool IsOfState(int token)
    {
        int of = _article.Word(token) is "of" ? token : token - 1;
        return of > source.Start && of + 1 < source.End && _article.Word(of) is "of"
            && (_article.Word(of + 1).Equals("state", StringComparison.OrdinalIgnoreCase) || _article.Word(of + 1).Equals("defense", StringComparison.OrdinalIgnoreCase));
    }

    // "Supervisor of Elections Ada Lind", not "Friends of Ada Lind" nor "friend of President Lind".
    private bool IsOfOffice(int token, int head) =>
        _article.Word(token) is "of" && token == head + 1 && char.IsUpper(_article.Word(head)[0]) && _article.Syntax[head].Tag is PennTag.Noun or PennTag.ProperNoun
        && _article.Syntax[source.Start].Pos is not PartOfSpeech.Determiner
        && token + 2 < source.End && char.IsUpper(_article.Word(token + 1)[0]) && PersonAt(token + 1) < 0 && PersonAt(token + 2) >= 0 && !FormsOfAddress.IsOffice(_article.Word(token + 1));

    // "contributor and historian Lind" is one person; "the mayor and Senator Lind" and "allies and Senator Lind" are more.
    private bool IsOneRole(int head) =>
        _article.Syntax[head].Tag is PennTag.Noun or PennTag.ProperNoun
        && _article.Syntax[source.Start].Pos is not PartOfSpeech.Determiner && _article.Syntax[source.Start].Tag != PennTag.PossessivePronoun;

    // "a Lind supporter", "Lind's aides": the name belongs to another noun.
    private bool IsModifier(int mention)
    {
        int after = _mentions[mention].Tokens.End;
        return after < source.End && (_article.Syntax[after].Pos is PartOfSpeech.Noun || _article.Word(after) is "'s" or "’s" or "'" or "’");
    }

    private bool EndsHere(int token) => token >= source.End || _article.Word(token) is "," or "(" or "—" or "–" or "." or "of";
}
