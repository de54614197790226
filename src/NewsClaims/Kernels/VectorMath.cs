using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsClaims.Kernels;

/// <summary>
/// Small operations on vectors of single-precision numbers whose lengths are multiples of eight. Sums run in eight lanes that are added in
/// order, so the result is the same bits on every machine; products and sums are never fused here.
/// </summary>
internal static class VectorMath
{
    /// <summary>The least variance that <see cref="Normalize(Span{float}, ReadOnlySpan{float}, ReadOnlySpan{float})"/> counts with.</summary>
    public const float Epsilon = 1e-5f;

    private const int Lanes = 8;

    /// <summary>target += source.</summary>
    public static void Add(Span<float> target, ReadOnlySpan<float> source)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(source.Length, target.Length);
        ref float t = ref MemoryMarshal.GetReference(target);
        ref float s = ref MemoryMarshal.GetReference(source);
        int i = 0;
        for (; i + Lanes <= target.Length; i += Lanes)
            (Vector256.LoadUnsafe(ref t, (nuint)i) + Vector256.LoadUnsafe(ref s, (nuint)i)).StoreUnsafe(ref t, (nuint)i);
        for (; i < target.Length; i++)
            target[i] += source[i];
    }

    /// <summary>target = first, plus the rows that begin at the given places, one after another. Target may be first itself.</summary>
    public static void AddRows(ReadOnlySpan<float> first, ReadOnlySpan<float> rows, ReadOnlySpan<int> starts, Span<float> target)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(first.Length, target.Length);
        ArgumentOutOfRangeException.ThrowIfNotEqual(target.Length % (2 * Lanes), 0, nameof(target));
        foreach (int start in starts)
            _ = rows.Slice(start, target.Length);
        ref float f = ref MemoryMarshal.GetReference(first);
        ref float r = ref MemoryMarshal.GetReference(rows);
        ref float t = ref MemoryMarshal.GetReference(target);
        for (int i = 0; i < target.Length; i += 2 * Lanes)
        {
            Vector256<float> low = Vector256.LoadUnsafe(ref f, (nuint)i), high = Vector256.LoadUnsafe(ref f, (nuint)(i + Lanes));
            foreach (int start in starts)
            {
                low += Vector256.LoadUnsafe(ref r, (nuint)(start + i));
                high += Vector256.LoadUnsafe(ref r, (nuint)(start + i + Lanes));
            }

            low.StoreUnsafe(ref t, (nuint)i);
            high.StoreUnsafe(ref t, (nuint)(i + Lanes));
        }
    }

    /// <summary>target += source.</summary>
    public static void Add(Span<int> target, ReadOnlySpan<sbyte> source)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(source.Length, target.Length);
        ref int t = ref MemoryMarshal.GetReference(target);
        ref sbyte s = ref MemoryMarshal.GetReference(source);
        int i = 0;
        for (; i + Lanes <= target.Length; i += Lanes)
            (Vector256.LoadUnsafe(ref t, (nuint)i) + Widened(ref s, i)).StoreUnsafe(ref t, (nuint)i);
        for (; i < target.Length; i++)
            target[i] += source[i];
    }

    /// <summary>target += source.</summary>
    public static void Add(Span<int> target, ReadOnlySpan<short> source)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(source.Length, target.Length);
        ref int t = ref MemoryMarshal.GetReference(target);
        ref short s = ref MemoryMarshal.GetReference(source);
        int i = 0;
        for (; i + (2 * Lanes) <= target.Length; i += 2 * Lanes)
        {
            (Vector256<int> low, Vector256<int> high) = Vector256.Widen(Vector256.LoadUnsafe(ref s, (nuint)i));
            (Vector256.LoadUnsafe(ref t, (nuint)i) + low).StoreUnsafe(ref t, (nuint)i);
            (Vector256.LoadUnsafe(ref t, (nuint)(i + Lanes)) + high).StoreUnsafe(ref t, (nuint)(i + Lanes));
        }

        for (; i < target.Length; i++)
            target[i] += source[i];
    }

    /// <summary>The sum of products of whole numbers that fit a double: the same whatever the order of adding.</summary>
    public static double DotOfWhole(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(right.Length, left.Length);
        ref double l = ref MemoryMarshal.GetReference(left);
        ref double r = ref MemoryMarshal.GetReference(right);
        Vector256<double> first = Vector256<double>.Zero, second = first;
        int i = 0;
        for (; i + 8 <= left.Length; i += 8)
        {
            first += Vector256.LoadUnsafe(ref l, (nuint)i) * Vector256.LoadUnsafe(ref r, (nuint)i);
            second += Vector256.LoadUnsafe(ref l, (nuint)i + 4) * Vector256.LoadUnsafe(ref r, (nuint)i + 4);
        }

        double sum = Vector256.Sum(first + second);
        for (; i < left.Length; i++)
            sum += left[i] * right[i];
        return sum;
    }

    /// <summary>The sum of products; the numbers on the left need at most 17 bits and a sign.</summary>
    public static long Dot(ReadOnlySpan<int> left, ReadOnlySpan<sbyte> right)
    {
        // As many products as surely fit the lanes of a vector.
        const int Portion = 64 * Lanes;
        ArgumentOutOfRangeException.ThrowIfNotEqual(right.Length, left.Length);
        long all = 0;
        for (; !left.IsEmpty; left = left[Math.Min(Portion, left.Length)..], right = right[Math.Min(Portion, right.Length)..])
        {
            int length = Math.Min(Portion, left.Length);
            ref int l = ref MemoryMarshal.GetReference(left);
            ref sbyte r = ref MemoryMarshal.GetReference(right);
            Vector256<int> sums = Vector256<int>.Zero;
            int i = 0;
            for (; i + Lanes <= length; i += Lanes)
                sums += Vector256.LoadUnsafe(ref l, (nuint)i) * Widened(ref r, i);
            (Vector256<long> low, Vector256<long> high) = Vector256.Widen(sums);
            all += Vector256.Sum(low + high);
            for (; i < length; i++)
                all += left[i] * right[i];
        }

        return all;
    }

    /// <summary>target = source times a scale.</summary>
    public static void Scale(ReadOnlySpan<sbyte> source, float scale, Span<float> target)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(target.Length, source.Length);
        ref float t = ref MemoryMarshal.GetReference(target);
        ref sbyte s = ref MemoryMarshal.GetReference(source);
        Vector256<float> scales = Vector256.Create(scale);
        int i = 0;
        for (; i + Lanes <= source.Length; i += Lanes)
            (Vector256.ConvertToSingle(Widened(ref s, i)) * scales).StoreUnsafe(ref t, (nuint)i);
        for (; i < source.Length; i++)
            target[i] = source[i] * scale;
    }

    /// <summary>target[j] = the greater of values[j] and values[n + j], n being the length of the target; gives the sum of all.</summary>
    public static float MaxOfHalves(ReadOnlySpan<float> values, Span<float> target)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, target.Length * 2);
        ref float v = ref MemoryMarshal.GetReference(values);
        ref float t = ref MemoryMarshal.GetReference(target);
        Vector256<float> lanes = Vector256<float>.Zero;
        int i = 0;
        for (; i + Lanes <= target.Length; i += Lanes)
        {
            Vector256<float> first = Vector256.LoadUnsafe(ref v, (nuint)i);
            Vector256<float> second = Vector256.LoadUnsafe(ref v, (nuint)(target.Length + i));
            Vector256<float> greater = Vector256.ConditionalSelect(Vector256.GreaterThan(second, first), second, first);
            greater.StoreUnsafe(ref t, (nuint)i);
            lanes += greater;
        }

        float sum = InOrder(lanes);
        for (; i < target.Length; i++)
            sum += target[i] = values[target.Length + i] > values[i] ? values[target.Length + i] : values[i];
        return sum;
    }

    /// <summary>The largest of the values' magnitudes, 0 for none. Bits without a sign are in the order of the numbers, and integers are compared faster.</summary>
    public static float LargestMagnitude(ReadOnlySpan<float> values)
    {
        ref float v = ref MemoryMarshal.GetReference(values);
        Vector256<int> first = Vector256<int>.Zero, second = first, third = first, fourth = first;
        int i = 0;
        for (; i + (4 * Lanes) <= values.Length; i += 4 * Lanes)
        {
            first = Vector256.Max(first, Bits(ref v, i));
            second = Vector256.Max(second, Bits(ref v, i + Lanes));
            third = Vector256.Max(third, Bits(ref v, i + (2 * Lanes)));
            fourth = Vector256.Max(fourth, Bits(ref v, i + (3 * Lanes)));
        }

        for (; i + Lanes <= values.Length; i += Lanes)
            first = Vector256.Max(first, Bits(ref v, i));
        first = Vector256.Max(Vector256.Max(first, second), Vector256.Max(third, fourth));
        Vector128<int> half = Vector128.Max(first.GetLower(), first.GetUpper());
        half = Vector128.Max(half, Vector128.Shuffle(half, Vector128.Create(2, 3, 0, 1)));
        int largest = Vector128.Max(half, Vector128.Shuffle(half, Vector128.Create(1, 0, 3, 2))).ToScalar();
        for (; i < values.Length; i++)
            largest = Math.Max(largest, BitConverter.SingleToInt32Bits(Math.Abs(values[i])));
        return BitConverter.Int32BitsToSingle(largest);

        static Vector256<int> Bits(ref float start, int at) => Vector256.Abs(Vector256.LoadUnsafe(ref start, (nuint)at)).AsInt32();
    }

    /// <summary>Mean and inverse deviation of the values.</summary>
    public static (float Mean, float Inverse) Moments(ReadOnlySpan<float> values)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length % Lanes, 0, nameof(values));
        ref float v = ref MemoryMarshal.GetReference(values);
        Vector256<float> sum = Vector256<float>.Zero;
        for (int i = 0; i < values.Length; i += Lanes)
            sum += Vector256.LoadUnsafe(ref v, (nuint)i);
        float mean = InOrder(sum) / values.Length;
        return (mean, InverseDeviation(values, mean));
    }

    /// <summary>Brings the values to mean 0 and deviation 1, then scales and shifts each by its own gain and bias.</summary>
    public static void Normalize(Span<float> values, ReadOnlySpan<float> gain, ReadOnlySpan<float> bias) =>
        Normalize(values, Moments(values).Mean, gain, bias);

    /// <summary>The same where their mean is known.</summary>
    public static void Normalize(Span<float> values, float mean, ReadOnlySpan<float> gain, ReadOnlySpan<float> bias)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length % Lanes, 0, nameof(values));
        ref float v = ref MemoryMarshal.GetReference(values);
        ref float g = ref MemoryMarshal.GetReference(gain[..values.Length]);
        ref float b = ref MemoryMarshal.GetReference(bias[..values.Length]);
        Vector256<float> means = Vector256.Create(mean);
        Vector256<float> inverses = Vector256.Create(InverseDeviation(values, mean));
        for (int i = 0; i < values.Length; i += Lanes)
        {
            Vector256<float> normal = (Vector256.LoadUnsafe(ref v, (nuint)i) - means) * inverses;
            ((normal * Vector256.LoadUnsafe(ref g, (nuint)i)) + Vector256.LoadUnsafe(ref b, (nuint)i)).StoreUnsafe(ref v, (nuint)i);
        }
    }

    private static float InverseDeviation(ReadOnlySpan<float> values, float mean)
    {
        ref float v = ref MemoryMarshal.GetReference(values);
        Vector256<float> means = Vector256.Create(mean);
        Vector256<float> squares = Vector256<float>.Zero;
        for (int i = 0; i < values.Length; i += Lanes)
        {
            Vector256<float> difference = Vector256.LoadUnsafe(ref v, (nuint)i) - means;
            squares += difference * difference;
        }

        return 1f / MathF.Sqrt((InOrder(squares) / values.Length) + Epsilon);
    }

    private static float InOrder(Vector256<float> lanes)
    {
        float sum = lanes.GetElement(0);
        for (int i = 1; i < Lanes; i++)
            sum += lanes.GetElement(i);
        return sum;
    }

    // Eight bytes as eight whole numbers.
    private static Vector256<int> Widened(ref sbyte source, int index)
    {
        ulong eight = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<sbyte, byte>(ref Unsafe.Add(ref source, index)));
        return Vector256.WidenLower(Vector256.WidenLower(Vector256.CreateScalar(eight).AsSByte()));
    }
}
