using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsClaims.Kernels;

/// <summary>
/// Hashed features, each with a row of small integers, read where they lie in the model: nothing is unpacked or copied. Immutable and
/// thread-safe.
/// </summary>
internal sealed class PackedRows
{
    /// <summary>Most numbers a row may have.</summary>
    public const int MaxColumns = 32;

    // Rows are added as whole vectors, which end up to this far behind the last.
    private const int Padding = 32;
    private const int Portion = 128;

    private readonly FeatureIndex _index;
    private readonly ReadOnlyMemory<byte> _rows;

    private PackedRows(int columns, FeatureIndex index, ReadOnlyMemory<byte> rows)
    {
        Columns = columns;
        Width = columns <= 8 ? 8 : columns <= 16 ? 16 : MaxColumns;
        _index = index;
        _rows = rows;
    }

    /// <summary>Numbers in a row.</summary>
    public int Columns { get; }

    /// <summary>Places that sums need: those of the columns, and some whose content means nothing.</summary>
    public int Width { get; }

    /// <summary>Room for so many rows, to be filled one after another.</summary>
    public static byte[] Room(int rows, int columns) => new byte[(rows * columns) + Padding];

    /// <summary>The table of features and their rows in <see cref="Room"/>, or null where the two do not fit together.</summary>
    public static PackedRows? Over(FeatureIndex index, ReadOnlyMemory<byte> rows, int columns) =>
        columns is >= 1 and <= MaxColumns && rows.Length == ((long)index.Count * columns) + Padding ? new PackedRows(columns, index, rows) : null;

    /// <summary>
    /// Adds the rows of all <paramref name="features"/> to <paramref name="sums"/>, which has <see cref="Width"/> places. Sums that leave a short go
    /// round.
    /// </summary>
    [SkipLocalsInit]
    public void Add(ReadOnlySpan<uint> features, Span<short> sums)
    {
        Span<int> found = stackalloc int[Portion];
        while (features.Length > Portion)
        {
            Add(found[..Find(features[..Portion], found)], sums);
            features = features[Portion..];
        }

        Add(found[..Find(features, found)], sums);
    }

    // Where the rows of the features that the table has begin; gives their number. They are asked for ahead.
    private int Find(ReadOnlySpan<uint> features, Span<int> found)
    {
        int count = _index.FindAll(features, found);
        ref byte rows = ref MemoryMarshal.GetReference(_rows.Span);
        foreach (ref int place in found[..count])
        {
            place *= Columns;
            Cache.Prefetch(ref Unsafe.Add(ref rows, place));
        }

        return count;
    }

    private void Add(ReadOnlySpan<int> places, Span<short> sums)
    {
        ref sbyte rows = ref Unsafe.As<byte, sbyte>(ref MemoryMarshal.GetReference(_rows.Span));
        ref short destination = ref MemoryMarshal.GetReference(sums[..Width]);
        if (Width == 8)
        {
            Vector128<short> only = Vector128.LoadUnsafe(ref destination);
            foreach (int place in places)
                only += Vector128.WidenLower(Vector128.LoadUnsafe(ref rows, (nuint)place));
            only.StoreUnsafe(ref destination);
            return;
        }

        for (int first = 0; first < Width; first += 16)
        {
            Vector128<short> low = Vector128.LoadUnsafe(ref destination, (nuint)first);
            Vector128<short> high = Vector128.LoadUnsafe(ref destination, (nuint)first + 8);
            foreach (int place in places)
            {
                Vector128<sbyte> row = Vector128.LoadUnsafe(ref rows, (nuint)(place + first));
                low += Vector128.WidenLower(row);
                high += Vector128.WidenUpper(row);
            }

            low.StoreUnsafe(ref destination, (nuint)first);
            high.StoreUnsafe(ref destination, (nuint)first + 8);
        }
    }
}
