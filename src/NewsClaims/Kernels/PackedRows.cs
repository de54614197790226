using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsClaims.Kernels;

/// <summary>
/// Hashed features, each with a row of small integers, read where they lie in the model: nothing is unpacked or copied. Features with the same
/// highest bits share a bucket; the records of a bucket, each the lowest bits of a feature (2 bytes, or 4 in a small table) and its row, lie one after
/// another, in ascending order of features. Immutable and thread-safe.
/// </summary>
internal sealed class PackedRows
{
    /// <summary>Most numbers a row may have.</summary>
    public const int MaxColumns = 32;

    /// <summary>Most features a table may have.</summary>
    public const int MaxFeatures = (1 << IndexBits) - 1;

    // A row is read as whole vectors, which end up to this far behind the last record.
    private const int Padding = 16;
    private const int IndexBits = 24;
    private const int MinBucketBits = 4;
    private const int Portion = 128;

    // Low bits: index of the bucket's first record. High bits: one for each kind of feature present, by the feature's own lowest bits.
    private readonly uint[] _buckets;
    private readonly ReadOnlyMemory<byte> _records;
    private readonly int _shift;
    private readonly int _tagBytes;
    private readonly int _stride;

    private PackedRows(int columns, int bucketBits, ReadOnlyMemory<byte> records, uint[] buckets)
    {
        Columns = columns;
        Width = columns <= 8 ? 8 : columns <= 16 ? 16 : MaxColumns;
        _shift = 32 - bucketBits;
        _tagBytes = TagBytes(bucketBits);
        _stride = _tagBytes + columns;
        _records = records;
        _buckets = buckets;
    }

    /// <summary>Numbers in a row.</summary>
    public int Columns { get; }

    /// <summary>Places that sums need: those of the columns, and some whose content means nothing.</summary>
    public int Width { get; }

    /// <summary>Lays rows out as they are read: how many features each bucket has, and the records.</summary>
    /// <param name="features">The features in ascending order, each once.</param>
    /// <param name="rows">Their rows, in the same order.</param>
    /// <param name="columns">Numbers in a row.</param>
    public static (byte[] Counts, byte[] Records) Pack(ReadOnlySpan<uint> features, ReadOnlySpan<sbyte> rows, int columns)
    {
        (byte[] counts, byte[] records) = Pack(features, columns);
        int stride = Stride(features.Length, records.Length);
        for (int i = 0; i < features.Length; i++)
            MemoryMarshal.AsBytes(rows.Slice(i * columns, columns)).CopyTo(records.AsSpan(((i + 1) * stride) - columns));
        return (counts, records);
    }

    /// <summary>The same with rows of zeros, to be filled by <see cref="SetColumn"/>.</summary>
    public static (byte[] Counts, byte[] Records) Pack(ReadOnlySpan<uint> features, int columns)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(features.Length, MaxFeatures);

        // A bucket should seldom be longer than a line of the cache.
        int bits = Math.Max(MinBucketBits, BitOperations.Log2((uint)features.Length | 1) - (columns > 8 ? 0 : 1));
        int tagBytes = TagBytes(bits), stride = tagBytes + columns;
        byte[] counts = new byte[1 << bits];
        byte[] records = new byte[(features.Length * stride) + Padding];
        Span<byte> tag = stackalloc byte[4];
        for (int i = 0; i < features.Length; i++)
        {
            checked
            {
                counts[features[i] >> (32 - bits)]++;
            }

            BinaryPrimitives.WriteUInt32LittleEndian(tag, features[i]);
            tag[..tagBytes].CopyTo(records.AsSpan(i * stride));
        }

