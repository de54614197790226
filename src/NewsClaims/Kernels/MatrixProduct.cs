using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsClaims.Kernels;

/// <summary>
/// Products of row-major matrices of single-precision numbers. Every output is one sum, which starts with what stands there and adds its
/// products in order by fused multiply-add. Vectors run over outputs, never over the terms of a sum, so their width has no say in the
/// result: it is the same bits on every machine, one without vectors included. (A machine without fused multiply-add is slow, not wrong.)
/// </summary>
internal static class MatrixProduct
{
    /// <summary>Matrices have a multiple of so many columns; their makers fill up with zeros.</summary>
    public const int ColumnBlock = 16;

    /// <summary>Columns that are worked out together where vectors are long.</summary>
    private const int PanelColumns = 2 * ColumnBlock;

    private const int RowBlock = 4;

    /// <summary>
    /// c += a·b, where row r of a is the <paramref name="inner"/> numbers from <c>r·aStride</c> on; rows may thus overlap, as those of a
    /// window that slides over a sequence of vectors do.
    /// </summary>
    public static void AddTo(ReadOnlySpan<float> a, int aStride, ReadOnlySpan<float> b, Span<float> c, int rows, int inner, int columns)
    {
        Check(a, aStride, b, c, rows, inner, columns);
        if (rows == 0 || inner == 0)
            return;
        ref float a0 = ref MemoryMarshal.GetReference(a);
        ref float b0 = ref MemoryMarshal.GetReference(b);
        ref float c0 = ref MemoryMarshal.GetReference(c);
        for (int column = 0; column < columns; column += PanelColumns)
            AddPanel(ref a0, aStride, ref Unsafe.Add(ref b0, column), columns, ref Unsafe.Add(ref c0, column), columns, rows, inner, Math.Min(PanelColumns, columns - column));
    }

    /// <summary>
    /// The same for a few columns: <see cref="PanelColumns"/> or <see cref="ColumnBlock"/>. Row k of b starts at <c>k·bStride</c>, row r of c at <c>r·cStride</c>.
    /// Nothing is checked.
    /// </summary>
    private static void AddPanel(ref float a, int aStride, ref float b, int bStride, ref float c, int cStride, int rows, int inner, int columns)
    {
        int row = 0;
        if (Vector512.IsHardwareAccelerated && columns == PanelColumns)
        {
            for (; row + (2 * RowBlock) <= rows; row += 2 * RowBlock)
                Block512(ref Unsafe.Add(ref a, row * aStride), aStride, ref b, bStride, ref Unsafe.Add(ref c, row * cStride), cStride, inner);
            for (; row < rows; row++)
                Row512(ref Unsafe.Add(ref a, row * aStride), ref b, bStride, ref Unsafe.Add(ref c, row * cStride), inner);
            return;
        }

        for (int column = 0; column < columns; column += ColumnBlock)
        {
            ref float part = ref Unsafe.Add(ref b, column);
            ref float target = ref Unsafe.Add(ref c, column);
            for (row = 0; row + RowBlock <= rows; row += RowBlock)
                Block256(ref Unsafe.Add(ref a, row * aStride), aStride, ref part, bStride, ref Unsafe.Add(ref target, row * cStride), cStride, inner);
            for (; row < rows; row++)
                Row256(ref Unsafe.Add(ref a, row * aStride), ref part, bStride, ref Unsafe.Add(ref target, row * cStride), inner);
        }
    }

