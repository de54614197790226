using NewsClaims.Kernels;

namespace NewsClaims.Models;

/// <summary>The place of each of a fixed set of 32-bit values in the list it was made from. Immutable and thread-safe.</summary>
internal sealed class KnownValues
{
    // Open addressing: a value in the upper half, one more than its index in the lower; 0 where free.
    private readonly ulong[] _slots;
    private readonly uint _mask;

    public KnownValues(uint[] values)
    {
        Count = values.Length;
        int size = 16;
        while (size < values.Length * 2)
            size *= 2;
        _mask = (uint)size - 1;
        _slots = new ulong[size];
        for (int i = 0; i < values.Length; i++)
        {
            uint slot = values[i] & _mask;
            while (_slots[slot] != 0)
                slot = (slot + 1) & _mask;
            _slots[slot] = ((ulong)values[i] << 32) | (uint)(i + 1);
        }
    }

    public int Count { get; }

    /// <summary>Asks for what <see cref="IndexOf"/> reads.</summary>
    public void Ask(uint value) => Cache.Prefetch(ref _slots[value & _mask]);

    /// <summary>Index of the value, or -1.</summary>
    public int IndexOf(uint value)
    {
        uint slot = value & _mask;
        while (true)
        {
            ulong entry = _slots[slot];
            if (entry == 0 || (uint)(entry >> 32) == value)
                return (int)(uint)entry - 1;
            slot = (slot + 1) & _mask;
        }
    }
}
