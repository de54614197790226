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
    public ArticleContext(ParsedArticle article, ReadOnlySpan<Entity> entities, ReportingLexicon lexicon, ClaimModel model, AttributionMemory memory)
    {
        Memory = memory;
        Count = article.Tokens.Length;
        Tokens = memory.Arrays.Copy(article.Tokens);
        Syntax = memory.Arrays.Copy(article.Syntax);
        Word = memory.Arrays.Rent<uint>(Count);
        Stem = memory.Arrays.Rent<uint>(Count);
        Suffix = memory.Arrays.Rent<uint>(Count);
        Cluster = memory.Arrays.Rent<ushort>(Count);
        Group = memory.Arrays.Rent<byte>(Count);
        Shape = memory.Arrays.Rent<byte>(Count);
        Lexical = memory.Arrays.Rent<byte>(Count);
        Sentence = memory.Arrays.Rent<int>(Count);
        Block = memory.Arrays.Rent<int>(Count);
        Name = memory.Arrays.Rent<byte>(Count);
        IsSingleMark = memory.Arrays.Rent<bool>(Count);
        SentenceRanges = memory.Arrays.Copy(article.Sentences);
        SentenceCount = article.Sentences.Length;
        Blocks = memory.Arrays.Copy(article.Blocks);
        BlockCount = article.Blocks.Length;
        ReadWords(article, lexicon, model);
        ReadSentences();
        ReadBlocks();
        Quotes = new QuoteRegions(Tokens.AsSpan(0, Count), IsSingleMark, Blocks.AsSpan(0, BlockCount), memory.Arrays);
        foreach (Entity entity in entities)
        {
            for (int i = entity.Tokens.Start; i < entity.Tokens.End; i++)
                Name[i] = (byte)(((int)entity.Class * 2) + (i == entity.Tokens.Start ? 1 : 2));
        }

        Tree = new TreeShape(Syntax.AsSpan(0, Count), memory.Arrays);
        Clauses = new ClauseShape(this);
    }

    // What stands in the pieces is read as if nothing stood around them.
    private ArticleContext(ArticleContext whole, IReadOnlyList<TokenRange> pieces)
    {
        AttributionMemory memory = Memory = whole.Memory;
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
        Sentence = memory.Arrays.Rent<int>(Count);
        Block = memory.Arrays.Rent<int>(Count);
        Blocks = memory.Arrays.Rent<Block>(pieces.Count);
        BlockCount = pieces.Count;
        for (int i = 0; i < pieces.Count; i++)
            Blocks[i] = new Block(whole.Span(pieces[i].Start, pieces[i].End), BlockKind.Paragraph);
        ReadBlocks();
        SentenceRanges = memory.Arrays.Rent<TokenRange>(whole.SentenceCount + (2 * pieces.Count));
        SentenceCount = Cut(whole.SentenceRanges.AsSpan(0, whole.SentenceCount), pieces, SentenceRanges);
        ReadSentences();
        Syntax = memory.Arrays.Copy<TokenSyntax>(whole.Syntax.AsSpan(0, Count));
        for (int i = 0; i < Count; i++)
        {
            if (Syntax[i].Head >= 0 && Block[Syntax[i].Head] != Block[i])
                Syntax[i] = Syntax[i] with { Head = -1, Relation = DependencyRelation.Root };
        }

        Quotes = new QuoteRegions(Tokens.AsSpan(0, Count), IsSingleMark, Blocks.AsSpan(0, BlockCount), memory.Arrays);
        Tree = new TreeShape(Syntax.AsSpan(0, Count), memory.Arrays);
        Clauses = new ClauseShape(this);
    }

    public int Count { get; }

    /// <summary>Working memory of the call; the arrays here are lent from it, and may be longer than <see cref="Count"/>.</summary>
    public AttributionMemory Memory { get; }

    public TokenSpan[] Tokens { get; }

    public TokenSyntax[] Syntax { get; }

    public TokenRange[] SentenceRanges { get; }

    public int SentenceCount { get; }

    public Block[] Blocks { get; }

    public int BlockCount { get; }

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

    // Cuts sentences where pieces begin and end; returns their number.
    private static int Cut(ReadOnlySpan<TokenRange> sentences, IReadOnlyList<TokenRange> pieces, Span<TokenRange> ranges)
    {
        int next = 0, count = 0;
        foreach (TokenRange sentence in sentences)
        {
            int start = sentence.Start;
            while (start < sentence.End)
            {
                while (next < 2 * pieces.Count && Bound(pieces, next) <= start)
                    next++;
                int end = next < 2 * pieces.Count ? Math.Min(sentence.End, Bound(pieces, next)) : sentence.End;
                ranges[count++] = TokenRange.FromBounds(start, end);
                start = end;
            }
        }

        return count;
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
        for (int s = 0; s < SentenceCount; s++)
            Sentence.AsSpan(SentenceRanges[s].Start, SentenceRanges[s].Count).Fill(s);
    }

    private void ReadBlocks()
    {
        int block = 0;
        for (int i = 0; i < Count; i++)
        {
            while (block < BlockCount && Blocks[block].Span.End <= Tokens[i].Start)
                block++;
            Block[i] = block < BlockCount && Blocks[block].Span.Start <= Tokens[i].Start ? block : -1;
        }
    }
}
