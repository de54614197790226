using System.Globalization;

namespace NewsClaims.Corpora;

/// <summary>
/// One line on the error stream that tells how far long work is: a bar, the count, the rate and the time left. It is gone when the work is done.
/// </summary>
public sealed class ProgressLine : IDisposable
{
    // Together with a name of the work it must fit into 80 columns: a line that wraps cannot be taken back.
    private const int Cells = 24;
    private const int CellsBesideName = 8;
    private const string ClearLine = "\r\u001b[K";
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(250);

    private readonly TextWriter? _screen;
    private readonly string _work;
    private readonly string _items;
    private readonly TimeProvider _clock;
    private readonly long _start;
    private TimeSpan _last;
    private bool _shown;

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
        _shown = true;
        _screen.Write(ClearLine + Line(count, share, elapsed));
        _screen.Flush();
    }

    /// <summary>Takes the line away.</summary>
    public void Dispose()
    {
        if (_shown)
            _screen!.Write(ClearLine);
        _shown = false;
    }

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
