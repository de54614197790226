using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace NewsClaims.Tests.Hosting;

public class TelemetryTests
{
    private const string Article = "“It rained for nineteen days,” said Ana Quill.";

    [Fact]
    public void A_listener_gets_an_activity_for_an_article()
    {
        ConcurrentBag<Activity> heard = [];
        using ActivityListener listener = new()
        {
            ShouldListenTo = source => source.Name == Telemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = heard.Add,
        };
        ActivitySource.AddActivityListener(listener);
        ArticleAnalysis analysis = ClaimPipeline.Default.Analyze(Article);
        // Other tests analyse at the same time.
        Activity mine = heard.First(activity => Article.Length.Equals(activity.GetTagItem("newsclaims.characters")) && analysis.Tokens.Count.Equals(activity.GetTagItem("newsclaims.tokens")));
        mine.OperationName.Should().Be("newsclaims.analyze");
        mine.GetTagItem("newsclaims.claims").Should().Be(analysis.Claims.Count);
        mine.Duration.Should().BePositive();
    }

    [Fact]
    public void A_meter_counts_documents_tokens_claims_and_time_and_failures_by_their_kind()
    {
        ConcurrentBag<(string Name, double Value, string? Error)> heard = [];
        using MeterListener listener = new();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter.Name == Telemetry.Name)
                self.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => heard.Add((instrument.Name, value, Error(tags))));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => heard.Add((instrument.Name, value, Error(tags))));
        listener.Start();
        ArticleAnalysis analysis = ClaimPipeline.Default.Analyze(Article);
        ClaimPipeline failing = ClaimPipeline.Create(options => options with { BlockSegmenter = new Failing() });
        Action fail = () => failing.Analyze(Article);
        fail.Should().Throw<NotSupportedException>();
        heard.Should().Contain(("newsclaims.documents", 1, null));
        heard.Should().Contain(("newsclaims.tokens", analysis.Tokens.Count, null));
        heard.Should().Contain(("newsclaims.claims", analysis.Claims.Count, null));
        heard.Should().Contain(measure => measure.Name == "newsclaims.duration" && measure.Value > 0 && measure.Error == null);
        heard.Should().Contain(("newsclaims.documents", 1, typeof(NotSupportedException).FullName));
    }

    private static string? Error(ReadOnlySpan<KeyValuePair<string, object?>> tags) => tags.Length == 0 ? null : (string?)tags[0].Value;

    private sealed class Failing : NewsClaims.Blocks.IBlockSegmenter
    {
        public void Segment(ReadOnlySpan<char> text, NewsClaims.Layers.Layer<Block> blocks) => throw new NotSupportedException();
    }
}
