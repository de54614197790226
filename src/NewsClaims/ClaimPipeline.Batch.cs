using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace NewsClaims;

/// <content>
/// Many articles: worked on in parallel, given back in the order they came in. The source is read only a bounded number of articles ahead of
/// the caller, so a batch may be longer than memory. An article that fails (no text, a stage of the host's own that throws) gives a result
/// with an error and stops nothing.
/// </content>
public sealed partial class ClaimPipeline
{
    // Articles read ahead for each one worked on: enough that a long article at the front does not leave the others idle.
    private const int LookAhead = 4;

    /// <summary>The claims of each text, in input order.</summary>
    public IEnumerable<BatchResult<string, IReadOnlyList<Claim>>> ExtractMany(IEnumerable<string> texts) => ExtractMany(texts, text => text);

    /// <summary>The claims of each article, in input order.</summary>
    /// <inheritdoc cref="AnalyzeMany{T}(IEnumerable{T}, Func{T, string}, AnalysisLayer, CancellationToken)"/>
    public IEnumerable<BatchResult<T, IReadOnlyList<Claim>>> ExtractMany<T>(
        IEnumerable<T> source, Func<T, string> text, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(text);
        return InOrder(source, item => Extract(text(item)), cancellationToken);
    }

    /// <summary>All layers of each text, in input order.</summary>
    public IEnumerable<BatchResult<string, ArticleAnalysis>> AnalyzeMany(IEnumerable<string> texts) => AnalyzeMany(texts, text => text);

    /// <summary>The layers of each article, in input order.</summary>
    /// <param name="source">The articles. Read lazily, on the caller's thread. An exception of its own is thrown after the results of what was read before it.</param>
    /// <param name="text">Gives an article's text. Called on several threads; what it throws becomes the error of that article.</param>
    /// <param name="upTo">The last layer to make.</param>
    /// <param name="cancellationToken">Ends the enumeration with <see cref="OperationCanceledException"/>.</param>
    public IEnumerable<BatchResult<T, ArticleAnalysis>> AnalyzeMany<T>(
        IEnumerable<T> source, Func<T, string> text, AnalysisLayer upTo = AnalysisLayer.Claims, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(text);
        return InOrder(source, item => Analyze(text(item), upTo), cancellationToken);
    }

    /// <summary>The layers of each article, in input order, each with a date of its own.</summary>
    /// <param name="source">The articles. Read lazily, on the caller's thread. An exception of its own is thrown after the results of what was read before it.</param>
    /// <param name="text">Gives an article's text. Called on several threads; what it throws becomes the error of that article.</param>
    /// <param name="date">
    /// Gives the day on which an article was written, in the years 1000 to 9000, or null for <see cref="ClaimPipelineOptions.ArticleDate"/> of this
    /// pipeline. Called on several threads, after <paramref name="text"/>; what it throws becomes the error of that article.
    /// </param>
    /// <param name="upTo">The last layer to make.</param>
    /// <param name="cancellationToken">Ends the enumeration with <see cref="OperationCanceledException"/>.</param>
    public IEnumerable<BatchResult<T, ArticleAnalysis>> AnalyzeMany<T>(
        IEnumerable<T> source,
        Func<T, string> text,
        Func<T, DateOnly?> date,
        AnalysisLayer upTo = AnalysisLayer.Claims,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(date);
        return InOrder(source, item => AnalyzeDated(text(item), date(item), upTo), cancellationToken);
    }

    /// <summary>The claims of each article of an asynchronous source, in input order.</summary>
    /// <inheritdoc cref="AnalyzeManyAsync{T}(IAsyncEnumerable{T}, Func{T, string}, AnalysisLayer, CancellationToken)"/>
    public IAsyncEnumerable<BatchResult<T, IReadOnlyList<Claim>>> ExtractManyAsync<T>(
        IAsyncEnumerable<T> source, Func<T, string> text, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(text);
        return InOrderAsync(source, item => Extract(text(item)), cancellationToken);
    }

    /// <summary>The layers of each article of an asynchronous source, in input order. A result is given as soon as it is ready, also while the source waits.</summary>
    /// <param name="source">The articles. Read lazily. An exception of its own is thrown after the results of what was read before it.</param>
    /// <param name="text">Gives an article's text. Called on several threads; what it throws becomes the error of that article.</param>
    /// <param name="upTo">The last layer to make.</param>
    /// <param name="cancellationToken">
    /// Ends the enumeration with <see cref="OperationCanceledException"/>, at once: neither the source nor an article in work is waited for.
    /// </param>
    public IAsyncEnumerable<BatchResult<T, ArticleAnalysis>> AnalyzeManyAsync<T>(
        IAsyncEnumerable<T> source, Func<T, string> text, AnalysisLayer upTo = AnalysisLayer.Claims, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(text);
        return InOrderAsync(source, item => Analyze(text(item), upTo), cancellationToken);
    }

    /// <summary>
    /// The layers of each article of an asynchronous source, in input order, each with a date of its own. A result is given as soon as it is ready,
    /// also while the source waits.
    /// </summary>
    /// <param name="source">The articles. Read lazily. An exception of its own is thrown after the results of what was read before it.</param>
    /// <param name="text">Gives an article's text. Called on several threads; what it throws becomes the error of that article.</param>
    /// <param name="date">
    /// Gives the day on which an article was written, in the years 1000 to 9000, or null for <see cref="ClaimPipelineOptions.ArticleDate"/> of this
    /// pipeline. Called on several threads, after <paramref name="text"/>; what it throws becomes the error of that article.
    /// </param>
    /// <param name="upTo">The last layer to make.</param>
    /// <param name="cancellationToken">
    /// Ends the enumeration with <see cref="OperationCanceledException"/>, at once: neither the source nor an article in work is waited for.
    /// </param>
    public IAsyncEnumerable<BatchResult<T, ArticleAnalysis>> AnalyzeManyAsync<T>(
        IAsyncEnumerable<T> source,
        Func<T, string> text,
        Func<T, DateOnly?> date,
        AnalysisLayer upTo = AnalysisLayer.Claims,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(date);
        return InOrderAsync(source, item => AnalyzeDated(text(item), date(item), upTo), cancellationToken);
    }