        return (counts, records);
    }

    /// <summary>Sets one number of every row in <paramref name="records"/>.</summary>
    public static void SetColumn(Span<byte> records, int columns, int column, ReadOnlySpan<byte> values)
    {
        int stride = Stride(values.Length, records.Length), at = stride - columns + column;
        foreach (byte value in values)
        {
            records[at] = value;
            at += stride;
        }
    }

    /// <summary>The table of what <see cref="Pack(ReadOnlySpan{uint}, int)"/> laid out, or null where the parts do not fit together.</summary>
    public static PackedRows? Over(ReadOnlySpan<byte> counts, ReadOnlyMemory<byte> records, int columns)
    {
        int bits = BitOperations.Log2((uint)counts.Length | 1);
        if (columns is < 1 or > MaxColumns || counts.Length != 1 << bits || bits is < MinBucketBits or > IndexBits)
            return null;
        int tagBytes = TagBytes(bits), stride = tagBytes + columns;
        uint count = 0;
        uint[] buckets = new uint[counts.Length + 1];
        ReadOnlySpan<byte> bytes = records.Span;
        if (bytes.Length < Padding || (bytes.Length - Padding) % stride != 0)
            return null;
        int all = (bytes.Length - Padding) / stride;
        if (all > MaxFeatures)
            return null;
        for (int bucket = 0; bucket < counts.Length; bucket++)
        {
            if (count + counts[bucket] > all)
                return null;
            buckets[bucket] = count;
            uint before = 0;
            for (int i = 0; i < counts[bucket]; i++, count++)
            {
                uint tag = Tag(ref Unsafe.AsRef(in bytes[(int)count * stride]), tagBytes);
                if (i > 0 && tag <= before || (tagBytes == 4 && tag >> (32 - bits) != bucket))
                    return null;
                buckets[bucket] |= Kind(tag);
                before = tag;
            }
        }

        buckets[^1] = count;
        return count == all ? new PackedRows(columns, bits, records, buckets) : null;
    }

    /// <summary>
    /// Adds the rows of all <paramref name="features"/> to <paramref name="sums"/>, which has <see cref="Width"/> places. Sums that leave a short go
    /// round.
    /// </summary>
    [SkipLocalsInit]
    public void Add(ReadOnlySpan<uint> features, Span<short> sums)
    {
        Span<int> found = stackalloc int[Portion];
        ReadOnlySpan<byte> records = _records.Span;
        while (features.Length > Portion)
        {
            Add(records, found[..Find(records, features[..Portion], found)], sums);
            features = features[Portion..];
        }

        Add(records, found[..Find(records, features, found)], sums);
    }

    // Two rounds ask for what the next will read, since nearly every look-up misses the cache. Gives the number of rows found.
    [SkipLocalsInit]
    private int Find(ReadOnlySpan<byte> bytes, ReadOnlySpan<uint> features, Span<int> found)
    {
        ref byte records = ref MemoryMarshal.GetReference(bytes);
        ref uint buckets = ref MemoryMarshal.GetArrayDataReference(_buckets);
        int shift = _shift, stride = _stride, tagBytes = _tagBytes;
        uint mask = tagBytes == 2 ? ushort.MaxValue : uint.MaxValue;
        Span<uint> likely = stackalloc uint[Portion];
        int count = 0, rows = 0;
        foreach (uint feature in features)
            Cache.Prefetch(ref Unsafe.Add(ref buckets, feature >> shift));
        foreach (uint feature in features)
        {
            uint bucket = Unsafe.Add(ref buckets, feature >> shift);
            if ((bucket & Kind(feature)) == 0)
                continue;
            likely[count++] = feature;
            Cache.Prefetch(ref Unsafe.As<byte, uint>(ref Unsafe.Add(ref records, (int)(bucket & MaxFeatures) * stride)));
        }

        foreach (uint feature in likely[..count])
        {
            int at = (int)(Unsafe.Add(ref buckets, feature >> shift) & MaxFeatures) * stride;
            int end = (int)(Unsafe.Add(ref buckets, (feature >> shift) + 1) & MaxFeatures) * stride;
            uint tag = feature & mask;
            for (; at < end; at += stride)
            {
                if (Tag(ref Unsafe.Add(ref records, at), tagBytes) != tag)
                    continue;
                found[rows++] = at + tagBytes;
                break;
            }
        }

        return rows;
    }

    private void Add(ReadOnlySpan<byte> bytes, ReadOnlySpan<int> rows, Span<short> sums)
    {
        ref sbyte records = ref Unsafe.As<byte, sbyte>(ref MemoryMarshal.GetReference(bytes));
        ref short destination = ref MemoryMarshal.GetReference(sums[..Width]);
        if (Width == 8)
        {
            Vector128<short> only = Vector128.LoadUnsafe(ref destination);
            foreach (int row in rows)
                only += Vector128.WidenLower(Vector128.LoadUnsafe(ref records, (nuint)row));
            only.StoreUnsafe(ref destination);
            return;
        }

        for (int first = 0; first < Width; first += 16)
        {
            Vector128<short> low = Vector128.LoadUnsafe(ref destination, (nuint)first);
            Vector128<short> high = Vector128.LoadUnsafe(ref destination, (nuint)first + 8);
            foreach (int at in rows)
            {
                Vector128<sbyte> row = Vector128.LoadUnsafe(ref records, (nuint)(at + first));
                low += Vector128.WidenLower(row);
                high += Vector128.WidenUpper(row);
            }

            low.StoreUnsafe(ref destination, (nuint)first);
            high.StoreUnsafe(ref destination, (nuint)first + 8);
        }
    }

    private static int Stride(int count, int length) => count == 0 ? 0 : (length - Padding) / count;

    private static int TagBytes(int bucketBits) => bucketBits >= 16 ? 2 : 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Tag(ref byte record, int bytes)
    {
        if (bytes == 2)
        {
            ushort small = Unsafe.ReadUnaligned<ushort>(ref record);
            return BitConverter.IsLittleEndian ? small : BinaryPrimitives.ReverseEndianness(small);
        }

        uint tag = Unsafe.ReadUnaligned<uint>(ref record);
        return BitConverter.IsLittleEndian ? tag : BinaryPrimitives.ReverseEndianness(tag);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Kind(uint feature) => 1u << (IndexBits + (int)(feature & 7));
}
