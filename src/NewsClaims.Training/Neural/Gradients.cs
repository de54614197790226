using NewsClaims.Kernels;

namespace NewsClaims.Training.Neural;

/// <summary>What the parts of a product of matrices c = a·b learn from the gradient of c.</summary>
internal sealed class Gradients
{
    private float[] _transposed = [];

    /// <summary>da += dc·bᵀ, with b of <paramref name="inner"/> rows and <paramref name="columns"/> columns.</summary>
    public void OfLeft(ReadOnlySpan<float> dc, ReadOnlySpan<float> b, Span<float> da, int rows, int inner, int columns)
    {
        Span<float> transposed = Transpose(b, columns, inner, columns);
        MatrixProduct.AddTo(dc, columns, transposed, da, rows, columns, inner);
    }

    /// <summary>db += aᵀ·dc.</summary>
    public void OfRight(ReadOnlySpan<float> a, int aStride, ReadOnlySpan<float> dc, Span<float> db, int rows, int inner, int columns)
    {
        Span<float> transposed = Transpose(a, aStride, rows, inner);
        MatrixProduct.AddTo(transposed, rows, dc, db, inner, rows, columns);
    }

    /// <summary>dbias += the sum of the rows of dc.</summary>
    public static void OfBias(ReadOnlySpan<float> dc, Span<float> dbias, int rows)
    {
        for (int row = 0; row < rows; row++)
            VectorMath.Add(dbias, dc.Slice(row * dbias.Length, dbias.Length));
    }

    private Span<float> Transpose(ReadOnlySpan<float> source, int stride, int rows, int columns)
    {
        const int Tile = 16;
        if (_transposed.Length < rows * columns)
            _transposed = new float[rows * columns];
        Span<float> target = _transposed.AsSpan(0, rows * columns);
        for (int row0 = 0; row0 < rows; row0 += Tile)
        {
            int rowEnd = Math.Min(rows, row0 + Tile);
            for (int column0 = 0; column0 < columns; column0 += Tile)
            {
                int columnEnd = Math.Min(columns, column0 + Tile);
                for (int row = row0; row < rowEnd; row++)
                {
                    for (int column = column0; column < columnEnd; column++)
                        target[(column * rows) + row] = source[(row * stride) + column];
                }
            }
        }

        return target;
    }
}
