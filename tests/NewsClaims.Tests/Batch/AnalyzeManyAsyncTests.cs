using System.Runtime.CompilerServices;

namespace NewsClaims.Tests.Batch;

public class AnalyzeManyAsyncTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Results_come_in_input_order_and_a_bad_article_stops_no_other()
    {
        ClaimPipeline pipeline = SpyBlocks.Pipeline(text =>
        {
            if (text == "bad")
                throw new FormatException();
        });
        List<(string Source, bool Succeeded)> seen = [];
        await foreach (BatchResult<string, ArticleAnalysis> result in pipeline.AnalyzeManyAsync(Items("a", "bad", "c"), text => text))
            seen.Add((result.Source, result.Succeeded));
        seen.Should().Equal(("a", true), ("bad", false), ("c", true));
    }

    [Fact]
    public async Task A_result_is_given_while_the_source_still_waits_for_the_next_article()
    {
        TaskCompletionSource more = new();
        async IAsyncEnumerable<string> Slow()
        {
            yield return "first";
            await more.Task;
            yield return "second";
        }

        await using IAsyncEnumerator<BatchResult<string, ArticleAnalysis>> results =
            ClaimPipeline.Default.AnalyzeManyAsync(Slow(), text => text).GetAsyncEnumerator();
        (await results.MoveNextAsync().AsTask().WaitAsync(Long)).Should().BeTrue();
        results.Current.Source.Should().Be("first");
        more.SetResult();
        (await results.MoveNextAsync().AsTask().WaitAsync(Long)).Should().BeTrue();
        results.Current.Source.Should().Be("second");
        (await results.MoveNextAsync()).Should().BeFalse();
    }

    [Fact]
    public async Task Cancelling_does_not_wait_for_an_article_in_work()
    {
        using CancellationTokenSource cancel = new();
        using ManualResetEventSlim release = new();
        ClaimPipeline pipeline = SpyBlocks.Pipeline(_ =>
        {
            cancel.Cancel();
            release.Wait(Long);
        });
        Func<Task> run = async () => await Count(pipeline.AnalyzeManyAsync(Items("stuck"), text => text, cancellationToken: cancel.Token)).WaitAsync(Long / 2);
        await run.Should().ThrowAsync<OperationCanceledException>();
        release.Set();
    }

    [Fact]
    public async Task Cancelling_does_not_wait_for_a_source_that_does_not_listen()
    {
        using CancellationTokenSource cancel = new();
        TaskCompletionSource never = new();
        bool disposed = false;
        async IAsyncEnumerable<string> Deaf()
        {
            try
            {
                yield return "first";
                await never.Task;
            }
            finally
            {
                disposed = true;
            }
        }

        Func<Task> run = async () =>
        {
            await foreach (BatchResult<string, ArticleAnalysis> _ in ClaimPipeline.Default.AnalyzeManyAsync(Deaf(), text => text, cancellationToken: cancel.Token))
                await cancel.CancelAsync();
        };
        await run().Awaiting(task => task.WaitAsync(Long)).Should().ThrowAsync<OperationCanceledException>();
        disposed.Should().BeFalse("the source is still moving");
        never.SetResult();
        SpinWait.SpinUntil(() => disposed, Long).Should().BeTrue("it is disposed when it stops");
    }

    [Fact]
    public async Task A_token_given_to_the_enumeration_counts_too()
    {
        using CancellationTokenSource cancel = new();
        await cancel.CancelAsync();
        Func<Task> run = async () =>
        {
            await foreach (BatchResult<string, ArticleAnalysis> _ in ClaimPipeline.Default.AnalyzeManyAsync(Items("a"), text => text).WithCancellation(cancel.Token))
            {
            }
        };
        await run.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task An_error_of_the_source_comes_after_the_results_before_it()
    {
        static async IAsyncEnumerable<string> Breaking()
        {
            yield return "One.";
            await Task.Yield();
            throw new IOException("the feed broke");
        }

        List<string> seen = [];
        Func<Task> run = async () =>
        {
            await foreach (BatchResult<string, ArticleAnalysis> result in ClaimPipeline.Default.AnalyzeManyAsync(Breaking(), text => text))
                seen.Add(result.Source);
        };
        await run.Should().ThrowAsync<IOException>();
        seen.Should().Equal("One.");
    }

    [Fact]
    public async Task The_source_is_read_only_a_bounded_way_ahead_and_is_disposed()
    {
        int read = 0;
        bool disposed = false;
        async IAsyncEnumerable<string> Endless([EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            try
            {
                while (!cancellationToken.IsCancellationRequested)
                {
                    read++;
                    yield return "A line.";
                    await Task.CompletedTask;
                }
            }
            finally
            {
                disposed = true;
            }
        }

        ClaimPipeline pipeline = ClaimPipeline.Create(options => options with { MaxDegreeOfParallelism = 1 });
        int taken = 0;
        await foreach (BatchResult<string, IReadOnlyList<Claim>> _ in pipeline.ExtractManyAsync(Endless(), text => text))
        {
            if (++taken == 5)
                break;
        }

        read.Should().BeInRange(5, 5 + 5);
        disposed.Should().BeTrue();
    }

    private static async IAsyncEnumerable<string> Items(params string[] items)
    {
        foreach (string item in items)
        {
            await Task.Yield();
            yield return item;
        }
    }

    private static async Task<int> Count<T>(IAsyncEnumerable<T> items)
    {
        int count = 0;
        await foreach (T _ in items)
            count++;
        return count;
    }
}
