using NewsClaims.Layers;

namespace NewsClaims.Speakers;

/// <summary>All that the decisions about one article's speakers look at.</summary>
internal readonly ref struct SpeakerScene
{
    private readonly bool[] _quoted;
    private readonly List<(int First, int Second)> _pairs;

    public SpeakerScene(ParsedArticle article, ReadOnlySpan<Entity> entities, ReadOnlySpan<Mention> mentions, Speaker author)
    {
        Article = article;
        Entities = entities;
        Mentions = mentions;
        Author = author;
        Referents = ReferentIndex.Make(article, mentions);
        _quoted = QuotedTokens.Find(article);
        _pairs = Pairs(article, entities, mentions);
        FirstPerson = CountFirstPerson(article, _quoted) >= 2;
    }

    public ParsedArticle Article { get; }

    public ReadOnlySpan<Entity> Entities { get; }

    public ReadOnlySpan<Mention> Mentions { get; }

    public ReferentIndex Referents { get; }

    public Speaker Author { get; }

    /// <summary>The article is told in the first person singular.</summary>
    public bool FirstPerson { get; }

    public bool IsQuoted(int token) => _quoted[token];

    public ReferentName? NameOf(int referent) => Referents.NameOf(referent, Article, Entities, Mentions);

    /// <summary>The head of the referent's last description before a mention, or -1.</summary>
    public int LastDescription(int referent, int before)
    {
        // Looked for backwards over few mentions, so that time stays linear.
        const int Reach = 20;
        IReadOnlyList<int> all = Referents.MentionsOf(referent);
        int low = 0, high = all.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (all[middle] < before)
                low = middle + 1;
            else
                high = middle;
        }

        for (int i = low - 1; i >= Math.Max(0, low - Reach); i--)
        {
            if (Mentions[all[i]].Kind == MentionKind.Description)
                return Mentions[all[i]].Head;
        }

        return -1;
    }

    /// <summary>The mentions of two persons named together ("Lind and Oduya") last before a token, at most some sentences back; or null.</summary>
    public (int First, int Second)? PairBefore(int token, int sentences)
    {
        int low = 0, high = _pairs.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (Mentions[_pairs[middle].Second].Tokens.End <= token)
                low = middle + 1;
            else
                high = middle;
        }

        if (low == 0)
            return null;
        (int First, int Second) pair = _pairs[low - 1];
        return Article.SentenceOf(token) - Article.SentenceOf(Mentions[pair.Second].Head) <= sentences ? pair : null;
    }

    private static List<(int First, int Second)> Pairs(ParsedArticle article, ReadOnlySpan<Entity> entities, ReadOnlySpan<Mention> mentions)
    {
        List<(int First, int Second)> pairs = [];
        int before = -1;
        for (int m = 0; m < mentions.Length; m++)
        {
            if (mentions[m].Kind != MentionKind.Name || entities[mentions[m].Entity].Type != EntityType.Person)
                continue;
            if (before >= 0 && mentions[before].Referent != mentions[m].Referent && AreJoined(article, mentions[before], mentions[m]))
                pairs.Add((before, m));
            before = m;
        }

        return pairs;
    }

    // "and" between the names, with nothing but titles, roles and commas besides.
    private static bool AreJoined(ParsedArticle article, Mention first, Mention second)
    {
        const int MostBetween = 9;
        bool joined = false;
        if (second.Tokens.Start - first.Tokens.End > MostBetween || article.SentenceOf(first.Head) != article.SentenceOf(second.Head))
            return false;
        for (int i = first.Tokens.End; i < second.Tokens.Start; i++)
        {
            joined |= article.Word(i) is "and" or "&";
            if (article.Syntax[i].Pos is PartOfSpeech.Verb or PartOfSpeech.Auxiliary || article.Word(i) is "of" or "with" or "to" or "'s" or "’s")
                return false;
        }

        return joined;
    }

    private static int CountFirstPerson(ParsedArticle article, bool[] quoted)
    {
        int count = 0;
        for (int i = 0; i < quoted.Length; i++)
        {
            if (!quoted[i] && article.Syntax[i].Tag is PennTag.PersonalPronoun or PennTag.PossessivePronoun && article.Word(i) is "I" or "my" or "My" or "me")
                count++;
        }

        return count;
    }
}
