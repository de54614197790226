using System.Runtime.InteropServices;
using NewsClaims.Kernels;

namespace NewsClaims.Models;

/// <summary>
/// Learned vectors, one a row. On disk a weight is one byte and a row has a scale. A value finds its row by its own table of known values
/// when there is one, else by its remainder; unknown values share the rows after the known ones.
/// </summary>
internal sealed class EmbeddingTable
{
    private const int MaxRows = 1 << 20;

    // Weights are rounded to so many steps on each side of 0: finer ones tell nothing more, and pack worse.
    private const float Steps = 31f;

    private readonly ReadOnlyMemory<byte> _weights;
    private readonly float[] _scales;
    private readonly KnownValues _known;
    private readonly uint _shared;

    private EmbeddingTable(int width, KnownValues known, float[] scales, ReadOnlyMemory<byte> weights)
    {
        Width = width;
        _known = known;
        _scales = scales;
        _weights = weights;
        _shared = (uint)(scales.Length - known.Count);
    }

    /// <summary>Length of a row.</summary>
    public int Width { get; }

    /// <summary>Asks for what <see cref="Choose"/> reads: look-ups mostly miss the cache, so that many are begun before one is ended.</summary>
    public void Ask(uint value) => _known.Ask(value);

    /// <summary>The row of a value, which is asked for.</summary>
    public int Choose(uint value)
    {
        int row = _known.IndexOf(value);
        if (row < 0)
            row = _known.Count + (int)(value % _shared);
        Cache.Prefetch(ref _scales[row]);
        Cache.Prefetch(ref MemoryMarshal.GetReference(_weights.Span[(row * Width)..]));
        return row;
    }

    /// <summary>Copies a row to the start of <paramref name="place"/>.</summary>
    public void CopyRow(int row, Span<float> place) =>
        VectorMath.Scale(MemoryMarshal.Cast<byte, sbyte>(_weights.Span.Slice(row * Width, Width)), _scales[row], place);

    /// <summary>Writes <paramref name="known"/> (in ascending order) and the rows: those of the known values, then the shared ones.</summary>
    public static void Write(SectionWriter writer, int width, ReadOnlySpan<uint> known, ReadOnlySpan<float> weights)
    {
        int rows = weights.Length / width;
        float[] scales = new float[rows];
        sbyte[] quantised = new sbyte[weights.Length];
        for (int row = 0; row < rows; row++)
        {
            float largest = 0;
            foreach (float weight in weights.Slice(row * width, width))
                largest = Math.Max(largest, Math.Abs(weight));
            scales[row] = (Half)(largest / Steps) is { } scale && scale > Half.Zero ? (float)scale : 1f;
            for (int i = row * width; i < (row + 1) * width; i++)
                quantised[i] = (sbyte)MathF.Round(weights[i] / scales[row]);
        }

        writer.WriteInt32(width);
        writer.WriteAscending(known);
        HalfArray.Write(writer, scales);
        writer.WriteArray<sbyte>(quantised);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static EmbeddingTable Read(ref SectionReader reader)
    {
        int width = reader.ReadCount(1024);
        uint[] known = reader.ReadAscending();
        float[] scales = HalfArray.Read(ref reader);
        ReadOnlyMemory<byte> quantised = reader.ReadBytes();
        if (width == 0 || scales.Length > MaxRows || quantised.Length != scales.Length * width || known.Length >= scales.Length)
            throw new InvalidModelException("An embedding table's parts do not fit together; the file is damaged, get it again or train again.");
        return new EmbeddingTable(width, new KnownValues(known), scales, quantised);
    }
}
