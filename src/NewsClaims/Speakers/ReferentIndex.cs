using NewsClaims.Layers;

namespace NewsClaims.Speakers;

/// <summary>The mentions of an article by token and by referent, and the name that each referent bears.</summary>
internal sealed class ReferentIndex
{
    // What a word counts against letters; names of more words than six are likely errors of an earlier layer.
    private const int OfWord = 256;
    private const int Fullest = 7 * OfWord;

    private readonly int[] _mentionAt;
    // The mentions of referent r are those from place _starts[r] to _starts[r + 1].
    private readonly int[] _mentionsOf;
    private readonly int[] _starts;
    private readonly ReferentName?[] _names;
    private readonly bool[] _named;

    private ReferentIndex(int tokens, int mentions, int referents, RentedArrays arrays)
    {
        ReferentCount = referents;
        _mentionAt = arrays.Rent<int>(tokens);
        Array.Fill(_mentionAt, -1, 0, tokens);
        _mentionsOf = arrays.Rent<int>(mentions);
        _starts = arrays.Rent<int>(referents + 1);
        _names = new ReferentName?[referents];
        _named = arrays.Rent<bool>(referents);
    }

    public int ReferentCount { get; }

    /// <summary>The mention whose head the token is, or the name that holds it; -1 for none.</summary>
    public int MentionAt(int token) => _mentionAt[token];

    /// <summary>The mentions of a referent, in text order.</summary>
    public ReadOnlySpan<int> MentionsOf(int referent) => _mentionsOf.AsSpan(_starts[referent], _starts[referent + 1] - _starts[referent]);

    public static ReferentIndex Make(ParsedArticle article, ReadOnlySpan<Mention> mentions, RentedArrays arrays)
    {
        int referents = 0;
        foreach (Mention mention in mentions)
            referents = Math.Max(referents, mention.Referent + 1);
        ReferentIndex index = new(article.Tokens.Length, mentions.Length, referents, arrays);
        int[] free = arrays.Rent<int>(referents + 1);
        foreach (Mention mention in mentions)
            free[mention.Referent + 1]++;
        for (int r = 0; r < referents; r++)
            free[r + 1] += free[r];
        free.AsSpan(0, referents + 1).CopyTo(index._starts);
        for (int m = 0; m < mentions.Length; m++)
        {
            index._mentionsOf[free[mentions[m].Referent]++] = m;
            if (mentions[m].Kind != MentionKind.Name)
                index._mentionAt[mentions[m].Head] = m;
        }

        // Names after the rest: a token of a name is the name's.
        for (int m = 0; m < mentions.Length; m++)
        {
            if (mentions[m].Kind == MentionKind.Name)
                index._mentionAt.AsSpan(mentions[m].Tokens.Start, mentions[m].Tokens.Count).Fill(m);
        }

        return index;
    }

    /// <summary>The fullest name of a referent, or null where the article gives none.</summary>
    public ReferentName? NameOf(int referent, ParsedArticle article, ReadOnlySpan<Entity> entities, ReadOnlySpan<Mention> mentions)
    {
        if (!_named[referent])
        {
            _named[referent] = true;
            _names[referent] = FullestName(MentionsOf(referent), article, entities, mentions);
        }

        return _names[referent];
    }

    private static ReferentName? FullestName(ReadOnlySpan<int> mentionsOf, ParsedArticle article, ReadOnlySpan<Entity> entities, ReadOnlySpan<Mention> mentions)
    {
        Span<int> votes = stackalloc int[4];
        votes.Clear();
        foreach (int m in mentionsOf)
        {
            if (mentions[m].Entity >= 0)
                votes[(int)entities[mentions[m].Entity].Class]++;
        }

        int type = 0;
        for (int k = 1; k < 4; k++)
        {
            if (votes[k] > votes[type])
                type = k;
        }

        if (votes[type] == 0)
            return null;
        int best = -1, bestFullness = 0;
        foreach (int m in mentionsOf)
        {
            if (mentions[m].Entity < 0 || entities[mentions[m].Entity].Class != (EntityClass)type)
                continue;
            int fullness = Fullness(article, mentions[m].Tokens);
            if (fullness > bestFullness && (best < 0 || fullness < Fullest))
            {
                best = m;
                bestFullness = fullness;
            }
        }

        return best < 0 ? null : new ReferentName(
            (EntityClass)type == EntityClass.Person ? NameText.OfPerson(article, mentions[best].Tokens) : NameText.Of(article, mentions[best].Tokens), (EntityClass)type, best);
    }

    // Words first, then letters: "Robert Lind" is fuller than "Bob Lind", and an initial is hardly a word.
    private static int Fullness(ParsedArticle article, TokenRange tokens)
    {
        int words = 0, letters = 0;
        int end = NameText.BeforeColon(article, tokens);
        for (int i = tokens.Start; i < end; i++)
        {
            ReadOnlySpan<char> word = article.Word(i);
            if (!char.IsLetterOrDigit(word[0]) || FormsOfAddress.IsShort(word))
                continue;
            letters += Math.Min(30, word.Length);
            words += word.TrimEnd('.').Length > 1 ? 1 : 0;
        }

        return (Math.Max(1, words) * OfWord) + Math.Min(letters, OfWord - 1);
    }
}

/// <summary>The name a referent bears.</summary>
/// <param name="Text">The fullest form, without title.</param>
/// <param name="Type">What most of its names are taken for.</param>
/// <param name="Mention">The mention with the fullest form.</param>
internal sealed record ReferentName(string Text, EntityClass Type, int Mention);
