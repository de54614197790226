using System.Collections.Concurrent;

namespace NewsClaims.Layers;

/// <summary>
/// Working memory that calls lend from each other: no more pieces are kept than threads could use at a time, and none that grew for a very long text, so that
/// a service's memory stays flat. Thread-safe.
/// </summary>
internal sealed class KeptMemory<T>(Func<T> make)
    where T : class
{
    /// <summary>Memory that served a longer text is let go.</summary>
    public const int MaxKeptTokens = 1 << 18;

    private static readonly int Most = Environment.ProcessorCount * 2;

    private readonly ConcurrentBag<T> _kept = [];

    /// <summary>Memory that nobody else uses until it is given back.</summary>
    public T Take() => _kept.TryTake(out T? memory) ? memory : make();

    /// <summary>Gives memory back that served a text of so many tokens.</summary>
    public void GiveBack(T memory, int tokens)
    {
        if (tokens <= MaxKeptTokens && _kept.Count < Most)
            _kept.Add(memory);
    }
}
