using NewsClaims.Entities;

namespace NewsClaims.Training.Entities;

/// <summary>
/// The training articles as numbers: for each token its features, the allowed labels, and the pieces. Features of the article are added
/// once a first look has labelled everything.
/// </summary>
internal sealed class EntityInstances
{
    private readonly List<EntityArticle> _articles;
    private int[] _features = new int[1 << 20];
    private int _used;

    public EntityInstances(List<EntityArticle> articles)
    {
        _articles = articles;
        int tokens = articles.Sum(article => article.Tokens.Length);
        Start = new int[tokens + 1];
        ArticleStart = new int[tokens + 1];
        Lexical = new byte[tokens];
        Allowed = new uint[tokens];
        OfNetwork = new uint[tokens * NetworkFeatures.Count];
        int token = 0;
        for (int a = 0; a < articles.Count; a++)
        {
            articles[a].Allowed.CopyTo(Allowed, token);
            foreach (TokenRange piece in Pieces(articles[a]))
                AllPieces.Add((a, new TokenRange(token + piece.Start, piece.Count)));
            token += articles[a].Tokens.Length;
        }
    }

    public FeatureNumbers Numbers { get; private set; } = new();

    /// <summary>Pieces with the number of their article; tokens count over all articles.</summary>
    public List<(int Article, TokenRange Range)> AllPieces { get; } = [];

    public int[] Start { get; }

    public int[] ArticleStart { get; private set; }

    /// <summary>How many of a token's first features name the word itself.</summary>
    public byte[] Lexical { get; }

    public uint[] Allowed { get; }

    /// <summary>What the network knows of the tokens, <see cref="NetworkFeatures.Count"/> numbers each.</summary>
    public uint[] OfNetwork { get; }

    public int[] ArticleFeatureNumbers { get; private set; } = [];

    public ReadOnlySpan<int> Features(int token) => _features.AsSpan(Start[token], Start[token + 1] - Start[token]);

    public ReadOnlySpan<int> OfArticle(int token) => ArticleFeatureNumbers.AsSpan(ArticleStart[token], ArticleStart[token + 1] - ArticleStart[token]);

    public float Weight(int article) => _articles[article].Weight;

    public static IEnumerable<TokenRange> Pieces(EntityArticle article)
    {
        foreach (TokenRange sentence in article.Sentences)
        {
            for (int offset = 0; offset < sentence.Count; offset += EntityPiece.MaxLength)
                yield return new TokenRange(sentence.Start + offset, Math.Min(EntityPiece.MaxLength, sentence.Count - offset));
        }
    }

    /// <summary>Collects the features of sentences; those seen fewer than <paramref name="least"/> times are dropped.</summary>
    public void CollectSentences(EntityModelParts parts, int least)
    {
        uint[] buffer = new uint[EntityFeatures.Max];
        FeatureNumbers all = new();
        List<int[]> rows = [];
        EntityPiece piece = parts.NewPiece();
        foreach (EntityArticle article in _articles)
        {
            Block[] blocks = article.Blocks;
            foreach (TokenRange range in Pieces(article))
            {
                piece.Set(article.Parsed(blocks), range);
                for (int i = 0; i < range.Count; i++)
                {
                    NetworkFeatures.Fill(piece, i, OfNetwork.AsSpan(rows.Count * NetworkFeatures.Count, NetworkFeatures.Count));
                    int count = EntityFeatures.Collect(piece, i, buffer);
                    int[] row = new int[count];
                    for (int k = 0; k < count; k++)
                        row[k] = all.Add(buffer[k]);
                    rows.Add(row);
                }
            }
        }

        int[] renumbered = new int[all.Count];
        Array.Fill(renumbered, -1);
        for (int token = 0; token < rows.Count; token++)
        {
            Start[token] = _used;
            int[] row = rows[token];
            for (int k = 0; k < row.Length; k++)
            {
                if (all.TimesSeen(row[k]) < least)
                    continue;
                if (renumbered[row[k]] < 0)
                    renumbered[row[k]] = Numbers.Add(all.FeatureAt(row[k]));
                if (k < EntityFeatures.Lexical)
                    Lexical[token]++;
                Append(renumbered[row[k]]);
            }
        }

        Start[^1] = _used;
    }

    /// <summary>Collects the features of articles from the labels of a first look.</summary>
    public void CollectArticles(EntityModelParts parts, byte[] labels)
    {
        uint[] buffer = new uint[ArticleFeatures.Max];
        List<int> numbers = [];
        EntityPiece piece = parts.NewPiece();
        ArticleNames names = new();
        int token = 0;
        foreach (EntityArticle article in _articles)
        {
            Block[] blocks = article.Blocks;
            SeenWord[] words = new SeenWord[article.Tokens.Length];
            names.Clear(words.Length);
            foreach (TokenRange range in Pieces(article))
            {
                piece.Set(article.Parsed(blocks), range);
                for (int i = 0; i < range.Count; i++)
                {
                    words[range.Start + i] = SeenWord.Of(piece, i);
                    names.Add(words[range.Start + i], labels[token + range.Start + i]);
                }
            }

            foreach (TokenRange range in Pieces(article))
            {
                ReadOnlySpan<SeenWord> own = words.AsSpan(range.Start, range.Count);
                for (int i = 0; i < range.Count; i++)
                {
                    ArticleStart[token + range.Start + i] = numbers.Count;
                    int count = ArticleFeatures.Collect(names, own, i, labels.AsSpan(token + range.Start, range.Count), buffer);
                    for (int k = 0; k < count; k++)
                        numbers.Add(Numbers.Add(buffer[k]));
                }
            }

            token += article.Tokens.Length;
        }

        ArticleStart[^1] = numbers.Count;
        ArticleFeatureNumbers = [.. numbers];
    }

    private void Append(int number)
    {
        if (_used == _features.Length)
            Array.Resize(ref _features, _features.Length * 2);
        _features[_used++] = number;
    }
}
