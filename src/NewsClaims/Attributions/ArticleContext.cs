using NewsClaims.Kernels;
using NewsClaims.Layers;
using NewsClaims.Models;

namespace NewsClaims.Attributions;

/// <summary>
/// What the learned decisions ask about an article's tokens, worked out once: hashes of words, quotation regions, shape of the trees,
/// names. Arrays have one place a token.
/// </summary>
internal sealed class ArticleContext
{
    public ArticleContext(ParsedArticle article, ReadOnlySpan<Entity> entities, ReportingLexicon lexicon, ClaimModel model)
    {
        Count = article.Tokens.Length;
        Tokens = article.Tokens.ToArray();
        Syntax = article.Syntax.ToArray();
        Word = new uint[Count];
        Stem = new uint[Count];
        Suffix = new uint[Count];
        Cluster = new ushort[Count];
        Group = new byte[Count];
        Shape = new byte[Count];
        Lexical = new byte[Count];
        Sentence = new int[Count];
        Block = new int[Count];
        Name = new byte[Count];
        IsSingleMark = new bool[Count];
        SentenceRanges = article.Sentences.ToArray();
        Blocks = article.Blocks.ToArray();
        ReadWords(article, lexicon, model);
        ReadSentences();
        ReadBlocks();
        Quotes = new QuoteRegions(Tokens, IsSingleMark, Blocks);
        foreach (Entity entity in entities)
        {
            for (int i = entity.Tokens.Start; i < entity.Tokens.End; i++)
                Name[i] = (byte)(((int)entity.Type * 2) + (i == entity.Tokens.Start ? 1 : 2));
        }

        Tree = new TreeShape(Syntax);
        Clauses = new ClauseShape(this);
    }

    // What stands in the pieces is read as if nothing stood around them.
    private ArticleContext(ArticleContext whole, IReadOnlyList<TokenRange> pieces)
    {
        Count = whole.Count;
        Tokens = whole.Tokens;
        Word = whole.Word;
        Stem = whole.Stem;
        Suffix = whole.Suffix;
        Cluster = whole.Cluster;
        Group = whole.Group;
        Shape = whole.Shape;
        Lexical = whole.Lexical;
        Name = whole.Name;
        IsSingleMark = whole.IsSingleMark;
        Sentence = new int[Count];
        Block = new int[Count];
        Blocks = [.. pieces.Select(piece => new Block(whole.Span(piece.Start, piece.End), BlockKind.Paragraph))];
        ReadBlocks();
        SentenceRanges = Cut(whole.SentenceRanges, pieces);
        ReadSentences();
        Syntax = CutTrees(whole.Syntax, Block);
        Quotes = new QuoteRegions(Tokens, IsSingleMark, Blocks);
        Tree = new TreeShape(Syntax);
        Clauses = new ClauseShape(this);
    }

    public int Count { get; }

    public TokenSpan[] Tokens { get; }

    public TokenSyntax[] Syntax { get; }

    public TokenRange[] SentenceRanges { get; }

    public Block[] Blocks { get; }

    public QuoteRegions Quotes { get; }

    public TreeShape Tree { get; }

    public ClauseShape Clauses { get; }

    /// <summary>Key of the word: see <see cref="WordKey"/>.</summary>
    public uint[] Word { get; }

    /// <summary>Key of the lemma.</summary>
    public uint[] Stem { get; }

    /// <summary>Hash of the last three letters.</summary>
    public uint[] Suffix { get; }

    /// <summary>The word's group among about a thousand.</summary>
    public ushort[] Cluster { get; }

    /// <summary>The word's group among some two hundred.</summary>
    public byte[] Group { get; }

    /// <summary>See <see cref="TokenShape"/>.</summary>
    public byte[] Shape { get; }

    /// <summary>Class of the lemma in the lexicon of reporting words, 0 where it has none.</summary>
    public byte[] Lexical { get; }

    /// <summary>Sentence of the token.</summary>
    public int[] Sentence { get; }

    /// <summary>Block of the token, or -1.</summary>
    public int[] Block { get; }

    /// <summary>0 outside names; else type times two, plus 1 at the first token of the name and 2 at later ones.</summary>
    public byte[] Name { get; }

