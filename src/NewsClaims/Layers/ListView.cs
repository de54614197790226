using System.Collections;

namespace NewsClaims.Layers;

/// <summary>A read-only list whose items are made on demand from their index.</summary>
internal sealed class ListView<T>(int count, Func<int, T> item) : IReadOnlyList<T>
{
    public int Count { get; } = count;

    public T this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
            return item(index);
        }
    }

    public IEnumerator<T> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
            yield return item(i);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
