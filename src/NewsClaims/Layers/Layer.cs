namespace NewsClaims.Layers;

/// <summary>
/// What a stage writes: a growing run of values in text order, whose storage is kept for the next article. Not thread-safe; the pipeline
/// gives every call its own.
/// </summary>
public sealed class Layer<T>
    where T : struct
{
    private T[] _items = [];

    /// <summary>Number of values.</summary>
    public int Count { get; private set; }

    /// <summary>The value at <paramref name="index"/>, by reference, so that a stage may amend what it wrote. Valid until the next <see cref="Add"/>.</summary>
    public ref T this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
            return ref _items[index];
        }
    }

    /// <summary>Adds one value at the end.</summary>
    public void Add(T item)
    {
        if (Count == _items.Length)
            Array.Resize(ref _items, Math.Max(16, _items.Length * 2));
        _items[Count++] = item;
    }

    /// <summary>Adds <paramref name="count"/> default values at the end and returns them, to be filled in place.</summary>
    public Span<T> AddMany(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (_items.Length - Count < count)
            Array.Resize(ref _items, Math.Max(Count + count, _items.Length * 2));
        Span<T> added = _items.AsSpan(Count, count);
        added.Clear();
        Count += count;
        return added;
    }

    /// <summary>Removes the values from <paramref name="count"/> on.</summary>
    internal void Truncate(int count) => Count = Math.Min(Count, count);

    /// <summary>Removes all values and keeps the storage.</summary>
    public void Clear() => Count = 0;

    /// <summary>The values. Valid until the next <see cref="Add"/> or <see cref="Clear"/>.</summary>
    public Span<T> AsSpan() => _items.AsSpan(0, Count);

    /// <summary>The values, to be read.</summary>
    public static implicit operator ReadOnlySpan<T>(Layer<T> layer) => layer is null ? default : layer._items.AsSpan(0, layer.Count);
}
