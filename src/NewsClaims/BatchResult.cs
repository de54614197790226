namespace NewsClaims;

/// <summary>What became of one article of a batch: a value, or the error that took its place. Immutable.</summary>
/// <typeparam name="TSource">What the caller put in.</typeparam>
/// <typeparam name="TValue">What was made of it.</typeparam>
public sealed class BatchResult<TSource, TValue>
    where TValue : class
{
    private readonly TValue? _value;

    internal BatchResult(TSource source, TValue? value, Exception? error)
    {
        Source = source;
        _value = value;
        Error = error;
    }

    /// <summary>The item of the caller's sequence that this is the result of.</summary>
    public TSource Source { get; }

    /// <summary>True when there is a <see cref="Value"/>, false when there is an <see cref="Error"/>.</summary>
    public bool Succeeded => Error is null;

    /// <summary>The result.</summary>
    /// <exception cref="InvalidOperationException">The article failed; the reason is the inner exception and <see cref="Error"/>.</exception>
    public TValue Value => _value ?? throw new InvalidOperationException("The article failed; ask Succeeded first, the reason is in Error.", Error);

    /// <summary>Why the article failed, or null when it did not.</summary>
    public Exception? Error { get; }
}