    /// <summary>The definition of <see cref="AddTo"/>, one number at a time.</summary>
    public static void AddToScalar(ReadOnlySpan<float> a, int aStride, ReadOnlySpan<float> b, Span<float> c, int rows, int inner, int columns)
    {
        Check(a, aStride, b, c, rows, inner, columns);
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                float sum = c[(row * columns) + column];
                for (int k = 0; k < inner; k++)
                    sum = MathF.FusedMultiplyAdd(a[(row * aStride) + k], b[(k * columns) + column], sum);
                c[(row * columns) + column] = sum;
            }
        }
    }

    private static void Check(ReadOnlySpan<float> a, int aStride, ReadOnlySpan<float> b, Span<float> c, int rows, int inner, int columns)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        ArgumentOutOfRangeException.ThrowIfNegative(inner);
        ArgumentOutOfRangeException.ThrowIfNotEqual(columns % ColumnBlock, 0, nameof(columns));
        if ((rows > 0 && a.Length < ((rows - 1) * aStride) + inner) || b.Length < inner * columns || c.Length < rows * columns)
            throw new ArgumentException("The matrices are smaller than the sizes given.", nameof(rows));
    }

    private static void Block512(ref float a, int aStride, ref float b, int bStride, ref float c, int cStride, int inner)
    {
        ref float a1 = ref Unsafe.Add(ref a, aStride);
        ref float a2 = ref Unsafe.Add(ref a1, aStride);
        ref float a3 = ref Unsafe.Add(ref a2, aStride);
        ref float a4 = ref Unsafe.Add(ref a3, aStride);
        ref float a5 = ref Unsafe.Add(ref a4, aStride);
        ref float a6 = ref Unsafe.Add(ref a5, aStride);
        ref float a7 = ref Unsafe.Add(ref a6, aStride);
        ref float c1 = ref Unsafe.Add(ref c, cStride);
        ref float c2 = ref Unsafe.Add(ref c1, cStride);
        ref float c3 = ref Unsafe.Add(ref c2, cStride);
        ref float c4 = ref Unsafe.Add(ref c3, cStride);
        ref float c5 = ref Unsafe.Add(ref c4, cStride);
        ref float c6 = ref Unsafe.Add(ref c5, cStride);
        ref float c7 = ref Unsafe.Add(ref c6, cStride);
        Vector512<float> s00 = Vector512.LoadUnsafe(ref c), s01 = Vector512.LoadUnsafe(ref c, 16);
        Vector512<float> s10 = Vector512.LoadUnsafe(ref c1), s11 = Vector512.LoadUnsafe(ref c1, 16);
        Vector512<float> s20 = Vector512.LoadUnsafe(ref c2), s21 = Vector512.LoadUnsafe(ref c2, 16);
        Vector512<float> s30 = Vector512.LoadUnsafe(ref c3), s31 = Vector512.LoadUnsafe(ref c3, 16);
        Vector512<float> s40 = Vector512.LoadUnsafe(ref c4), s41 = Vector512.LoadUnsafe(ref c4, 16);
        Vector512<float> s50 = Vector512.LoadUnsafe(ref c5), s51 = Vector512.LoadUnsafe(ref c5, 16);
        Vector512<float> s60 = Vector512.LoadUnsafe(ref c6), s61 = Vector512.LoadUnsafe(ref c6, 16);
        Vector512<float> s70 = Vector512.LoadUnsafe(ref c7), s71 = Vector512.LoadUnsafe(ref c7, 16);
        for (int k = 0; k < inner; k++)
        {
            Vector512<float> b0 = Vector512.LoadUnsafe(ref b), b1 = Vector512.LoadUnsafe(ref b, 16);
            Vector512<float> x = Vector512.Create(Unsafe.Add(ref a, k));
            s00 = Vector512.FusedMultiplyAdd(x, b0, s00);
            s01 = Vector512.FusedMultiplyAdd(x, b1, s01);
            x = Vector512.Create(Unsafe.Add(ref a1, k));
            s10 = Vector512.FusedMultiplyAdd(x, b0, s10);
            s11 = Vector512.FusedMultiplyAdd(x, b1, s11);
            x = Vector512.Create(Unsafe.Add(ref a2, k));
            s20 = Vector512.FusedMultiplyAdd(x, b0, s20);
            s21 = Vector512.FusedMultiplyAdd(x, b1, s21);
            x = Vector512.Create(Unsafe.Add(ref a3, k));
            s30 = Vector512.FusedMultiplyAdd(x, b0, s30);
            s31 = Vector512.FusedMultiplyAdd(x, b1, s31);
            x = Vector512.Create(Unsafe.Add(ref a4, k));
            s40 = Vector512.FusedMultiplyAdd(x, b0, s40);
            s41 = Vector512.FusedMultiplyAdd(x, b1, s41);
            x = Vector512.Create(Unsafe.Add(ref a5, k));
            s50 = Vector512.FusedMultiplyAdd(x, b0, s50);
            s51 = Vector512.FusedMultiplyAdd(x, b1, s51);
            x = Vector512.Create(Unsafe.Add(ref a6, k));
            s60 = Vector512.FusedMultiplyAdd(x, b0, s60);
            s61 = Vector512.FusedMultiplyAdd(x, b1, s61);
            x = Vector512.Create(Unsafe.Add(ref a7, k));
            s70 = Vector512.FusedMultiplyAdd(x, b0, s70);
            s71 = Vector512.FusedMultiplyAdd(x, b1, s71);
            b = ref Unsafe.Add(ref b, bStride);
        }

        s00.StoreUnsafe(ref c);
        s01.StoreUnsafe(ref c, 16);
        s10.StoreUnsafe(ref c1);
        s11.StoreUnsafe(ref c1, 16);
        s20.StoreUnsafe(ref c2);
        s21.StoreUnsafe(ref c2, 16);
        s30.StoreUnsafe(ref c3);
        s31.StoreUnsafe(ref c3, 16);
        s40.StoreUnsafe(ref c4);
        s41.StoreUnsafe(ref c4, 16);
        s50.StoreUnsafe(ref c5);
        s51.StoreUnsafe(ref c5, 16);
        s60.StoreUnsafe(ref c6);
        s61.StoreUnsafe(ref c6, 16);
        s70.StoreUnsafe(ref c7);
        s71.StoreUnsafe(ref c7, 16);
    }

    private static void Row512(ref float a, ref float b, int bStride, ref float c, int inner)
    {
        Vector512<float> s0 = Vector512.LoadUnsafe(ref c), s1 = Vector512.LoadUnsafe(ref c, 16);
        for (int k = 0; k < inner; k++)
        {
            Vector512<float> x = Vector512.Create(Unsafe.Add(ref a, k));
            s0 = Vector512.FusedMultiplyAdd(x, Vector512.LoadUnsafe(ref b), s0);
            s1 = Vector512.FusedMultiplyAdd(x, Vector512.LoadUnsafe(ref b, 16), s1);
            b = ref Unsafe.Add(ref b, bStride);
        }

        s0.StoreUnsafe(ref c);
        s1.StoreUnsafe(ref c, 16);
    }

    private static void Block256(ref float a, int aStride, ref float b, int bStride, ref float c, int cStride, int inner)
    {
        ref float a1 = ref Unsafe.Add(ref a, aStride);
        ref float a2 = ref Unsafe.Add(ref a1, aStride);
        ref float a3 = ref Unsafe.Add(ref a2, aStride);
        ref float c1 = ref Unsafe.Add(ref c, cStride);
        ref float c2 = ref Unsafe.Add(ref c1, cStride);
        ref float c3 = ref Unsafe.Add(ref c2, cStride);
        Vector256<float> s00 = Vector256.LoadUnsafe(ref c), s01 = Vector256.LoadUnsafe(ref c, 8);
        Vector256<float> s10 = Vector256.LoadUnsafe(ref c1), s11 = Vector256.LoadUnsafe(ref c1, 8);
        Vector256<float> s20 = Vector256.LoadUnsafe(ref c2), s21 = Vector256.LoadUnsafe(ref c2, 8);
        Vector256<float> s30 = Vector256.LoadUnsafe(ref c3), s31 = Vector256.LoadUnsafe(ref c3, 8);
        for (int k = 0; k < inner; k++)
        {
            Vector256<float> b0 = Vector256.LoadUnsafe(ref b), b1 = Vector256.LoadUnsafe(ref b, 8);
            Vector256<float> x = Vector256.Create(Unsafe.Add(ref a, k));
            s00 = Vector256.FusedMultiplyAdd(x, b0, s00);
            s01 = Vector256.FusedMultiplyAdd(x, b1, s01);
            x = Vector256.Create(Unsafe.Add(ref a1, k));
            s10 = Vector256.FusedMultiplyAdd(x, b0, s10);
            s11 = Vector256.FusedMultiplyAdd(x, b1, s11);
            x = Vector256.Create(Unsafe.Add(ref a2, k));
            s20 = Vector256.FusedMultiplyAdd(x, b0, s20);
            s21 = Vector256.FusedMultiplyAdd(x, b1, s21);
            x = Vector256.Create(Unsafe.Add(ref a3, k));
            s30 = Vector256.FusedMultiplyAdd(x, b0, s30);
            s31 = Vector256.FusedMultiplyAdd(x, b1, s31);
            b = ref Unsafe.Add(ref b, bStride);
        }

        s00.StoreUnsafe(ref c);
        s01.StoreUnsafe(ref c, 8);
        s10.StoreUnsafe(ref c1);
        s11.StoreUnsafe(ref c1, 8);
        s20.StoreUnsafe(ref c2);
        s21.StoreUnsafe(ref c2, 8);
        s30.StoreUnsafe(ref c3);
        s31.StoreUnsafe(ref c3, 8);
    }

    private static void Row256(ref float a, ref float b, int bStride, ref float c, int inner)
    {
        Vector256<float> s0 = Vector256.LoadUnsafe(ref c), s1 = Vector256.LoadUnsafe(ref c, 8);
        for (int k = 0; k < inner; k++)
        {
            Vector256<float> x = Vector256.Create(Unsafe.Add(ref a, k));
            s0 = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref b), s0);
            s1 = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref b, 8), s1);
            b = ref Unsafe.Add(ref b, bStride);
        }

        s0.StoreUnsafe(ref c);
        s1.StoreUnsafe(ref c, 8);
    }
}
