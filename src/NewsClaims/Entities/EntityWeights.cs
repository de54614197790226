using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NewsClaims.Models;

namespace NewsClaims.Entities;

/// <summary>
/// The weights of features: a row of sixteen small integers for each hashed feature, one for each label of a name, added as one vector.
/// Immutable and thread-safe.
/// </summary>
internal sealed class EntityWeights
{
    private const uint Free = 0;
    private const int MaxFeatures = 1 << 21;

    private readonly uint[] _keys;
    private readonly sbyte[] _rows;
    private readonly int _mask;

    public EntityWeights(ReadOnlySpan<uint> features, ReadOnlySpan<sbyte> rows)
    {
        int size = 16;
        while (size < features.Length * 2)
            size *= 2;
        _mask = size - 1;
        _keys = new uint[size];

        // Rows stand beside the key's slot, not in file order, so that a hit costs one look-up and not two.
        _rows = new sbyte[size * EntityLabels.Named];
        for (int i = 0; i < features.Length; i++)
        {
            int slot = (int)features[i] & _mask;
            while (_keys[slot] != Free)
                slot = (slot + 1) & _mask;
            _keys[slot] = features[i];
            rows.Slice(i * EntityLabels.Named, EntityLabels.Named).CopyTo(_rows.AsSpan(slot * EntityLabels.Named));
        }
    }

    /// <summary>Adds the weights of all <paramref name="features"/> to <paramref name="scores"/>, one place a label of a name.</summary>
    [SkipLocalsInit]
    public void Add(ReadOnlySpan<uint> features, Span<short> scores)
    {
        ref short destination = ref MemoryMarshal.GetReference(scores[..EntityLabels.Named]);
        ref uint keys = ref MemoryMarshal.GetArrayDataReference(_keys);
        ref sbyte rows = ref MemoryMarshal.GetArrayDataReference(_rows);
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
            Vector128<sbyte> row = Vector128.LoadUnsafe(ref rows, (nuint)(slot * EntityLabels.Named));
            low += Vector128.WidenLower(row);
            high += Vector128.WidenUpper(row);
        }

        low.StoreUnsafe(ref destination);
        high.StoreUnsafe(ref destination, 8);
    }

    /// <summary>Reads what <see cref="EntityWeightsFile"/> packed.</summary>
    public static EntityWeights Read(ref SectionReader reader)
    {
        (uint[] features, sbyte[] rows) = EntityWeightsFile.Read(ref reader, MaxFeatures);
        return new EntityWeights(features, rows);
    }
}