    private ArticleAnalysis AnalyzeDated(string text, DateOnly? date, AnalysisLayer upTo) =>
        (date is null ? this : With(options => options with { ArticleDate = date })).Analyze(text, upTo);

    private IEnumerable<BatchResult<T, TValue>> InOrder<T, TValue>(IEnumerable<T> source, Func<T, TValue> make, CancellationToken cancellationToken)
        where TValue : class
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        TaskScheduler workers = Workers();
        Queue<Task<BatchResult<T, TValue>>> running = new();
        ExceptionDispatchInfo? sourceError = null;
        using IEnumerator<T> items = source.GetEnumerator();
        bool more = true;
        try
        {
            while (true)
            {
                cancellationToken.ThrowIfCancellationRequested();
                while (more && running.Count < Options.MaxDegreeOfParallelism * LookAhead)
                {
                    more = TryMoveNext(items, out T? item, ref sourceError);
                    if (more)
                        running.Enqueue(Start(item!, make, workers, stop.Token));
                    if (running.TryPeek(out Task<BatchResult<T, TValue>>? first) && first.IsCompleted)
                        break;
                }

                if (!running.TryDequeue(out Task<BatchResult<T, TValue>>? next))
                    break;
                next.Wait(cancellationToken);
                yield return next.Result;
            }
        }
        finally
        {
            stop.Cancel();
        }

        sourceError?.Throw();
    }

    private async IAsyncEnumerable<BatchResult<T, TValue>> InOrderAsync<T, TValue>(
        IAsyncEnumerable<T> source, Func<T, TValue> make, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TValue : class
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        TaskScheduler workers = Workers();
        Queue<Task<BatchResult<T, TValue>>> running = new();
        ExceptionDispatchInfo? sourceError = null;
        IAsyncEnumerator<T> items = source.GetAsyncEnumerator(stop.Token);
        Task<bool>? move = null;
        bool more = true;
        try
        {
            while (true)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (more && running.Count < Options.MaxDegreeOfParallelism * LookAhead)
                    move ??= MoveNextAsync(items);
                bool anyRunning = running.TryPeek(out Task<BatchResult<T, TValue>>? first);
                if (move is { IsCompleted: true })
                {
                    more = HasMoved(move, ref sourceError);
                    move = null;
                    if (more)
                        running.Enqueue(Start(items.Current, make, workers, stop.Token));
                }
                else if (anyRunning && (first!.IsCompleted || move is null))
                {
                    yield return await running.Dequeue().WaitAsync(cancellationToken).ConfigureAwait(false);
                }
                else if (move is not null)
                {
                    Task either = anyRunning ? Task.WhenAny(first!, move) : Task.WhenAny(move);
                    await either.WaitAsync(cancellationToken).ConfigureAwait(false);
                }
                else
                {
                    break;
                }
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            if (move is null or { IsCompleted: true })
                await items.DisposeAsync().ConfigureAwait(false);
            else
                _ = DisposeAfterAsync(move, items);
        }

        sourceError?.Throw();
    }

    private TaskScheduler Workers() => new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, Options.MaxDegreeOfParallelism).ConcurrentScheduler;

    private static Task<BatchResult<T, TValue>> Start<T, TValue>(T item, Func<T, TValue> make, TaskScheduler workers, CancellationToken stop)
        where TValue : class =>
        Task.Factory.StartNew(() => Make(item, make, stop), CancellationToken.None, TaskCreationOptions.DenyChildAttach, workers);

    private static BatchResult<T, TValue> Make<T, TValue>(T item, Func<T, TValue> make, CancellationToken stop)
        where TValue : class
    {
        try
        {
            stop.ThrowIfCancellationRequested();
            return new BatchResult<T, TValue>(item, make(item), null);
        }
        catch (Exception error)
        {
            return new BatchResult<T, TValue>(item, null, error);
        }
    }

    private static bool TryMoveNext<T>(IEnumerator<T> items, out T? item, ref ExceptionDispatchInfo? error)
    {
        item = default;
        try
        {
            if (!items.MoveNext())
                return false;
            item = items.Current;
            return true;
        }
        catch (Exception thrown)
        {
            error = ExceptionDispatchInfo.Capture(thrown);
            return false;
        }
    }

    // As a method of its own, so that a source that throws before its first await gives a failed task too.
    private static async Task<bool> MoveNextAsync<T>(IAsyncEnumerator<T> items) => await items.MoveNextAsync().ConfigureAwait(false);

    private static bool HasMoved(Task<bool> move, ref ExceptionDispatchInfo? error)
    {
        try
        {
            return move.GetAwaiter().GetResult();
        }
        catch (Exception thrown)
        {
            error = ExceptionDispatchInfo.Capture(thrown);
            return false;
        }
    }

    // An enumerator may not be disposed while it moves; one that does not listen to the token is left to end by itself.
    private static async Task DisposeAfterAsync<T>(Task<bool> move, IAsyncEnumerator<T> items)
    {
        await ((Task)move).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await items.DisposeAsync().ConfigureAwait(false);
    }
}
