namespace NewsClaims.Models;

/// <summary>
/// Learned vectors, one a row. On disk a weight is one byte and a row has a scale. A value finds its row by its own table of known values
/// when there is one, else by its remainder; unknown values share the rows after the known ones.
/// </summary>
internal sealed class EmbeddingTable
{
    private const int MaxRows = 1 << 20;

    private readonly float[] _weights;
    private readonly KnownValues _known;
    private readonly uint _shared;

    private EmbeddingTable(int width, KnownValues known, float[] weights)
    {
        Width = width;
        _known = known;
        _weights = weights;
        _shared = (uint)((weights.Length / width) - known.Count);
    }

    /// <summary>Length of a row.</summary>
    public int Width { get; }

    /// <summary>The row of a value.</summary>
    public ReadOnlySpan<float> this[uint value]
    {
        get
        {
            int row = _known.IndexOf(value);
            if (row < 0)
                row = _known.Count + (int)(value % _shared);
            return _weights.AsSpan(row * Width, Width);
        }
    }

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
            scales[row] = largest > 0 ? largest / 127f : 1f;
            for (int i = row * width; i < (row + 1) * width; i++)
                quantised[i] = (sbyte)MathF.Round(weights[i] / scales[row]);
        }

        writer.WriteInt32(width);
        writer.WriteArray(known);
        writer.WriteArray<float>(scales);
        writer.WriteArray<sbyte>(quantised);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static EmbeddingTable Read(ref SectionReader reader)
    {
        int width = reader.ReadCount(1024);
        uint[] known = reader.ReadArray<uint>();
        float[] scales = reader.ReadArray<float>();
        sbyte[] quantised = reader.ReadArray<sbyte>();
        if (width == 0 || scales.Length > MaxRows || quantised.Length != scales.Length * width || known.Length >= scales.Length)
            throw new InvalidModelException("An embedding table's parts do not fit together; the file is damaged, get it again or train again.");
        float[] weights = new float[quantised.Length];
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] = quantised[i] * scales[i / width];
            if (!float.IsFinite(weights[i]))
                throw new InvalidModelException("An embedding table has a weight that is no number; the file is damaged, get it again or train again.");
        }

        return new EmbeddingTable(width, new KnownValues(known), weights);
    }
}