    /// <summary>Which tokens are single quotation marks.</summary>
    public bool[] IsSingleMark { get; }

    public PartOfSpeech Pos(int token) => Syntax[token].Pos;

    public DependencyRelation Relation(int token) => Syntax[token].Relation;

    public int Head(int token) => Syntax[token].Head;

    /// <summary>The stretch of the tokens' characters.</summary>
    public TextSpan Span(int start, int end) => TextSpan.FromBounds(Tokens[start].Start, Tokens[end - 1].End);

    /// <summary>The same article with each piece a paragraph of its own and nothing else in a block; the pieces must be in text order and not touch.</summary>
    public ArticleContext Inside(IReadOnlyList<TokenRange> pieces) => new(this, pieces);

    private static TokenRange[] Cut(TokenRange[] sentences, IReadOnlyList<TokenRange> pieces)
    {
        List<TokenRange> ranges = [];
        int next = 0;
        foreach (TokenRange sentence in sentences)
        {
            int start = sentence.Start;
            while (start < sentence.End)
            {
                while (next < 2 * pieces.Count && Bound(pieces, next) <= start)
                    next++;
                int end = next < 2 * pieces.Count ? Math.Min(sentence.End, Bound(pieces, next)) : sentence.End;
                ranges.Add(TokenRange.FromBounds(start, end));
                start = end;
            }
        }

        return [.. ranges];
    }

    // A token whose head is in another piece is the root of what it heads.
    private static TokenSyntax[] CutTrees(TokenSyntax[] syntax, int[] block)
    {
        TokenSyntax[] cut = [.. syntax];
        for (int i = 0; i < cut.Length; i++)
        {
            if (cut[i].Head >= 0 && block[cut[i].Head] != block[i])
                cut[i] = cut[i] with { Head = -1, Relation = DependencyRelation.Root };
        }

        return cut;
    }

    // The starts and ends of the pieces, one after the other.
    private static int Bound(IReadOnlyList<TokenRange> pieces, int number) => number % 2 == 0 ? pieces[number / 2].Start : pieces[number / 2].End;

    private void ReadWords(ParsedArticle article, ReportingLexicon lexicon, ClaimModel model)
    {
        WordVectors words = model.Words;
        for (int i = 0; i < Count; i++)
        {
            ReadOnlySpan<char> word = article.Word(i);
            Word[i] = WordKey.Of(word);
            Stem[i] = model.Lemmas.LemmaKey(word, Syntax[i].Pos, Syntax[i].Tag);
            int row = words.Find(word);
            Cluster[i] = (ushort)words.Cluster(row, ClusterLevel.Fine);
            Group[i] = (byte)words.Cluster(row, ClusterLevel.Middle);
            Suffix[i] = FeatureHash.OfLower(word[Math.Max(0, word.Length - 3)..]);
            Shape[i] = IsHyphen(i, word) ? TokenShape.Hyphen : TokenShape.Of(word, Tokens[i].Kind);
            Lexical[i] = lexicon.ClassOf(Stem[i]);
            IsSingleMark[i] = QuoteRegions.IsSingle(word);
        }
    }

    private bool IsHyphen(int token, ReadOnlySpan<char> word) =>
        (word is "-" or "\u2010" or "\u2011") && token > 0 && token + 1 < Count
            && Tokens[token - 1].End == Tokens[token].Start && Tokens[token].End == Tokens[token + 1].Start
            && (Tokens[token - 1].Kind is TokenKind.Word or TokenKind.Number);

    private void ReadSentences()
    {
        for (int s = 0; s < SentenceRanges.Length; s++)
            Sentence.AsSpan(SentenceRanges[s].Start, SentenceRanges[s].Count).Fill(s);
    }

    private void ReadBlocks()
    {
        int block = 0;
        for (int i = 0; i < Count; i++)
        {
            while (block < Blocks.Length && Blocks[block].Span.End <= Tokens[i].Start)
                block++;
            Block[i] = block < Blocks.Length && Blocks[block].Span.Start <= Tokens[i].Start ? block : -1;
        }
    }
}
