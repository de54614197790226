using NewsClaims.Layers;

namespace NewsClaims.Speakers;

/// <summary>The mentions of an article by token and by referent, and the name that each referent bears.</summary>
internal sealed class ReferentIndex
{
    // What a word counts against letters; names of more words than six are likely errors of an earlier layer.
    private const int OfWord = 256;
    private const int Fullest = 7 * OfWord;

    private readonly int[] _mentionAt;
    private readonly List<int>[] _mentionsOf;
    private readonly ReferentName?[] _names;
    private readonly bool[] _named;

    private ReferentIndex(int tokens, int referents, RentedArrays arrays)
    {
        _mentionAt = arrays.Rent<int>(tokens);
        Array.Fill(_mentionAt, -1, 0, tokens);
        _mentionsOf = new List<int>[referents];
        _names = new ReferentName?[referents];
        _named = new bool[referents];
    }

    public int ReferentCount => _mentionsOf.Length;

    /// <summary>The mention whose head the token is, or the name that holds it; -1 for none.</summary>
    public int MentionAt(int token) => _mentionAt[token];

    /// <summary>The mentions of a referent, in text order.</summary>
    public IReadOnlyList<int> MentionsOf(int referent) => _mentionsOf[referent];

    public static ReferentIndex Make(ParsedArticle article, ReadOnlySpan<Mention> mentions, RentedArrays arrays)
    {
        int referents = 0;
        foreach (Mention mention in mentions)
            referents = Math.Max(referents, mention.Referent + 1);
        ReferentIndex index = new(article.Tokens.Length, referents, arrays);
        for (int r = 0; r < referents; r++)
            index._mentionsOf[r] = [];
        for (int m = 0; m < mentions.Length; m++)
        {
            index._mentionsOf[mentions[m].Referent].Add(m);
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
            _names[referent] = FullestName(_mentionsOf[referent], article, entities, mentions);
        }

        return _names[referent];
    }

    private static ReferentName? FullestName(List<int> mentionsOf, ParsedArticle article, ReadOnlySpan<Entity> entities, ReadOnlySpan<Mention> mentions)
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

        return best < 0 ? null : new ReferentName(NameText.Of(article, mentions[best].Tokens), (EntityClass)type, best);
    }

    // Words first, then letters: "Robert Lind" is fuller than "Bob Lind", and an initial is hardly a word.
    private static int Fullness(ParsedArticle article, TokenRange tokens)
    {
        int words = 0, letters = 0;
        int end = NameText.BeforeColon(article, tokens);
        for (int i = tokens.Start; i < end; i++)
        {
            ReadOnlySpan<char> word = article.Word(i);
            if (!char.IsLetterOrDigit(word[0]) || NameText.IsTitle(word))
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
