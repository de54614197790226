using NewsClaims.Kernels;
using NewsClaims.Models;

namespace NewsClaims.Syntax;

/// <summary>
/// The learned part of the parser: vectors of tokens in context, the labels they tell, and the scores of moves. What a token adds to the hidden layer from each
/// place is worked out once a token, so that a move costs a few additions (Chen and Manning 2014; the way spaCy does it): at once for places where nearly all tokens
/// come to stand, when it is first asked for where few do.
/// </summary>
internal sealed class ParserNetwork
{
    // Early are the first of the stack and the first two of the buffer; the places after them in the order are taken by 15 to 47 % of the tokens.
    private const int EarlyCount = 3;
    private static readonly int[] Order = [0, 3, 4, 1, 2, 5, 6, 7, 8, 9];

    // The number of each place in the order.
    private static readonly int[] Slots = [.. Enumerable.Range(0, ParserFeatures.Places).Select(place => Array.IndexOf(Order, place))];

    private readonly TokenEncoder _encoder;
    private readonly TagOutput _tags;
    private readonly ByteMatrix _early;
    private readonly ByteMatrix _late;
    private readonly float[] _none;
    private readonly float[] _facts;
    private readonly float[] _bias;
    private readonly ByteMatrix _moves;
    private readonly float[] _moveBias;

    private ParserNetwork(TokenEncoder encoder, TagOutput tags, int hidden, ByteMatrix places, float[] facts, float[] bias, ByteMatrix moves, float[] moveBias)
    {
        _encoder = encoder;
        _tags = tags;
        Hidden = hidden;
        _early = places.Of(Order.AsSpan(0, EarlyCount), hidden * 2);
        _late = places.Of(Order.AsSpan(EarlyCount), hidden * 2);
        _none = new float[_early.Columns];
        _facts = facts;
        _bias = bias;
        _moves = moves;
        _moveBias = moveBias;
    }

    /// <summary>Columns of the scores: the moves, filled up to whole blocks.</summary>
    public static int MoveColumns => (ParserMoves.Count + MatrixProduct.ColumnBlock - 1) / MatrixProduct.ColumnBlock * MatrixProduct.ColumnBlock;

    /// <summary>The words whose vectors the network was trained with.</summary>
    public WordVectors Words => _encoder.Words;

    /// <summary>True when those are the word vectors it has been given; see <see cref="TokenEncoder.KnowsWords"/>.</summary>
    public bool KnowsWords => _encoder.KnowsWords;

    /// <summary>Length of the hidden layer.</summary>
    public int Hidden { get; }

    /// <summary>Prepares the rows of <paramref name="memory"/>: afterwards <see cref="Label"/> and <see cref="Score"/> may be asked about their tokens.</summary>
    public void Prepare(ParserMemory memory)
    {
        ReadOnlySpan<float> vectors = _encoder.Encode(memory.Features, memory.Uses, memory.Encoder);
        ReadOnlySpan<int> tokens = memory.Encoder.RowsWithin(0, before: 0);
        memory.Encoder.Bytes.Fill(vectors, _encoder.Width, tokens, _encoder.Width);
        _tags.Score(memory.Encoder.Bytes, memory.GrowTagScores(tokens.Length * _tags.Columns));
        Span<float> products = memory.StartProducts(tokens.Length, _early.Columns, Order.Length - EarlyCount, Hidden * 2);
        _early.Multiply(memory.Encoder.Bytes, _none, products);
    }

    /// <summary>The label of a token, counted over all sentences.</summary>
    public TaggerLabel Label(int token, ParserMemory memory) => _tags.Best(memory.TagScores.Slice(token * _tags.Columns, _tags.Columns));

    /// <summary>Fills <paramref name="scores"/> (<see cref="MoveColumns"/>) for a sentence; <paramref name="firstToken"/> says how many tokens are in the rows before it.</summary>
    public void Score(TransitionState state, int firstToken, ParserMemory memory, Span<float> scores)
    {
        Span<int> places = stackalloc int[ParserFeatures.Places];
        Span<int> facts = stackalloc int[ParserFeatures.MaxFacts];
        int factCount = ParserFeatures.Fill(state, places, facts);
        int width = Hidden * 2, placeCount = 0;
        Span<float> sum = memory.Sum(width);
        for (int i = 0; i < places.Length; i++)
        {
            if (places[i] != TransitionState.None)
                places[placeCount++] = Product(firstToken + places[i], Slots[i], memory);
        }

        for (int i = 0; i < factCount; i++)
            facts[i] *= width;
        VectorMath.AddRows(_bias, memory.Products, places[..placeCount], sum);
        VectorMath.AddRows(sum, _facts, facts[..factCount], sum);
        Span<float> hidden = memory.Hidden(Hidden);
        VectorMath.MaxOfHalves(sum, hidden);
        memory.HiddenBytes.Fill(hidden);
        _moves.Multiply(memory.HiddenBytes, _moveBias, scores);
    }

    // Where the product of a token in a place starts.
    private int Product(int token, int slot, ParserMemory memory)
    {
        int width = Hidden * 2;
        if (slot < EarlyCount)
            return ((token * EarlyCount) + slot) * width;
        int late = slot - EarlyCount;
        if (memory.IsNew(token, late, out int start))
            _late.MultiplyRow(memory.Encoder.Bytes, token, late * width, _none.AsSpan(0, width), memory.ProductsFrom(start, width));
        return start;
    }

    /// <summary>Reads a network: the encoder, the labels, then the weights of places, facts and moves.</summary>
    public static ParserNetwork Read(ref SectionReader reader, WordVectors words)
    {
        TokenEncoder encoder = TokenEncoder.Read(ref reader, words, TokenFeatures.Tables);
        TagOutput tags = TagOutput.Read(ref reader, encoder.Width);
        int hidden = reader.ReadCount(1 << 10);
        if (hidden == 0 || hidden % MatrixProduct.ColumnBlock != 0)
            throw new InvalidModelException($"The parser's hidden layer has length {hidden}; expected a multiple of {MatrixProduct.ColumnBlock}. Train again.");
        ByteMatrix places = ByteMatrixFile.Read(ref reader, encoder.Width, ParserFeatures.Places * hidden * 2);
        float[] facts = HalfArray.Read(ref reader, ParserFeatures.Facts * hidden * 2);
        float[] bias = HalfArray.Read(ref reader, hidden * 2);
        ByteMatrix moves = ByteMatrixFile.Read(ref reader, hidden, MoveColumns);
        float[] moveBias = HalfArray.Read(ref reader, MoveColumns);
        return new ParserNetwork(encoder, tags, hidden, places, facts, bias, moves, moveBias);
    }
}
