using NewsClaims.Kernels;
using NewsClaims.Models;

namespace NewsClaims.Entities;

/// <summary>Working memory of an <see cref="EntityNetwork"/>: rows for tokens of several pieces, with empty ones before, between and after stretches of them.</summary>
internal sealed class EntityNetworkMemory
{
    // From so many rows on they are worked out: enough that products of matrices are fast, few enough that all stays in a processor's cache.
    private const int Together = 72;

    // A piece has no more empty rows than stretches, and these do not touch.
    private const int MaxRows = Together + (EntityPiece.MaxLength * 2) + 2;

    private readonly uint[] _features = new uint[MaxRows * NetworkFeatures.Count];
    private readonly RowUse[] _uses = new RowUse[MaxRows];
    private readonly List<int> _tokens = [];
    private float[] _wanted = [];
    private float[] _scores = [];
    private int _rows = 1;

    public EncoderMemory Encoder { get; } = new(remembers: false);

    public ReadOnlySpan<uint> Features => _features.AsSpan(0, _rows * NetworkFeatures.Count);

    public ReadOnlySpan<RowUse> Uses => _uses.AsSpan(0, _rows);

    /// <summary>The tokens of the rows that are wanted, in the order of these.</summary>
    public IReadOnlyList<int> Tokens => _tokens;

    /// <summary>True when the rows are to be worked out before there are more.</summary>
    public bool IsFull => _rows >= Together;

    /// <summary>Forgets all rows but the empty one before the first.</summary>
    public void Clear()
    {
        _rows = 1;
        _tokens.Clear();
    }

    /// <summary>Adds a row and gives the place of its features.</summary>
    public Span<uint> Add()
    {
        _uses[_rows] = RowUse.Context;
        return _features.AsSpan(_rows++ * NetworkFeatures.Count, NetworkFeatures.Count);
    }

    /// <summary>Says that a row is wanted: the one so many before the next.</summary>
    public void Want(int token, int back)
    {
        _uses[_rows - back] = RowUse.Wanted;
        _tokens.Add(token);
    }

    public void AddEmpty() => _uses[_rows++] = RowUse.Empty;

    /// <summary>Room for the vectors of the rows that are wanted, one after another.</summary>
    public Span<float> GrowWanted(int length) => WorkingMemory.Grow(ref _wanted, length);

    /// <summary>Room for their scores.</summary>
    public Span<float> GrowScores(int length) => WorkingMemory.Grow(ref _scores, length);
}
