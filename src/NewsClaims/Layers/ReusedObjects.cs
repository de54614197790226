namespace NewsClaims.Layers;

/// <summary>Objects that serve one article and then the next: given out one after another, and all taken back at once. Not thread-safe.</summary>
internal sealed class ReusedObjects<T>(Func<T> make)
    where T : class
{
    private readonly List<T> _made = [];
    private int _given;

    /// <summary>An object that nobody else has; as its last user left it.</summary>
    public T Next()
    {
        if (_given == _made.Count)
            _made.Add(make());
        return _made[_given++];
    }

    /// <summary>Takes all of them back. Nobody may use one any longer.</summary>
    public void TakeBack() => _given = 0;
}
