using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsClaims.Kernels;

/// <summary>
/// Hashed features, each with a row of sixteen small integers that is added as one vector. Feature 0 is none. Immutable and thread-safe.
/// </summary>
internal sealed class SmallRows
{
    /// <summary>Numbers a row.</summary>
    public const int Columns = 16;

    private const uint Free = 0;

    private readonly uint[] _keys;
    private readonly sbyte[] _rows;
    private readonly int _mask;

    /// <param name="features">The features, each once.</param>
    /// <param name="rows">Their rows, in the same order.</param>
    public SmallRows(ReadOnlySpan<uint> features, ReadOnlySpan<sbyte> rows)
    {
        int size = Columns;
        while (size < features.Length * 2)
            size *= 2;
        _mask = size - 1;
        _keys = new uint[size];

        // Rows stand beside the key's slot, not in file order, so that a hit costs one look-up and not two.
        _rows = new sbyte[size * Columns];
        for (int i = 0; i < features.Length; i++)
        {
            int slot = (int)features[i] & _mask;
            while (_keys[slot] != Free)
                slot = (slot + 1) & _mask;
            _keys[slot] = features[i];
            rows.Slice(i * Columns, Columns).CopyTo(_rows.AsSpan(slot * Columns));
        }
    }

    /// <summary>Adds the rows of all <paramref name="features"/> to <paramref name="sums"/>; sums that leave a short go round.</summary>
    public void Add(ReadOnlySpan<uint> features, Span<short> sums)
    {
        ref short destination = ref MemoryMarshal.GetReference(sums[..Columns]);
        ref uint keys = ref MemoryMarshal.GetArrayDataReference(_keys);
        ref sbyte rows = ref MemoryMarshal.GetArrayDataReference(_rows);
        foreach (uint feature in features)
            Cache.Prefetch(ref Unsafe.Add(ref keys, (int)feature & _mask));
        Vector128<short> low = Vector128.LoadUnsafe(ref destination);
        Vector128<short> high = Vector128.LoadUnsafe(ref destination, 8);
        foreach (uint feature in features)
        {
            int slot = (int)feature & _mask;
            uint key;
            while ((key = Unsafe.Add(ref keys, slot)) != feature && key != Free)
                slot = (slot + 1) & _mask;
            if (key == Free)
                continue;
            Vector128<sbyte> row = Vector128.LoadUnsafe(ref rows, (nuint)(slot * Columns));
            low += Vector128.WidenLower(row);
            high += Vector128.WidenUpper(row);
        }

        low.StoreUnsafe(ref destination);
        high.StoreUnsafe(ref destination, 8);
    }
}
