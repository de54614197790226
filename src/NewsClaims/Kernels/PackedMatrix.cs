using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NewsClaims.Kernels;

/// <summary>
/// The right side of products that are made again and again, such as the weights of a layer, laid out panel by panel: the numbers that are used
/// together stand together, so that they stay in the first cache. Gives the same bits as <see cref="MatrixProduct"/>. Immutable and thread-safe.
/// </summary>
internal sealed class PackedMatrix
{
    private readonly float[] _panels;

    /// <param name="values">Row after row; the columns must be a multiple of <see cref="MatrixProduct.ColumnBlock"/>.</param>
    /// <param name="columns">Number of columns.</param>
    public PackedMatrix(ReadOnlySpan<float> values, int columns)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(columns % MatrixProduct.ColumnBlock, 0, nameof(columns));
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length % columns, 0, nameof(values));
        Columns = columns;
        Rows = values.Length / columns;
        _panels = new float[values.Length];
        for (int column = 0; column < columns; column += MatrixProduct.PanelColumns)
        {
            int width = Math.Min(MatrixProduct.PanelColumns, columns - column);
            Span<float> panel = _panels.AsSpan(column * Rows, width * Rows);
            for (int row = 0; row < Rows; row++)
                values.Slice((row * columns) + column, width).CopyTo(panel[(row * width)..]);
        }
    }

    public int Rows { get; }

    public int Columns { get; }

    /// <summary>c += a·this, where row r of a is the <see cref="Rows"/> numbers from <c>r·aStride</c> on.</summary>
    public void AddProduct(ReadOnlySpan<float> a, int aStride, Span<float> c, int rows)
    {
        MatrixProduct.Check(a, aStride, _panels, c, rows, Rows, Columns);
        if (rows == 0 || Rows == 0)
            return;
        ref float left = ref MemoryMarshal.GetReference(a);
        ref float panels = ref MemoryMarshal.GetArrayDataReference(_panels);
        ref float target = ref MemoryMarshal.GetReference(c);
        for (int column = 0; column < Columns; column += MatrixProduct.PanelColumns)
        {
            int width = Math.Min(MatrixProduct.PanelColumns, Columns - column);
            MatrixProduct.AddPanel(ref left, aStride, ref Unsafe.Add(ref panels, column * Rows), width, ref Unsafe.Add(ref target, column), Columns, rows, Rows, width);
        }
    }
}
