using NewsClaims.Fuzz;

namespace NewsClaims.Robustness.Tests;

/// <summary>One pipeline under many threads. The command <c>hammer</c> does the same for minutes.</summary>
public class ThreadTests
{
    [Fact]
    public void Sixteen_threads_get_what_one_gets()
    {
        Hammer hammer = new(300);
        hammer.Run(threads: 16, rounds: 3).Should().BeEmpty();
        hammer.Answers.Should().Be(16 * 3 * 300);
    }

    [Fact]
    public async Task Cancelling_a_batch_of_long_articles_is_prompt()
    {
        string article = string.Concat(Enumerable.Repeat("“The road is shut,” said Ana Quill of Velmora, who denied that prices rose. ", 20_000));
        using CancellationTokenSource cancel = new();
        Task batch = Task.Run(() => ClaimPipeline.Default.AnalyzeMany(Enumerable.Repeat(article, 3), text => text, cancellationToken: cancel.Token).Count());
        await Task.Delay(200);
        await cancel.CancelAsync();
        // An article of this length takes many seconds; the batch must not wait for it.
        await batch.Awaiting(task => task.WaitAsync(TimeSpan.FromSeconds(5))).Should().ThrowAsync<OperationCanceledException>();
    }
}
