namespace NewsClaims.Tests.Batch;

public class DatedArticlesTests
{
    private static readonly DateOnly?[] Days = [new(2024, 3, 6), null, new(2026, 11, 25), DateOnly.MinValue];
    private static readonly ClaimPipeline Dated = ClaimPipeline.Default.With(options => options with { ArticleDate = new DateOnly(2000, 1, 2) });

    [Fact]
    public void Each_article_of_a_batch_has_its_own_date()
    {
        BatchResult<DateOnly?, ArticleAnalysis>[] results = [.. Dated.AnalyzeMany(Days, _ => "It rained yesterday.", day => day, AnalysisLayer.Expressions)];
        results.SkipLast(1).Select(result => result.Value!.Expressions.Single().Value).Should().Equal("2024-03-05", "2000-01-01", "2026-11-24");
        results[^1].Error.Should().BeOfType<ArgumentException>().Which.Message.Should().Contain("ArticleDate");
    }

    [Fact]
    public async Task Each_article_of_an_asynchronous_batch_has_its_own_date()
    {
        async IAsyncEnumerable<DateOnly?> Source()
        {
            foreach (DateOnly? day in Days.SkipLast(1))
            {
                await Task.Yield();
                yield return day;
            }
        }

        List<string?> values = [];
        await foreach (BatchResult<DateOnly?, ArticleAnalysis> result in Dated.AnalyzeManyAsync(Source(), _ => "It rained yesterday.", day => day))
            values.Add(result.Value!.Expressions.Single().Value);
        values.Should().Equal("2024-03-05", "2000-01-01", "2026-11-24");
    }
}
