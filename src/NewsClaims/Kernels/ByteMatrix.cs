using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NewsClaims.Kernels;

/// <summary>
/// The weights of a layer as signed bytes, a scale for each column: a quarter of the memory of single precision and several times its
/// speed. Sums of products are whole numbers, so the order of adding and the width of vectors have no say in them. Immutable and thread-safe.
/// </summary>
internal sealed class ByteMatrix
{
    /// <summary>Rows whose products are added at once; the number of rows is filled up to a multiple with zeros.</summary>
    public const int Group = 4;

    private const int Largest = 127;
    private const int Panel = MatrixProduct.ColumnBlock;

    // Panel by panel; in a panel, group by group of rows; in a group, the four weights of a column side by side.
    private readonly sbyte[] _weights;
    private readonly float[] _scales;

    // What the bytes' zero adds to each column.
    private readonly int[] _shifts;

    /// <param name="values">Row after row, one number a column.</param>
    /// <param name="columns">Number of columns, a multiple of <see cref="MatrixProduct.ColumnBlock"/>.</param>
    public ByteMatrix(ReadOnlySpan<float> values, int columns)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(columns % Panel, 0, nameof(columns));
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length % columns, 0, nameof(values));
        Columns = columns;
        Rows = values.Length / columns;
        Stride = StrideOf(Rows);
        _weights = new sbyte[Stride * columns];
        _scales = new float[columns];
        _shifts = new int[columns];
        for (int column = 0; column < columns; column++)
            Fill(values, column);
    }

    /// <param name="weights">The <see cref="Weights"/> of a matrix.</param>
    /// <param name="scales">Its <see cref="Scales"/>.</param>
    /// <param name="rows">Its number of rows.</param>
    public ByteMatrix(sbyte[] weights, float[] scales, int rows)
    {
        Columns = scales.Length;
        Rows = rows;
        Stride = StrideOf(rows);
        ArgumentOutOfRangeException.ThrowIfNotEqual(Columns % Panel, 0, nameof(scales));
        ArgumentOutOfRangeException.ThrowIfNotEqual(weights.Length, LengthOf(rows, Columns), nameof(weights));
        _weights = weights;
        _scales = scales;
        _shifts = new int[Columns];
        int next = 0;
        for (int panel = 0; panel < Columns; panel += Panel)
        {
            for (int group = 0; group < Stride; group += Group)
            {
                for (int column = panel; column < panel + Panel; column++, next += Group)
                    _shifts[column] += ByteRows.Zero * (weights[next] + weights[next + 1] + weights[next + 2] + weights[next + 3]);
            }
        }
    }

    /// <summary>The weights in the order in which products take them.</summary>
    public ReadOnlySpan<sbyte> Weights => _weights;

    /// <summary>What one unit of each column is worth.</summary>
    public ReadOnlySpan<float> Scales => _scales;

    /// <summary>The columns of some places of equal width, one after another: column c of place p is column c + <paramref name="width"/>·p.</summary>
    public ByteMatrix Of(ReadOnlySpan<int> places, int width)
    {
        sbyte[] weights = new sbyte[places.Length * width * Stride];
        float[] scales = new float[places.Length * width];
        for (int i = 0; i < places.Length; i++)
        {
            _weights.AsSpan(places[i] * width * Stride, width * Stride).CopyTo(weights.AsSpan(i * width * Stride));
            _scales.AsSpan(places[i] * width, width).CopyTo(scales.AsSpan(i * width));
        }

        return new ByteMatrix(weights, scales, Rows);
    }

    /// <summary>Number of <see cref="Weights"/> of so many rows and columns.</summary>
    public static int LengthOf(int rows, int columns) => StrideOf(rows) * columns;

    public int Rows { get; }

    public int Columns { get; }

    private int Stride { get; }

    /// <summary>
    /// c = bias + a·this: a row of <see cref="Columns"/> numbers for each row of <paramref name="a"/>, which are <see cref="Rows"/> long. The bias is one
    /// row for all.
    /// </summary>
    public void Multiply(ByteRows a, ReadOnlySpan<float> bias, Span<float> c)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(a.Stride, Stride, nameof(a));
        ArgumentOutOfRangeException.ThrowIfNotEqual(bias.Length, Columns, nameof(bias));
        ArgumentOutOfRangeException.ThrowIfLessThan(c.Length, a.Count * Columns, nameof(c));
        if (AvxVnni.IsSupported)
            MultiplyByDotProducts(a, bias, c);
        else if (Avx2.IsSupported)
            MultiplyByPairs(a, bias, c);
        else
            MultiplyByWidening(a, bias, c);
    }

    /// <summary>The same for a single <paramref name="row"/> and as many columns, from <paramref name="first"/> on, as <paramref name="c"/> has places: whole panels.</summary>
    public void MultiplyRow(ByteRows a, int row, int first, ReadOnlySpan<float> bias, Span<float> c)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(a.Stride, Stride, nameof(a));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)a.Count, nameof(row));
        ArgumentOutOfRangeException.ThrowIfNotEqual(bias.Length, c.Length, nameof(bias));
        ArgumentOutOfRangeException.ThrowIfNotEqual(c.Length % Panel | first % Panel, 0, nameof(c));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first + c.Length, Columns, nameof(c));
        if (AvxVnni.IsSupported)
            RowByDotProducts(a, row, first, bias, c);
        else if (Avx2.IsSupported)
            RowByPairs(a, row, first, bias, c);
        else
            RowByWidening(a, row, first, bias, c);
    }

    /// <summary>The definition of <see cref="Multiply"/>, one number at a time.</summary>
    public void MultiplyScalar(ByteRows a, ReadOnlySpan<float> bias, Span<float> c)
    {
        for (int row = 0; row < a.Count; row++)
        {
            ReadOnlySpan<byte> bytes = a.Bytes.Slice(row * Stride, Stride);
            for (int column = 0; column < Columns; column++)
            {
                int sum = 0;
                for (int k = 0; k < Stride; k++)
                    sum += bytes[k] * _weights[Place(k, column)];
                c[(row * Columns) + column] = bias[column] + ((sum - _shifts[column]) * (a.Scales[row] * _scales[column]));
            }
        }
    }

    /// <summary><see cref="Multiply"/> with instructions that add four products of bytes at once.</summary>
    internal void MultiplyByDotProducts(ByteRows a, ReadOnlySpan<float> bias, Span<float> c)
    {
        if (a.Count == 1)
        {
            RowByDotProducts(a, 0, 0, bias, c[..Columns]);
            return;
        }

        ref byte a0 = ref MemoryMarshal.GetReference(a.Bytes);
        ref float c0 = ref MemoryMarshal.GetReference(c[..(a.Count * Columns)]), scales = ref MemoryMarshal.GetReference(a.Scales);
        for (int column = 0; column < Columns; column += Panel)
        {
            ref sbyte weights = ref _weights[column * Stride];
            PanelEnd end = new(this, bias[column..], column);

            // The last rows of a block may be none of the caller's: there is room for them, and what comes of them is not kept.
            for (int row = 0; row < a.Count; row += ByteRows.Block)
            {
                ref byte r0 = ref Unsafe.Add(ref a0, row * Stride);
                ref byte r1 = ref Unsafe.Add(ref r0, Stride);
                ref byte r2 = ref Unsafe.Add(ref r1, Stride);
                ref byte r3 = ref Unsafe.Add(ref r2, Stride);
                ref byte r4 = ref Unsafe.Add(ref r3, Stride);
                ref byte r5 = ref Unsafe.Add(ref r4, Stride);
                Vector256<int> s00 = default, s01 = default, s10 = default, s11 = default, s20 = default, s21 = default;
                Vector256<int> s30 = default, s31 = default, s40 = default, s41 = default, s50 = default, s51 = default;
                for (int k = 0; k < Stride; k += Group)
                {
                    Vector256<sbyte> b0 = Vector256.LoadUnsafe(ref weights, (nuint)(k * Panel)), b1 = Vector256.LoadUnsafe(ref weights, (nuint)((k * Panel) + 32));
                    Vector256<byte> x = Four(ref r0, k);
                    s00 = AvxVnni.MultiplyWideningAndAdd(s00, x, b0);
                    s01 = AvxVnni.MultiplyWideningAndAdd(s01, x, b1);
                    x = Four(ref r1, k);
                    s10 = AvxVnni.MultiplyWideningAndAdd(s10, x, b0);
                    s11 = AvxVnni.MultiplyWideningAndAdd(s11, x, b1);
                    x = Four(ref r2, k);
                    s20 = AvxVnni.MultiplyWideningAndAdd(s20, x, b0);
                    s21 = AvxVnni.MultiplyWideningAndAdd(s21, x, b1);
                    x = Four(ref r3, k);
                    s30 = AvxVnni.MultiplyWideningAndAdd(s30, x, b0);
                    s31 = AvxVnni.MultiplyWideningAndAdd(s31, x, b1);
                    x = Four(ref r4, k);
                    s40 = AvxVnni.MultiplyWideningAndAdd(s40, x, b0);
                    s41 = AvxVnni.MultiplyWideningAndAdd(s41, x, b1);
                    x = Four(ref r5, k);
                    s50 = AvxVnni.MultiplyWideningAndAdd(s50, x, b0);
                    s51 = AvxVnni.MultiplyWideningAndAdd(s51, x, b1);
                }

                int count = a.Count - row;
                ref float target = ref Unsafe.Add(ref c0, (row * Columns) + column), scale = ref Unsafe.Add(ref scales, row);
                end.Store(ref target, scale, s00, s01);
                if (count > 1)
                    end.Store(ref Unsafe.Add(ref target, Columns), Unsafe.Add(ref scale, 1), s10, s11);
                if (count > 2)
                    end.Store(ref Unsafe.Add(ref target, Columns * 2), Unsafe.Add(ref scale, 2), s20, s21);
                if (count > 3)
                    end.Store(ref Unsafe.Add(ref target, Columns * 3), Unsafe.Add(ref scale, 3), s30, s31);
                if (count > 4)
                    end.Store(ref Unsafe.Add(ref target, Columns * 4), Unsafe.Add(ref scale, 4), s40, s41);
                if (count > 5)
                    end.Store(ref Unsafe.Add(ref target, Columns * 5), Unsafe.Add(ref scale, 5), s50, s51);
            }
        }
    }

    // A single row: several panels side by side, so that no sum waits for itself. Those behind the last panel are worked out again and not kept.
    private void RowByDotProducts(ByteRows a, int row, int first, ReadOnlySpan<float> bias, Span<float> c)
    {
        const int Panels = 5;
        ref byte bytes = ref Unsafe.Add(ref MemoryMarshal.GetReference(a.Bytes), row * Stride);
        ref sbyte weights = ref _weights[first * Stride];
        float scale = a.Scales[row];
        int last = c.Length - Panel;
        for (int column = 0; column < c.Length; column += Panels * Panel)
        {
            ref sbyte w0 = ref Unsafe.Add(ref weights, column * Stride);
            ref sbyte w1 = ref Unsafe.Add(ref weights, Math.Min(column + Panel, last) * Stride);
            ref sbyte w2 = ref Unsafe.Add(ref weights, Math.Min(column + (2 * Panel), last) * Stride);
            ref sbyte w3 = ref Unsafe.Add(ref weights, Math.Min(column + (3 * Panel), last) * Stride);
            ref sbyte w4 = ref Unsafe.Add(ref weights, Math.Min(column + (4 * Panel), last) * Stride);
            Vector256<int> s00 = default, s01 = default, s10 = default, s11 = default, s20 = default, s21 = default;
            Vector256<int> s30 = default, s31 = default, s40 = default, s41 = default;
            for (int k = 0; k < Stride; k += Group)
            {
                Vector256<byte> x = Four(ref bytes, k);
                nuint low = (nuint)(k * Panel), high = low + 32;
                s00 = AvxVnni.MultiplyWideningAndAdd(s00, x, Vector256.LoadUnsafe(ref w0, low));
                s01 = AvxVnni.MultiplyWideningAndAdd(s01, x, Vector256.LoadUnsafe(ref w0, high));
                s10 = AvxVnni.MultiplyWideningAndAdd(s10, x, Vector256.LoadUnsafe(ref w1, low));
                s11 = AvxVnni.MultiplyWideningAndAdd(s11, x, Vector256.LoadUnsafe(ref w1, high));
                s20 = AvxVnni.MultiplyWideningAndAdd(s20, x, Vector256.LoadUnsafe(ref w2, low));
                s21 = AvxVnni.MultiplyWideningAndAdd(s21, x, Vector256.LoadUnsafe(ref w2, high));
                s30 = AvxVnni.MultiplyWideningAndAdd(s30, x, Vector256.LoadUnsafe(ref w3, low));
                s31 = AvxVnni.MultiplyWideningAndAdd(s31, x, Vector256.LoadUnsafe(ref w3, high));
                s40 = AvxVnni.MultiplyWideningAndAdd(s40, x, Vector256.LoadUnsafe(ref w4, low));
                s41 = AvxVnni.MultiplyWideningAndAdd(s41, x, Vector256.LoadUnsafe(ref w4, high));
            }

            Store(scale, bias, c, first, column, s00, s01);
            if (column + Panel < c.Length)
                Store(scale, bias, c, first, column + Panel, s10, s11);
            if (column + (2 * Panel) < c.Length)
                Store(scale, bias, c, first, column + (2 * Panel), s20, s21);
            if (column + (3 * Panel) < c.Length)
                Store(scale, bias, c, first, column + (3 * Panel), s30, s31);
            if (column + (4 * Panel) < c.Length)
                Store(scale, bias, c, first, column + (4 * Panel), s40, s41);
        }
    }

    /// <summary><see cref="Multiply"/> with instructions that add two products of shorts at once.</summary>
    internal void MultiplyByPairs(ByteRows a, ReadOnlySpan<float> bias, Span<float> c)
    {
        for (int row = 0; row < a.Count; row++)
            RowByPairs(a, row, 0, bias, c.Slice(row * Columns, Columns));
    }

    internal void RowByPairs(ByteRows a, int row, int first, ReadOnlySpan<float> bias, Span<float> c)
    {
        ref byte r0 = ref Unsafe.Add(ref MemoryMarshal.GetReference(a.Bytes), row * Stride);
        for (int column = 0; column < c.Length; column += Panel)
        {
            ref sbyte weights = ref _weights[(first + column) * Stride];
            Vector256<int> s0 = default, s1 = default, s2 = default, s3 = default;
            for (int k = 0; k < Stride; k += Group)
            {
                Vector256<short> x = Avx2.ConvertToVector256Int16(Four(ref r0, k).GetLower());
                ref sbyte group = ref Unsafe.Add(ref weights, k * Panel);
                s0 += Avx2.MultiplyAddAdjacent(x, Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref group)));
                s1 += Avx2.MultiplyAddAdjacent(x, Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref group, 16)));
                s2 += Avx2.MultiplyAddAdjacent(x, Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref group, 32)));
                s3 += Avx2.MultiplyAddAdjacent(x, Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref group, 48)));
            }

            // Each sum holds the two halves of four columns; adding neighbours leaves the columns out of order by pairs.
            Vector256<int> low = Avx2.Permute4x64(Avx2.HorizontalAdd(s0, s1).AsInt64(), 0b11_01_10_00).AsInt32();
            Vector256<int> high = Avx2.Permute4x64(Avx2.HorizontalAdd(s2, s3).AsInt64(), 0b11_01_10_00).AsInt32();
            Store(a.Scales[row], bias, c, first, column, low, high);
        }
    }

    /// <summary><see cref="Multiply"/> with what every vector unit can do.</summary>
    internal void MultiplyByWidening(ByteRows a, ReadOnlySpan<float> bias, Span<float> c)
    {
        for (int row = 0; row < a.Count; row++)
            RowByWidening(a, row, 0, bias, c.Slice(row * Columns, Columns));
    }

    internal void RowByWidening(ByteRows a, int row, int first, ReadOnlySpan<float> bias, Span<float> c)
    {
        Span<int> sums = stackalloc int[Panel];
        ReadOnlySpan<byte> bytes = a.Bytes.Slice(row * Stride, Stride);
        for (int column = 0; column < c.Length; column += Panel)
        {
            ref sbyte weights = ref _weights[(first + column) * Stride];
            for (int part = 0; part < Panel; part += Group)
            {
                Vector128<int> s0 = default, s1 = default, s2 = default, s3 = default;
                for (int k = 0; k < Stride; k += Group)
                {
                    Vector128<short> x = Vector128.WidenLower(Vector128.Create(BitConverter.ToInt32(bytes[k..])).AsByte()).AsInt16();
                    Vector128<sbyte> b = Vector128.LoadUnsafe(ref weights, (nuint)((k * Panel) + (part * Group)));
                    Vector128<short> left = x * Vector128.WidenLower(b), right = x * Vector128.WidenUpper(b);
                    s0 += Vector128.WidenLower(left);
                    s1 += Vector128.WidenUpper(left);
                    s2 += Vector128.WidenLower(right);
                    s3 += Vector128.WidenUpper(right);
                }

                sums[part] = Vector128.Sum(s0);
                sums[part + 1] = Vector128.Sum(s1);
                sums[part + 2] = Vector128.Sum(s2);
                sums[part + 3] = Vector128.Sum(s3);
            }

            Store(a.Scales[row], bias, c, first, column, Vector256.Create<int>(sums[..8]), Vector256.Create<int>(sums[8..]));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Four(ref byte row, int k) => Vector256.Create(Unsafe.ReadUnaligned<int>(ref Unsafe.Add(ref row, k))).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Store(float scale, ReadOnlySpan<float> bias, Span<float> c, int first, int column, Vector256<int> low, Vector256<int> high) =>
        new PanelEnd(this, bias[column..], first + column).Store(ref c.Slice(column, Panel)[0], scale, low, high);

    private void Fill(ReadOnlySpan<float> values, int column)
    {
        float largest = 0;
        for (int row = 0; row < Rows; row++)
            largest = Math.Max(largest, Math.Abs(values[(row * Columns) + column]));
        float scale = largest / Largest;
        _scales[column] = scale;
        if (scale == 0)
            return;
        int sum = 0;
        for (int row = 0; row < Rows; row++)
        {
            sbyte weight = (sbyte)MathF.Round(values[(row * Columns) + column] / scale);
            _weights[Place(row, column)] = weight;
            sum += weight;
        }

        _shifts[column] = sum * ByteRows.Zero;
    }

    private static int StrideOf(int rows) => (rows + Group - 1) / Group * Group;

    private int Place(int row, int column) =>
        (column / Panel * Panel * Stride) + (row / Group * Group * Panel) + (column % Panel * Group) + (row % Group);

    // What makes numbers of the sums of a panel: read once for all rows.
    private readonly ref struct PanelEnd
    {
        private readonly Vector256<int> _shift0, _shift1;
        private readonly Vector256<float> _scale0, _scale1, _bias0, _bias1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public PanelEnd(ByteMatrix matrix, ReadOnlySpan<float> bias, int column)
        {
            ReadOnlySpan<int> shifts = matrix._shifts.AsSpan(column, Panel);
            ReadOnlySpan<float> scales = matrix._scales.AsSpan(column, Panel), own = bias[..Panel];
            (_shift0, _shift1) = (Vector256.Create(shifts), Vector256.Create(shifts[8..]));
            (_scale0, _scale1) = (Vector256.Create(scales), Vector256.Create(scales[8..]));
            (_bias0, _bias1) = (Vector256.Create(own), Vector256.Create(own[8..]));
        }

        /// <summary>Writes the numbers of a row to the start of <paramref name="target"/>.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Store(ref float target, float scale, Vector256<int> first, Vector256<int> second)
        {
            (_bias0 + (Vector256.ConvertToSingle(first - _shift0) * (scale * _scale0))).StoreUnsafe(ref target);
            (_bias1 + (Vector256.ConvertToSingle(second - _shift1) * (scale * _scale1))).StoreUnsafe(ref target, 8);
        }
    }
}
