namespace NewsClaims.Corpora;

/// <summary>Shows how far loops are that take minutes, where a person looks.</summary>
public static class LongWork
{
    private static readonly AsyncLocal<TextWriter?> LocalScreen = new();

    /// <summary>
    /// Where progress is shown; null, as at first, where nobody looks. Set by a program for all that it calls from there: calls beside it have their own.
    /// </summary>
    public static TextWriter? Screen
    {
        get => LocalScreen.Value;
        set => LocalScreen.Value = value;
    }

    /// <summary>The error stream of the process, where it is a terminal.</summary>
    public static TextWriter? Terminal => Console.IsErrorRedirected ? null : Console.Error;

    /// <summary>The items, one after the other; how far they are is shown meanwhile, with the time left where their number is known.</summary>
    /// <param name="items">What is worked on.</param>
    /// <param name="work">A short name of the work, or nothing.</param>
    /// <param name="kind">What the items are, as "articles".</param>
    public static IEnumerable<T> Watched<T>(this IEnumerable<T> items, string work, string kind)
    {
        using Watch watch = Begin(work, kind, items.TryGetNonEnumeratedCount(out int count) ? count : null);
        long done = 0;
        foreach (T item in items)
        {
            yield return item;
            watch.At(++done);
        }
    }

    /// <summary>Work that tells itself how far it is, until what is given back is disposed of.</summary>
    /// <param name="work">A short name of the work, or nothing.</param>
    /// <param name="kind">What is counted, as "sentences".</param>
    /// <param name="total">How many there are, where known.</param>
    public static Watch Begin(string work, string kind, long? total = null) => new(new ProgressLine(Screen, work, kind, TimeProvider.System), total);

    /// <summary>Work under way.</summary>
    public sealed class Watch : IDisposable
    {
        private readonly ProgressLine _line;
        private readonly long? _total;

        internal Watch(ProgressLine line, long? total) => (_line, _total) = (line, total);

        /// <summary>Notes that so many are done.</summary>
        public void At(long done) => At(done, _total is > 0 and { } total ? (double)done / total : null);

        /// <summary>Notes that so many are done, and what part of the work that is, 0 to 1, where something else than their number tells it.</summary>
        public void At(long done, double? share) => _line.Show(done, share);

        /// <summary>Ends it.</summary>
        public void Dispose() => _line.Dispose();
    }
}
