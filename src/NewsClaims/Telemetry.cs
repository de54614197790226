using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace NewsClaims;

/// <summary>
/// What a host can listen to: an activity for each article, and counts and durations. Both are named <see cref="Name"/>. While nobody listens
/// they cost an article two questions.
/// </summary>
public static class Telemetry
{
    /// <summary>Name of the activity source and of the meter: what a host gives to <c>AddSource</c> and <c>AddMeter</c>.</summary>
    public const string Name = "NewsClaims";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Documents = Meter.CreateCounter<long>("newsclaims.documents", "{document}", "Articles analysed, failed ones by error.type.");
    private static readonly Counter<long> Tokens = Meter.CreateCounter<long>("newsclaims.tokens", "{token}", "Tokens in the articles analysed.");
    private static readonly Counter<long> Claims = Meter.CreateCounter<long>("newsclaims.claims", "{claim}", "Claims found.");
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("newsclaims.duration", "s", "Time an article took.");

    internal static Measured Start(string text, AnalysisLayer upTo)
    {
        bool timed = Duration.Enabled || Documents.Enabled || Tokens.Enabled || Claims.Enabled;
        Activity? activity = Source.StartActivity("newsclaims.analyze");
        activity?.SetTag("newsclaims.characters", text.Length).SetTag("newsclaims.up_to", upTo.ToString());
        return new Measured(activity, timed ? Stopwatch.GetTimestamp() : 0);
    }

    /// <summary>One article being analysed.</summary>
    internal readonly struct Measured(Activity? activity, long start)
    {
        public void Succeeded(ArticleAnalysis analysis)
        {
            if (activity is not null)
            {
                activity.SetTag("newsclaims.tokens", analysis.TokenSpans.Length).SetTag("newsclaims.claims", analysis.Claims.Count);
                activity.Dispose();
            }

            if (start == 0)
                return;
            Documents.Add(1);
            Tokens.Add(analysis.TokenSpans.Length);
            Claims.Add(analysis.Claims.Count);
            Duration.Record(Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        public void Failed(Exception error)
        {
            if (activity is not null)
            {
                activity.SetStatus(ActivityStatusCode.Error, error.Message).SetTag("error.type", error.GetType().FullName);
                activity.Dispose();
            }

            if (start == 0)
                return;
            KeyValuePair<string, object?> reason = new("error.type", error.GetType().FullName);
            Documents.Add(1, reason);
            Duration.Record(Stopwatch.GetElapsedTime(start).TotalSeconds, reason);
        }
    }
}
