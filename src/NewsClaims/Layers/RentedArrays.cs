using System.Buffers;

namespace NewsClaims.Layers;

/// <summary>
/// Arrays lent for one article and given back together: working memory with a place a token. An array may be longer than was asked for; the part
/// asked for is cleared. Not thread-safe.
/// </summary>
internal sealed class RentedArrays
{
    private readonly List<(Array Array, Action<Array> GiveBack)> _lent = [];

    /// <summary>An array of at least <paramref name="length"/> default values. Not to be used after <see cref="GiveBack"/>.</summary>
    public T[] Rent<T>(int length)
        where T : struct
    {
        T[] array = ArrayPool<T>.Shared.Rent(length);
        array.AsSpan(0, length).Clear();
        _lent.Add((array, Pool<T>.GiveBack));
        return array;
    }

    /// <summary>A copy of <paramref name="values"/>.</summary>
    public T[] Copy<T>(ReadOnlySpan<T> values)
        where T : struct
    {
        T[] array = Rent<T>(values.Length);
        values.CopyTo(array);
        return array;
    }

    /// <summary>Gives all arrays back.</summary>
    public void GiveBack()
    {
        foreach ((Array array, Action<Array> giveBack) in _lent)
            giveBack(array);
        _lent.Clear();
    }

    private static class Pool<T>
        where T : struct
    {
        public static readonly Action<Array> GiveBack = static array => ArrayPool<T>.Shared.Return((T[])array);
    }
}
