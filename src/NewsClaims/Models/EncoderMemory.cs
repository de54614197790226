using NewsClaims.Kernels;

namespace NewsClaims.Models;

/// <summary>Working memory of a <see cref="TokenEncoder"/>; grows to the largest number of rows it has met. Not thread-safe.</summary>
/// <param name="remembers">Whether vectors of tokens are kept for when they come back: worth it where features tell of the token alone.</param>
internal sealed class EncoderMemory(bool remembers)
{
    /// <summary>In place of the number of steps of a row that holds no token.</summary>
    public const byte NoToken = byte.MaxValue;

    // From here on rows are too far from any that is wanted for an encoder to see them.
    private const byte Far = NoToken - 1;

    private byte[] _steps = [];
    private int[] _rows = [];
    private int _count;

    public float[] Embedded { get; private set; } = [];

    public float[] Vectors { get; private set; } = [];

    public float[] Added { get; private set; } = [];

    public float[] Scratch { get; private set; } = [];

    public ByteRows Bytes { get; } = new();

    public RecentVectors? Recent { get; } = remembers ? new() : null;

    /// <summary>For each row the number of steps to the nearest row of its stretch that is wanted.</summary>
    public ReadOnlySpan<byte> Steps => _steps.AsSpan(0, _count);

    public void Grow(int rows, int inputs, int width)
    {
        if (_steps.Length < rows)
        {
            _steps = new byte[rows];
            _rows = new int[rows];
        }

        if (Embedded.Length < rows * inputs)
            Embedded = new float[rows * inputs];
        if (Vectors.Length < rows * width)
        {
            Vectors = new float[rows * width];
            Added = new float[rows * width];
        }

        if (Scratch.Length < MaxoutLayer.ScratchLength(width))
            Scratch = new float[MaxoutLayer.ScratchLength(width)];
    }

    /// <summary>Fills <see cref="Steps"/>.</summary>
    public void CountSteps(ReadOnlySpan<RowUse> uses)
    {
        _count = uses.Length;
        byte steps = Far;
        for (int row = 0; row < uses.Length; row++)
        {
            steps = uses[row] == RowUse.Wanted ? (byte)0 : uses[row] == RowUse.Empty ? Far : After(steps);
            _steps[row] = uses[row] == RowUse.Empty ? NoToken : steps;
        }

        for (int row = uses.Length - 1; row >= 0; row--)
        {
            steps = _steps[row] == NoToken ? Far : Math.Min(After(steps), _steps[row]);
            if (_steps[row] != NoToken)
                _steps[row] = steps;
        }
    }

    /// <summary>The rows at most so many steps from one that is wanted, in ascending order, each less <paramref name="before"/>; the next call overwrites them.</summary>
    public Span<int> RowsWithin(int steps, int before)
    {
        int count = 0;
        for (int row = 0; row < _count; row++)
        {
            _rows[count] = row - before;
            count += _steps[row] <= steps ? 1 : 0;
        }

        return _rows.AsSpan(0, count);
    }

    private static byte After(byte steps) => (byte)Math.Min(steps + 1, Far);
}
