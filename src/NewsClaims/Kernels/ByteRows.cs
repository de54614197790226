using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NewsClaims.Kernels;

/// <summary>
/// Rows of numbers as bytes, the left side of a <see cref="ByteMatrix"/> product: each row has a scale of its own, so that its largest number uses
/// the whole byte and no row depends on another. A byte b stands for (b - 128) times the scale. Kept and filled again; not thread-safe.
/// </summary>
internal sealed class ByteRows
{
    public const int Zero = 128;

    /// <summary>Rows that a product may read together: there is room for whole blocks.</summary>
    public const int Block = 6;

    private const int Largest = 127;
    private const int MaxParts = 4;

    // Added to a number below 2^22 it leaves the nearest whole number, ties to even, in the last bits: the same on every machine. The second number brings
    // these bits to the byte of that number.
    private const float Rounding = 12582912f;
    private const int ToByte = Zero - 0x4B400000;

    private byte[] _bytes = [];
    private float[] _scales = [];

    /// <summary>Bytes of a row; a multiple of <see cref="ByteMatrix.Group"/>.</summary>
    public int Stride { get; private set; }

    public int Count { get; private set; }

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, Count * Stride);

    /// <summary>What one unit of each row is worth.</summary>
    public ReadOnlySpan<float> Scales => _scales.AsSpan(0, Count);

    /// <summary>Reads the given <paramref name="rows"/>, in ascending order: <paramref name="length"/> numbers each, of which row r starts at <c>r·stride</c>; rows may overlap.</summary>
    public void Fill(ReadOnlySpan<float> values, int stride, ReadOnlySpan<int> rows, int length)
    {
        Resize(rows.Length, length);

        // Rows that overlap by whole strides, windows over tokens, share the magnitudes of their parts.
        bool shares = length % stride == 0 && length / stride <= MaxParts;
        int part = shares ? stride : length, parts = shares ? length / stride : 1, known = 0;
        Span<float> magnitudes = stackalloc float[MaxParts];
        for (int i = 0; i < rows.Length; i++)
        {
            int row = rows[i];
            for (known = Math.Max(known, row); known < row + parts; known++)
                magnitudes[known % parts] = VectorMath.LargestMagnitude(values.Slice(known * stride, part));
            float largest = 0;
            foreach (float magnitude in magnitudes[..parts])
                largest = magnitude > largest ? magnitude : largest;
            Fill(i, values.Slice(row * stride, length), largest);
        }
    }

    /// <summary>Reads one row.</summary>
    public void Fill(ReadOnlySpan<float> row)
    {
        Resize(1, row.Length);
        Fill(0, row, VectorMath.LargestMagnitude(row));
    }

    private void Resize(int count, int length)
    {
        Count = count;
        Stride = (length + ByteMatrix.Group - 1) / ByteMatrix.Group * ByteMatrix.Group;
        int room = (count + Block - 1) / Block * Block * Stride;
        if (_bytes.Length < room)
            _bytes = new byte[room];
        if (_scales.Length < count)
            _scales = new float[count];
    }

    private void Fill(int row, ReadOnlySpan<float> values, float largest)
    {
        Span<byte> bytes = _bytes.AsSpan(row * Stride, Stride);
        bytes[values.Length..].Fill(Zero);
        _scales[row] = Fill(values, largest, bytes);
    }

    private static float Fill(ReadOnlySpan<float> values, float largest, Span<byte> bytes)
    {
        float units = largest > 0 ? Largest / largest : 0;
        if (!float.IsFinite(units))
            units = 0;
        ref float v = ref MemoryMarshal.GetReference(values);
        ref byte b = ref MemoryMarshal.GetReference(bytes);
        int i = 0;
        Vector256<float> scale = Vector256.Create(units), rounding = Vector256.Create(Rounding);
        Vector256<int> toByte = Vector256.Create(ToByte);
        for (; i + 32 <= values.Length; i += 32)
            Pack(Whole(ref v, i), Whole(ref v, i + 8), Whole(ref v, i + 16), Whole(ref v, i + 24)).StoreUnsafe(ref b, (nuint)i);
        for (; i < values.Length; i++)
            bytes[i] = (byte)(BitConverter.SingleToInt32Bits((values[i] * units) + Rounding) + ToByte);
        return units > 0 ? largest / Largest : 0;

        Vector256<int> Whole(ref float start, int at) => ((Vector256.LoadUnsafe(ref start, (nuint)at) * scale) + rounding).AsInt32() + toByte;
    }

    // Numbers of one byte each, one after another.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Pack(Vector256<int> first, Vector256<int> second, Vector256<int> third, Vector256<int> fourth)
    {
        if (!Avx2.IsSupported)
            return Vector256.Narrow(Vector256.Narrow(first, second), Vector256.Narrow(third, fourth)).AsByte();

        // Each half of a vector is packed by itself; what belongs together is brought together in the end.
        Vector256<short> low = Avx2.PackSignedSaturate(first, second), high = Avx2.PackSignedSaturate(third, fourth);
        return Vector256.Shuffle(Avx2.PackUnsignedSaturate(low, high).AsInt32(), Vector256.Create(0, 4, 1, 5, 2, 6, 3, 7)).AsByte();
    }
}
