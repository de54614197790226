using System.Globalization;

namespace NewsClaims.Cli;

/// <summary>One line on the error stream that tells how far long work is: a bar, the count, the rate and the time left. Silent where nobody looks.</summary>
internal sealed class ProgressLine(TextWriter error, bool seen, TimeProvider clock) : IDisposable
{
    private const int Cells = 24;
    private const string ClearLine = "\r\u001b[K";
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(250);

    private readonly long _start = clock.GetTimestamp();
    private TimeSpan _last;
    private bool _shown;

    /// <summary>Shows the state, but not more often than an eye can follow.</summary>
    /// <param name="count">Articles done.</param>
    /// <param name="share">Part of the work done, 0 to 1, where known.</param>
    public void Show(int count, double? share)
    {
        TimeSpan elapsed = clock.GetElapsedTime(_start);
        if (!seen || elapsed - _last < Between)
            return;
        _last = elapsed;
        _shown = true;
        error.Write(ClearLine + Line(count, share, elapsed));
        error.Flush();
    }

    public void Dispose()
    {
        if (_shown)
            error.Write(ClearLine);
    }

    private static string Line(int count, double? share, TimeSpan elapsed)
    {
        string done = string.Create(CultureInfo.InvariantCulture, $"{count:N0} articles, {count / elapsed.TotalSeconds:0.0} a second");
        if (share is not ({ } part and > 0))
            return done;
        int full = (int)(part * Cells);
        TimeSpan left = elapsed / part - elapsed;
        return string.Create(CultureInfo.InvariantCulture, $"{new string('━', full)}{new string('─', Cells - full)} {part:0 %}  {done}, {Duration(left)} left");
    }

    private static string Duration(TimeSpan time) => time.TotalMinutes < 1
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(time.TotalSeconds):0} s")
        : string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}");
}
