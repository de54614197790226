using NewsClaims.Layers;

namespace NewsClaims.Speakers;

/// <summary>All that the decisions about one article's speakers look at.</summary>
internal readonly ref struct SpeakerScene
{
    private readonly bool[] _quoted;
    private readonly LetterWriters _letters;

    public SpeakerScene(ParsedArticle article, ReadOnlySpan<Entity> entities, ReadOnlySpan<Mention> mentions, Speaker author, RentedArrays arrays)
    {
        Article = article;
        Entities = entities;
        Mentions = mentions;
        Author = author;
        Referents = ReferentIndex.Make(article, mentions, arrays);
        _quoted = QuotedTokens.Find(article, arrays);
        _letters = LetterWriters.Find(article, entities, mentions);
        Together = PersonsTogether.Find(article, entities, mentions);
        FirstPerson = CountFirstPerson(article, _quoted) >= 2;
    }

    public ParsedArticle Article { get; }

    public ReadOnlySpan<Entity> Entities { get; }

    public ReadOnlySpan<Mention> Mentions { get; }

    public ReferentIndex Referents { get; }

    public Speaker Author { get; }

    public PersonsTogether Together { get; }

    /// <summary>The article is told in the first person singular.</summary>
    public bool FirstPerson { get; }

    public bool IsQuoted(int token) => _quoted[token];

    /// <summary>The mention that signs the letter in which the token stands, or -1.</summary>
    public int LetterWriter(int token) => _letters.WriterOf(Mentions, token);

    public ReferentName? NameOf(int referent) => Referents.NameOf(referent, Article, Entities, Mentions);

    /// <summary>The head of the referent's last description before a mention, or -1.</summary>
    public int LastDescription(int referent, int before)
    {
        // Looked for backwards over few mentions, so that time stays linear.
        const int Reach = 20;
        ReadOnlySpan<int> all = Referents.MentionsOf(referent);
        int low = 0, high = all.Length;
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

    private static int CountFirstPerson(ParsedArticle article, bool[] quoted)
    {
        int count = 0;
        for (int i = 0; i < article.Tokens.Length; i++)
        {
            if (!quoted[i] && article.Syntax[i].Tag is PennTag.PersonalPronoun or PennTag.PossessivePronoun && article.Word(i) is "I" or "my" or "My" or "me")
                count++;
        }

        return count;
    }
}
