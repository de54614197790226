using NewsClaims.Kernels;

namespace NewsClaims.Models;

/// <summary>Matrices of networks in a model section: a byte a weight, a scale a column.</summary>
internal static class ByteMatrixFile
{
    /// <summary>Writes a matrix, given row after row.</summary>
    public static void Write(SectionWriter writer, ReadOnlySpan<float> values, int columns)
    {
        ByteMatrix matrix = new(values, columns);
        writer.WriteArray(matrix.Scales);
        writer.WriteArray(matrix.Weights);
    }

    /// <summary>Reads a matrix, which must have so many rows and columns.</summary>
    public static ByteMatrix Read(ref SectionReader reader, int rows, int columns)
    {
        float[] scales = reader.ReadArray<float>();
        sbyte[] weights = reader.ReadArray<sbyte>();
        if (scales.Length != columns || weights.Length != ByteMatrix.LengthOf(rows, columns))
            throw new InvalidModelException($"A matrix has {weights.Length} weights in {scales.Length} columns; expected {rows} rows of {columns}. The file is damaged, get it again or train again.");
        if (scales.Any(scale => !float.IsFinite(scale * sbyte.MaxValue)))
            throw new InvalidModelException("A matrix has a weight that is no number; the file is damaged, get it again or train again.");
        return new ByteMatrix(weights, scales, rows);
    }
}
