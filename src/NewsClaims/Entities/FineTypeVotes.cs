namespace NewsClaims.Entities;

/// <summary>Sums of scores of equal names; memory is kept for the next article. The sums are of integers, so the order of names does not count.</summary>
internal sealed class FineTypeVotes
{
    private const int Labels = 6;

    // The slot of each name; slots by open addressing on the name's key.
    private int[] _slotOf = [];
    private uint[] _keys = [];
    private long[] _sums = [];
    private int _mask;

    /// <summary>Makes room for so many names.</summary>
    public void Clear(int names)
    {
        int size = 16;
        while (size < names * 2)
            size *= 2;
        if (_keys.Length < size)
        {
            _slotOf = new int[size];
            _keys = new uint[size];
            _sums = new long[size * Labels];
        }

        _mask = size - 1;
        _keys.AsSpan(0, size).Clear();
        _sums.AsSpan(0, size * Labels).Clear();
    }

    public void Add(int name, uint key, ReadOnlySpan<int> scores)
    {
        key |= 1;
        int slot = (int)(key >> 1) & _mask;
        while (_keys[slot] != 0 && _keys[slot] != key)
            slot = (slot + 1) & _mask;
        _keys[slot] = key;
        _slotOf[name] = slot;
        for (int i = 0; i < scores.Length; i++)
            _sums[(slot * Labels) + i] += scores[i];
    }

    /// <summary>The label with the highest sum, the first of equal ones.</summary>
    public int Best(int name, int labels)
    {
        ReadOnlySpan<long> sums = _sums.AsSpan(_slotOf[name] * Labels, labels);
        int best = 0;
        for (int i = 1; i < sums.Length; i++)
        {
            if (sums[i] > sums[best])
                best = i;
        }

        return best;
    }
}
