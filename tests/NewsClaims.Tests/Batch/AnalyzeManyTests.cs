namespace NewsClaims.Tests.Batch;

public class AnalyzeManyTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    [Fact]
    public void Results_come_in_input_order_even_when_the_first_article_takes_longest()
    {
        using ManualResetEventSlim thirdDone = new();
        ClaimPipeline pipeline = SpyBlocks.Pipeline(text =>
        {
            if (text == "One.")
                thirdDone.Wait(Long).Should().BeTrue("the articles after the first are worked on meanwhile");
            if (text == "Three.")
                thirdDone.Set();
        });
        string[] texts = ["One.", "Two.", "Three."];
        pipeline.AnalyzeMany(texts).Select(result => result.Value.Text).Should().Equal(texts);
    }

    [Fact]
    public void A_batch_gives_what_single_calls_give()
    {
        string[] texts = [.. Enumerable.Range(0, 50).Select(i => $"“Line {i} will close,” said Dr. Ana Quill.\n\nShe gave no date {i}.")];
        pipelineJson(ClaimPipeline.Default.AnalyzeMany(texts).Select(result => result.Value))
            .Should().Equal(pipelineJson(texts.Select(ClaimPipeline.Default.Analyze)));

        static IEnumerable<string> pipelineJson(IEnumerable<ArticleAnalysis> analyses) =>
            analyses.Select(analysis => NewsClaims.Json.AnalysisJson.ToLine(NewsClaims.Json.AnalysisJson.ToJson(analysis, null, true)));
    }

    [Fact]
    public void An_article_that_fails_stops_no_other()
    {
        ClaimPipeline pipeline = SpyBlocks.Pipeline(text =>
        {
            if (text == "bad")
                throw new FormatException("a stage of the host's own");
        });
        string?[] texts = ["good", "bad", null, "good again"];
        BatchResult<string?, ArticleAnalysis>[] results = [.. pipeline.AnalyzeMany(texts, text => text!)];
        results.Select(result => result.Succeeded).Should().Equal(true, false, false, true);
        results[1].Error.Should().BeOfType<FormatException>();
        results[2].Error.Should().BeOfType<ArgumentNullException>();
        results[2].Source.Should().BeNull();
        results.Invoking(r => r[1].Value).Should().Throw<InvalidOperationException>().WithInnerException<FormatException>();
    }

    [Fact]
    public void A_text_that_cannot_be_fetched_is_an_error_of_its_article_alone()
    {
        bool[] succeeded = [.. ClaimPipeline.Default
            .AnalyzeMany(["1", "x", "3"], key => int.Parse(key).ToString(), AnalysisLayer.Tokens)
            .Select(result => result.Succeeded)];
        succeeded.Should().Equal(true, false, true);
    }

    [Fact]
    public void A_stage_that_threw_leaves_nothing_behind_for_the_next_article()
    {
        ClaimPipeline throwing = SpyBlocks.Pipeline(_ => throw new FormatException());
        throwing.Invoking(p => p.Analyze("Ana Quill spoke. She left.")).Should().Throw<FormatException>();
        ArticleAnalysis analysis = ClaimPipeline.Default.Analyze("Short.");
        analysis.Blocks.Should().ContainSingle();
        analysis.Sentences.Should().ContainSingle();
    }

    [Fact]
    public void The_source_is_read_only_a_bounded_way_ahead()
    {
        int read = 0;
        IEnumerable<string> Endless()
        {
            while (true)
            {
                read++;
                yield return "A line.";
            }
        }

        ClaimPipeline pipeline = ClaimPipeline.Create(options => options with { MaxDegreeOfParallelism = 2 });
        pipeline.AnalyzeMany(Endless()).Take(5).Count().Should().Be(5);
        read.Should().BeInRange(5, 5 + 8);
    }

    [Fact]
    public void Nothing_is_read_before_the_first_result_is_asked_for()
    {
        int read = 0;
        IEnumerable<BatchResult<int, ArticleAnalysis>> results = ClaimPipeline.Default.AnalyzeMany(Enumerable.Range(0, 3).Select(i => read = i + 1), _ => "A.");
        read.Should().Be(0);
        results.Count().Should().Be(3);
        read.Should().Be(3);
    }

    [Fact]
    public void No_more_articles_are_worked_on_at_a_time_than_allowed_and_as_many_as_allowed_are()
    {
        int now = 0, most = 0;
        using Barrier two = new(2);
        ClaimPipeline pipeline = SpyBlocks.Pipeline(
            _ =>
            {
                int running = Interlocked.Increment(ref now);
                InterlockedMax(ref most, running);
                two.SignalAndWait(Long).Should().BeTrue("two articles are worked on at the same time");
                Interlocked.Decrement(ref now);
            },
            parallel: 2);
        pipeline.AnalyzeMany(Enumerable.Repeat("A line.", 20)).Should().OnlyContain(result => result.Succeeded);
        most.Should().Be(2);
    }

    [Fact]
    public void An_error_of_the_source_comes_after_the_results_before_it()
    {
        static IEnumerable<string> Breaking()
        {
            yield return "One.";
            yield return "Two.";
            throw new IOException("the feed broke");
        }

        List<string> seen = [];
        FluentActions.Invoking(() =>
        {
            foreach (BatchResult<string, ArticleAnalysis> result in ClaimPipeline.Default.AnalyzeMany(Breaking()))
                seen.Add(result.Source);
        }).Should().Throw<IOException>().WithMessage("the feed broke");
        seen.Should().Equal("One.", "Two.");
    }

    [Fact]
    public void Cancelling_ends_the_enumeration_without_waiting_for_the_article_in_work()
    {
        using CancellationTokenSource cancel = new();
        using ManualResetEventSlim release = new();
        ClaimPipeline pipeline = SpyBlocks.Pipeline(text =>
        {
            if (text == "stuck")
            {
                cancel.Cancel();
                release.Wait(Long);
            }
        });
        FluentActions.Invoking(() => pipeline.AnalyzeMany(["fine", "stuck"], text => text, cancellationToken: cancel.Token).ToList())
            .Should().Throw<OperationCanceledException>();
        release.Set();
    }

    [Fact]
    public void Claims_alone_can_be_asked_for()
    {
        ClaimPipeline.Default.ExtractMany(["A.", "B."]).Select(result => result.Value.Count).Should().HaveCount(2);
        ClaimPipeline.Default.ExtractMany([1, 2], i => i.ToString()).Select(result => result.Source).Should().Equal(1, 2);
    }

    [Fact]
    public void Wrong_arguments_are_told_at_once()
    {
        FluentActions.Invoking(() => ClaimPipeline.Default.AnalyzeMany(null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => ClaimPipeline.Default.AnalyzeMany(["a"], null!)).Should().Throw<ArgumentNullException>();
    }

    private static void InterlockedMax(ref int target, int value)
    {
        int seen = target;
        while (value > seen)
        {
            int before = Interlocked.CompareExchange(ref target, value, seen);
            if (before == seen)
                return;
            seen = before;
        }
    }
}
