using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsClaims.Kernels;

/// <summary>
/// The places of hashed features in an ascending list. Features with the same upper half share a bucket; of each there is the lower half, its tag. Tags lie
/// one after another, so that one comparison of vectors finds a feature in its bucket without a branch for each tag. May be used where it lies in a
/// model. Immutable and thread-safe.
/// </summary>
internal sealed class FeatureIndex
{
    /// <summary>Most features there may be.</summary>
    public const int MaxFeatures = 1 << 24;

    private const int Buckets = 1 << TagBits;
    private const int TagBits = 16;
    private const int TagBytes = 2;

    // Tags that are compared at once; the last comparison ends up to so many tags behind the last.
    private const int Compared = 16;
    private const int Padding = Compared * TagBytes;

    // Place of each bucket's first feature, and of the end of the last.
    private readonly int[] _starts;
    private readonly ReadOnlyMemory<byte> _tags;

    private FeatureIndex(int[] starts, ReadOnlyMemory<byte> tags)
    {
        _starts = starts;
        _tags = tags;
    }

    /// <summary>Number of features.</summary>
    public int Count => _starts[Buckets];

    /// <summary>Lays features out as they are read.</summary>
    /// <param name="features">The features in ascending order, each once.</param>
    /// <returns>How many features each bucket has, and the tags.</returns>
    /// <exception cref="ArgumentException">Features are too many, do not ascend, or more than 255 share a bucket.</exception>
    public static (byte[] Counts, byte[] Tags) Pack(ReadOnlySpan<uint> features) =>
        TryPack(features) ?? throw new ArgumentException("The features are too many, do not ascend, or more than 255 have the same upper half, which hashed features never do.", nameof(features));

    /// <summary>The index over what <see cref="Pack"/> laid out, or null where the parts do not fit together or features are out of order.</summary>
    public static FeatureIndex? Over(ReadOnlySpan<byte> counts, ReadOnlyMemory<byte> tags)
    {
        int all = (tags.Length - Padding) / TagBytes;
        if (counts.Length != Buckets || all > MaxFeatures || tags.Length != (all * TagBytes) + Padding)
            return null;
        int[] starts = new int[Buckets + 1];
        ReadOnlySpan<byte> bytes = tags.Span;
        int next = 0;
        for (int bucket = 0; bucket < Buckets; bucket++)
        {
            starts[bucket] = next;
            int end = next + counts[bucket];
            if (end > all)
                return null;
            for (int before = -1; next < end; next++)
            {
                int tag = BinaryPrimitives.ReadUInt16LittleEndian(bytes[(next * TagBytes)..]);
                if (tag <= before)
                    return null;
                before = tag;
            }
        }

        starts[Buckets] = next;
        return next == all ? new FeatureIndex(starts, tags) : null;
    }

    /// <summary>The index of features that are not laid out yet, or null where they cannot be.</summary>
    public static FeatureIndex? Of(ReadOnlySpan<uint> features) => TryPack(features) is var (counts, tags) ? Over(counts, tags) : null;

    /// <summary>The place of one feature, or -1.</summary>
    public int Find(uint feature) => new Search(_starts, _tags.Span).Find(feature);

    /// <inheritdoc cref="Search.FindAll"/>
    public int FindAll(ReadOnlySpan<uint> features, Span<int> found) => new Search(_starts, _tags.Span).FindAll(features, found);

    private static (byte[] Counts, byte[] Tags)? TryPack(ReadOnlySpan<uint> features)
    {
        if (features.Length > MaxFeatures)
            return null;
        byte[] counts = new byte[Buckets], tags = new byte[(features.Length * TagBytes) + Padding];
        for (int i = 0; i < features.Length; i++)
        {
            if ((i > 0 && features[i] <= features[i - 1]) || ++counts[features[i] >> TagBits] == 0)
                return null;
            BinaryPrimitives.WriteUInt16LittleEndian(tags.AsSpan(i * TagBytes), (ushort)features[i]);
        }

        return (counts, tags);
    }

    // The parts at hand: to get at the memory of tags once for many look-ups.
    private readonly ref struct Search
    {
        private readonly ref int _starts;
        private readonly ref byte _tags;

        public Search(int[] starts, ReadOnlySpan<byte> tags)
        {
            _starts = ref MemoryMarshal.GetArrayDataReference(starts);
            _tags = ref MemoryMarshal.GetReference(tags);
        }

        /// <summary>The place of a feature, or -1.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public int Find(uint feature)
        {
            ref int bucket = ref Unsafe.Add(ref _starts, feature >> TagBits);
            int start = bucket, end = Unsafe.Add(ref bucket, 1);
            ushort tag = BitConverter.IsLittleEndian ? (ushort)feature : BinaryPrimitives.ReverseEndianness((ushort)feature);

            // Tags behind the bucket's end belong to others.
            int at = start + FirstEqual(start, tag);
            while (at >= start + Compared && end > start + Compared)
            {
                start += Compared;
                at = start + FirstEqual(start, tag);
            }

            return at < end ? at : -1;
        }

        /// <summary>
        /// Fills in the places of those of <paramref name="features"/> that there are, in their order, and gives their number. Look-ups mostly miss the
        /// cache, so all are begun before one is ended.
        /// </summary>
        public int FindAll(ReadOnlySpan<uint> features, Span<int> found)
        {
            int count = 0;
            foreach (uint feature in features)
                Cache.Prefetch(ref Unsafe.Add(ref _starts, feature >> TagBits));
            foreach (uint feature in features)
            {
                int place = Find(feature);
                if (place >= 0)
                    found[count++] = place;
            }

            return count;
        }

        // The place of the first of the tags compared that is the one wanted; more than there are where none is.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private int FirstEqual(int start, ushort tag)
        {
            Vector256<ushort> compared = Unsafe.ReadUnaligned<Vector256<ushort>>(ref Unsafe.Add(ref _tags, start * TagBytes));
            return BitOperations.TrailingZeroCount(Vector256.Equals(compared, Vector256.Create(tag)).ExtractMostSignificantBits());
        }
    }
}
