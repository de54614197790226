using NewsClaims.Cli.Inputs;
using NewsClaims.Corpora;
using NewsClaims.Tests.Shared;

namespace NewsClaims.Tests.Cli;

public class ProgressLineTests
{
    [Fact]
    public void It_tells_share_count_rate_and_time_left()
    {
        Clock clock = new();
        using StringWriter error = new();
        using (ProgressLine progress = new(error, "", "articles", clock))
        {
            clock.Now += TimeSpan.FromSeconds(10);
            progress.Show(2500, 0.25);
        }

        const string Line = "━━━━━━────────────────── 25 %  2,500 articles, 250 a second, 30 s left";
        error.ToString().Should().Be("\r" + Line + "\r" + new string(' ', Line.Length) + "\r");
    }

    [Fact]
    public void Without_a_known_end_it_tells_no_time_left()
    {
        Clock clock = new();
        using StringWriter error = new();
        using ProgressLine progress = new(error, "", "articles", clock);
        clock.Now += TimeSpan.FromSeconds(2);
        progress.Show(3, null);
        error.ToString().Should().EndWith("3 articles, 1.5 a second");
    }

    [Fact]
    public void With_a_name_it_still_fits_into_a_terminal()
    {
        Clock clock = new();
        using StringWriter error = new();
        using ProgressLine progress = new(error, "pass 10 of 12", "sentences", clock);
        clock.Now += TimeSpan.FromSeconds(100);
        progress.Show(123_456, 0.25);
        string line = error.ToString()["\r".Length..];
        line.Should().Be("pass 10 of 12  ━━────── 25 %  123,456 sentences, 1,235 a second, 0:05:00 left");
        line.Length.Should().BeLessThan(80);
    }

    [Fact]
    public void It_does_not_flicker_and_is_quiet_where_nobody_looks()
    {
        Clock clock = new();
        using StringWriter error = new();
        using ProgressLine seen = new(error, "", "articles", clock), unseen = new(null, "", "articles", clock);
        for (int i = 0; i < 100; i++)
        {
            clock.Now += TimeSpan.FromMilliseconds(10);
            seen.Show(i, 0.5);
            unseen.Show(i, 0.5);
        }

        error.ToString().Split('\r', StringSplitOptions.RemoveEmptyEntries).Should().HaveCount(4);
    }

    [Fact]
    public void A_shorter_line_leaves_nothing_of_a_longer_one_and_a_message_finds_an_empty_line()
    {
        Clock clock = new();
        using StringWriter error = new();
        using ProgressLine progress = new(error, "", "articles", clock);
        clock.Now += TimeSpan.FromSeconds(1);
        progress.Show(1000, null);
        clock.Now += TimeSpan.FromSeconds(1);
        progress.Show(1, null);
        progress.Hide();
        progress.Hide();
        error.ToString().Split('\r').Should().Equal(
            "", "1,000 articles, 1,000 a second", "1 articles, 0.5 a second".PadRight("1,000 articles, 1,000 a second".Length), new string(' ', "1 articles, 0.5 a second".Length), "");
    }

    [Fact]
    public void Long_work_tells_how_far_it_is_and_leaves_no_trace()
    {
        using StringWriter screen = new();
        LongWork.Screen = screen;
        foreach (int _ in Enumerable.Range(0, 2).Watched("naps", "items"))
            Thread.Sleep(300);
        LongWork.Screen = null;
        screen.ToString().Should().StartWith("\rnaps  ━━━━──── 50 %  1 items, ").And.EndWith(" \r");
    }

    [Fact]
    public void Long_work_is_quiet_where_nobody_looks()
    {
        LongWork.Screen.Should().BeNull();
        Enumerable.Range(0, 3).Watched("naps", "items").Should().Equal(0, 1, 2);
    }

    [Fact]
    public async Task An_evaluation_whose_error_stream_is_a_file_writes_its_tables_only()
    {
        using TemporaryFolder folder = new();
        ToolRun run = await ToolRun.With("evaluate", "articles", "--data", folder.Path);
        run.Code.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Output.Should().StartWith("# Our own articles\n").And.NotContain("\u001b");
    }

    [Fact]
    public void What_is_read_is_counted_in_bytes()
    {
        using TemporaryFolder folder = new();
        string a = folder.Write("a.txt", "12345"), b = folder.Write("b.txt", "12345");
        ReadProgress progress = new();
        progress.Share.Should().BeNull();
        progress.Expect([a, b, a + ".gone"]);
        progress.Share.Should().Be(0);
        using (FileStream first = progress.Opened(File.OpenRead(a)))
            first.ReadExactly(new byte[5]);
        progress.Share.Should().Be(0.5);
        using FileStream second = progress.Opened(File.OpenRead(b));
        second.ReadExactly(new byte[2]);
        progress.Share.Should().BeApproximately(0.7, 1e-9);
    }

    private sealed class Clock : TimeProvider
    {
        public TimeSpan Now { get; set; } = TimeSpan.FromHours(1);

        public override long GetTimestamp() => Now.Ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;
    }
}
