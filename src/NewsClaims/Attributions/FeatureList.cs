namespace NewsClaims.Attributions;

/// <summary>The features of one place, gathered before they are scored or stored. Kept and cleared, so that a document allocates once.</summary>
internal sealed class FeatureList
{
    private uint[] _items = new uint[160];

    public int Count { get; private set; }

    public ReadOnlySpan<uint> Items => _items.AsSpan(0, Count);

    public void Add(uint feature)
    {
        if (Count == _items.Length)
            Array.Resize(ref _items, Count * 2);
        _items[Count++] = feature;
    }

    public void Clear() => Count = 0;
}
