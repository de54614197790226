using NewsClaims.Kernels;
using NewsClaims.Models;

namespace NewsClaims.Syntax;

/// <summary>
/// Working memory of one call of the parser: the rows of the sentences that are encoded together, and the state of the one being parsed.
/// Its size is bounded by <see cref="MaxRows"/>, whatever the text. Not thread-safe.
/// </summary>
internal sealed class ParserMemory
{
    /// <summary>Most rows encoded together.</summary>
    public const int MaxRows = 258;

    // Sentences share a round up to this many rows: enough that products of matrices are fast, few enough that all stays in a processor's cache.
    private const int Together = 72;

    private readonly uint[] _features = new uint[MaxRows * TokenFeatures.Count];
    private readonly RowUse[] _uses = new RowUse[MaxRows];
    private int _rows;
    private float[] _tagScores = [];
    private float[] _products = [];
    private bool[] _known = [];
    private int _firstLate;
    private int _late;
    private int _width;
    private float[] _sum = [];
    private float[] _hidden = [];

    public EncoderMemory Encoder { get; } = new(remembers: true);

    public ByteRows HiddenBytes { get; } = new();

    public TransitionState State { get; } = new();

    public ReadOnlySpan<uint> Features => _features.AsSpan(0, _rows * TokenFeatures.Count);

    public ReadOnlySpan<RowUse> Uses => _uses.AsSpan(0, _rows);

    public ReadOnlySpan<float> TagScores => _tagScores;

    public ReadOnlySpan<float> Products => _products;

    /// <summary>Forgets the rows and begins with an empty one.</summary>
    public void Clear()
    {
        _rows = 1;
        _uses[0] = RowUse.Empty;
    }

    /// <summary>True when a sentence of so many tokens is to be added, with the empty row after it, to those there are.</summary>
    public bool Fits(int tokens) => _rows + tokens + 1 <= (_rows == 1 ? MaxRows : Together);

    /// <summary>Adds rows for the tokens of a sentence, and an empty one; returns the features to be filled.</summary>
    public Span<uint> Add(int tokens)
    {
        int firstRow = _rows;
        _uses.AsSpan(_rows, tokens).Fill(RowUse.Wanted);
        _uses[_rows + tokens] = RowUse.Empty;
        _rows += tokens + 1;
        return _features.AsSpan(firstRow * TokenFeatures.Count, tokens * TokenFeatures.Count);
    }

    public Span<float> GrowTagScores(int length) => WorkingMemory.Grow(ref _tagScores, length);

    /// <summary>Makes room for the products of tokens: <paramref name="early"/> numbers each, which are given back, and then some late ones, none of which is known yet.</summary>
    public Span<float> StartProducts(int tokens, int early, int late, int width)
    {
        WorkingMemory.Grow(ref _known, tokens * late).Clear();
        (_firstLate, _late, _width) = (tokens * early, late, width);
        return WorkingMemory.Grow(ref _products, tokens * (early + (late * width)))[.._firstLate];
    }

    /// <summary>Where a late product starts; true the first time it is asked for, when it is to be filled.</summary>
    public bool IsNew(int token, int slot, out int start)
    {
        int product = (token * _late) + slot;
        start = _firstLate + (product * _width);
        bool known = _known[product];
        _known[product] = true;
        return !known;
    }

    public Span<float> ProductsFrom(int start, int width) => _products.AsSpan(start, width);

    public Span<float> Sum(int width) => WorkingMemory.Grow(ref _sum, width);

    public Span<float> Hidden(int width) => WorkingMemory.Grow(ref _hidden, width);
}
