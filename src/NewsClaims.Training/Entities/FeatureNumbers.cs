namespace NewsClaims.Training.Entities;

/// <summary>Gives hashed features dense numbers, in the order of their first appearance, and counts them.</summary>
internal sealed class FeatureNumbers
{
    private uint[] _keys = new uint[1 << 16];
    private int[] _numbers = new int[1 << 16];
    private readonly List<uint> _features = [];
    private readonly List<int> _counts = [];

    public int Count => _features.Count;

    public uint FeatureAt(int number) => _features[number];

    public int TimesSeen(int number) => _counts[number];

    public int Add(uint feature)
    {
        if (_features.Count * 2 >= _keys.Length)
            Grow();
        int slot = Slot(feature);
        if (_keys[slot] == 0)
        {
            _keys[slot] = feature;
            _numbers[slot] = _features.Count;
            _features.Add(feature);
            _counts.Add(0);
        }

        _counts[_numbers[slot]]++;
        return _numbers[slot];
    }

    private int Slot(uint feature)
    {
        int mask = _keys.Length - 1;
        int slot = (int)feature & mask;
        while (_keys[slot] != 0 && _keys[slot] != feature)
            slot = (slot + 1) & mask;
        return slot;
    }

    private void Grow()
    {
        _keys = new uint[_keys.Length * 2];
        _numbers = new int[_keys.Length];
        for (int i = 0; i < _features.Count; i++)
        {
            int slot = Slot(_features[i]);
            _keys[slot] = _features[i];
            _numbers[slot] = i;
        }
    }
}
