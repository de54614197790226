using System.Globalization;

namespace NewsClaims.Corpora;

/// <summary>
/// One line on the error stream that tells how far long work is: a bar, the count, the rate and the time left. It is gone when the work is done.
/// </summary>
/// <remarks>
/// Not the progress bar of Spectre.Console, which was tried in its place. That one is shown while a function given to it runs, and the work here
/// is sequences read lazily; it draws over three rows with moves of the cursor, and what a step prints meanwhile is overwritten; its time left
/// starts with the bar, so that a bar shown late, or again after a message, promises too little; and its rate counts bytes. With all that made
/// good it took more code than this line.
/// </remarks>
public sealed class ProgressLine : IDisposable
{
    // Together with a name of the work it must fit into 80 columns: a line that wraps cannot be taken back.
    private const int Cells = 24;
    private const int CellsBesideName = 8;
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(250);

    private readonly TextWriter? _screen;
    private readonly string _work;
    private readonly string _items;
    private readonly TimeProvider _clock;
    private readonly long _start;
    private TimeSpan _last;
    private int _shown;

    /// <summary>A line that is not shown before there is something to tell.</summary>
    /// <param name="screen">Where to; null where nobody looks, and then nothing is written.</param>
    /// <param name="work">A short name of the work, or nothing.</param>
    /// <param name="items">What is counted, as "articles".</param>
    /// <param name="clock">What rate and time left are measured with.</param>
    public ProgressLine(TextWriter? screen, string work, string items, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        (_screen, _work, _items, _clock) = (screen, work, items, clock);
        _start = clock.GetTimestamp();
    }

    /// <summary>Shows the state, but not more often than an eye can follow.</summary>
    /// <param name="count">Items done.</param>
    /// <param name="share">Part of the work done, 0 to 1, where known.</param>
    public void Show(long count, double? share)
    {
        if (_screen is null)
            return;
        TimeSpan elapsed = _clock.GetElapsedTime(_start);
        if (elapsed - _last < Between)
            return;
        _last = elapsed;
        string line = Line(count, share, elapsed);
        // Blanks, not a control sequence: every terminal knows them.
        _screen.Write("\r" + line.PadRight(_shown));
        _screen.Flush();
        _shown = line.Length;
    }

    /// <summary>Takes the line away until the next time, so that something else can be written there.</summary>
    public void Hide()
    {
        if (_shown > 0)
            _screen!.Write("\r" + new string(' ', _shown) + "\r");
        _shown = 0;
    }

    /// <summary>Takes the line away.</summary>
    public void Dispose() => Hide();

    private string Line(long count, double? share, TimeSpan elapsed)
    {
        double rate = count / elapsed.TotalSeconds;
        string done = string.Create(CultureInfo.InvariantCulture, $"{count:N0} {_items}, {rate.ToString(rate < 100 ? "0.0" : "N0", CultureInfo.InvariantCulture)} a second");
        string name = _work.Length > 0 ? _work + "  " : "";
        if (share is not ({ } part and > 0))
            return name + done;
        int cells = _work.Length > 0 ? CellsBesideName : Cells, full = (int)(part * cells);
        TimeSpan left = elapsed / part - elapsed;
        return string.Create(CultureInfo.InvariantCulture, $"{name}{new string('━', full)}{new string('─', cells - full)} {part:0 %}  {done}, {Duration(left)} left");
    }

    private static string Duration(TimeSpan time) => time.TotalMinutes < 1
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(time.TotalSeconds):0} s")
        : string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}");
}
