namespace NewsClaims.Models;

/// <summary>The place of each of a fixed set of 32-bit values in the list it was made from. Immutable and thread-safe.</summary>
internal sealed class KnownValues
{
    private readonly uint[] _values;

    // Open addressing; a slot holds index + 1, or 0 when free.
    private readonly int[] _slots;
    private readonly uint _mask;

    public KnownValues(uint[] values)
    {
        _values = values;
        int size = 16;
        while (size < values.Length * 2)
            size *= 2;
        _mask = (uint)size - 1;
        _slots = new int[size];
        for (int i = 0; i < values.Length; i++)
        {
            uint slot = values[i] & _mask;
            while (_slots[slot] != 0)
                slot = (slot + 1) & _mask;
            _slots[slot] = i + 1;
        }
    }

    public int Count => _values.Length;

    /// <summary>Index of the value, or -1.</summary>
    public int IndexOf(uint value)
    {
        uint slot = value & _mask;
        while (true)
        {
            int index = _slots[slot] - 1;
            if (index < 0 || _values[index] == value)
                return index;
            slot = (slot + 1) & _mask;
        }
    }
}
