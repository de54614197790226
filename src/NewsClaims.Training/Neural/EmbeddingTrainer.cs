using NewsClaims.Models;

namespace NewsClaims.Training.Neural;

/// <summary>Learns an <see cref="EmbeddingTable"/>. Only the rows that a batch touches are changed by its step.</summary>
internal sealed class EmbeddingTrainer
{
    private readonly uint[] _known;
    private readonly KnownValues _index;
    private readonly Parameter _weights;
    private readonly int _shared;
    private readonly bool[] _touched;
    private readonly List<int> _touchedRows = [];

    public EmbeddingTrainer(int width, IEnumerable<uint> known, int shared, RandomSource random)
    {
        Width = width;
        _known = [.. known.Order()];
        _index = new KnownValues(_known);
        _shared = shared;
        _weights = Parameter.Normal((_known.Length + shared) * width, 0.5f, random);
        _touched = new bool[_known.Length + shared];
    }

    public int Width { get; }

    public Parameter Weights => _weights;

    /// <summary>The row of a value; <paramref name="asUnknown"/> gives the row it would have were it not known.</summary>
    public int RowOf(uint value, bool asUnknown)
    {
        int row = asUnknown ? -1 : _index.IndexOf(value);
        return row >= 0 ? row : _known.Length + (int)(value % (uint)_shared);
    }

    public ReadOnlySpan<float> this[int row] => _weights.Value.AsSpan(row * Width, Width);

    public void Learn(int row, ReadOnlySpan<float> gradient)
    {
        if (!_touched[row])
        {
            _touched[row] = true;
            _touchedRows.Add(row);
        }

        Kernels.VectorMath.Add(_weights.Gradient.AsSpan(row * Width, Width), gradient);
    }

    public double SquaredNorm()
    {
        double sum = 0;
        foreach (int row in _touchedRows)
        {
            foreach (float g in _weights.Gradient.AsSpan(row * Width, Width))
                sum += g * (double)g;
        }

        return sum;
    }

    public void Step(in AdamStep step)
    {
        // A row met seldom would keep the mean of its first values; a table's mean is its last state.
        AdamStep own = step with { MeanShare = 1f };
        foreach (int row in _touchedRows)
        {
            _weights.Step(own, row * Width, Width);
            _touched[row] = false;
        }

        _touchedRows.Clear();
    }

    public void Write(SectionWriter writer) => EmbeddingTable.Write(writer, Width, _known, _weights.Mean);
}
