using NewsClaims.Layers;

namespace NewsClaims.Claims;

/// <summary>An article with the base forms and word classes that claims look at, made on demand.</summary>
internal readonly ref struct ClaimText
{
    /// <param name="article">The article.</param>
    /// <param name="entities">Its names.</param>
    /// <param name="lexicon">Base forms and word classes.</param>
    /// <param name="memory">What is read of it goes here.</param>
    public ClaimText(ParsedArticle article, ReadOnlySpan<Entity> entities, ClaimLexicon lexicon, ReadingMemory memory)
    {
        Article = article;
        Entities = entities;
        Lexicon = lexicon;
        Memory = memory;
        memory.Start(article.Tokens.Length);
    }

    public ClaimText(ParsedArticle article, ReadOnlySpan<Entity> entities, ClaimLexicon lexicon)
        : this(article, entities, lexicon, new ReadingMemory())
    {
    }

    public ParsedArticle Article { get; }

    public ReadOnlySpan<Entity> Entities { get; }

    public ClaimLexicon Lexicon { get; }

    public ReadingMemory Memory { get; }

    public TokenKind Kind(int token) => Article.Tokens[token].Kind;

    public PennTag Tag(int token) => Article.Syntax[token].Tag;

    public PartOfSpeech Pos(int token) => Article.Syntax[token].Pos;

    public int Head(int token) => Article.Syntax[token].Head;

    public DependencyRelation Relation(int token) => Article.Syntax[token].Relation;

    public ReadOnlySpan<char> Word(int token) => Article.Word(token);

    /// <summary>The token's base form, small letters.</summary>
    public string Lemma(int token) => Memory.Lemmas[token] ??= Lexicon.Lemma(Word(token), Pos(token), Tag(token));

    /// <summary>The token in small letters.</summary>
    public string Form(int token)
    {
        if (Memory.Forms[token] is { } known)
            return known;
        ReadOnlySpan<char> word = Word(token);
        Span<char> lower = stackalloc char[Math.Min(word.Length, ClaimLexicon.MaxLetters)];
        for (int i = 0; i < lower.Length; i++)
            lower[i] = word[i] == '\u2019' ? '\'' : Kernels.FeatureHash.Lower(word[i]);
        string lemma = Lemma(token);
        return Memory.Forms[token] = lower.SequenceEqual(lemma) ? lemma : Kernels.WordStrings.Of(lower);
    }

    /// <summary>Fills in the tokens of the spans, as many as there is room for, and gives their number.</summary>
    public int TokensIn(IReadOnlyList<TextSpan> spans, Span<int> tokens)
    {
        int count = 0;
        for (int s = 0; s < spans.Count; s++)
        {
            TokenRange range = Article.TokensIn(spans[s]);
            for (int i = range.Start; i < range.End && count < tokens.Length; i++)
                tokens[count++] = i;
        }

        return count;
    }

    /// <summary>The name that holds the token, or null.</summary>
    public Entity? EntityAt(int token)
    {
        int low = 0, high = Entities.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            if (Entities[middle].Tokens.End <= token)
                low = middle + 1;
            else if (Entities[middle].Tokens.Start > token)
                high = middle - 1;
            else
                return Entities[middle];
        }

        return null;
    }

    /// <summary>Fills in the classes of the words and of the phrases they are part of.</summary>
    public void Classify(ReadOnlySpan<int> tokens, Span<ClaimWords> classes)
    {
        Span<char> phrase = stackalloc char[ClaimLexicon.MaxWords * (ClaimLexicon.MaxLetters + 3)];
        for (int i = 0; i < tokens.Length; i++)
        {
            string lemma = Lemma(tokens[i]);
            string form = Form(tokens[i]);
            classes[i] = classes[i].With(Lexicon.Classes(lemma));
            if (!ReferenceEquals(lemma, form))
                classes[i] = classes[i].With(Lexicon.Classes(form));
            if (Lexicon.Opens(lemma) || Lexicon.Opens(form))
            {
                ClassifyPhrases(tokens, i, classes, phrase, lemmas: true);
                ClassifyPhrases(tokens, i, classes, phrase, lemmas: false);
            }
        }
    }

    private void ClassifyPhrases(ReadOnlySpan<int> tokens, int start, Span<ClaimWords> classes, Span<char> phrase, bool lemmas)
    {
        int length = 0;
        int end = Math.Min(tokens.Length, start + ClaimLexicon.MaxWords);
        for (int i = start; i < end; i++)
        {
            string word = lemmas ? Lemma(tokens[i]) : Form(tokens[i]);
            if (i > start)
                phrase[length++] = ' ';
            word.CopyTo(phrase[length..]);
            length += word.Length;
            if (i == start)
                continue;
            ClaimWords found = Lexicon.Classes(phrase[..length]);
            for (int k = start; found.Bits != 0 && k <= i; k++)
                classes[k] = classes[k].With(found);
        }
    }
}
