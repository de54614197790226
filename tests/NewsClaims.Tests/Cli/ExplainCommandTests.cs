namespace NewsClaims.Tests.Cli;

public class ExplainCommandTests
{
    private const string Article = "“It rained in Velmora,” said Ana Quill, a guide.\n\nShe denied that the road was closed.";

    [Fact]
    public async Task Each_claim_comes_with_its_reasons()
    {
        ArticleAnalysis analysis = ClaimPipeline.Default.Analyze(Article);
        ToolRun run = await ToolRun.WithInput(Article, "explain", "-");
        run.Code.Should().Be(0);
        run.Output.Should().Contain("1. It rained in Velmora").And.Contain("speaker Ana Quill (Person, guide").And.Contain("cue     denied");
        run.Lines.Count(line => line.StartsWith("   why", StringComparison.Ordinal)).Should().Be(analysis.Claims.Sum(claim => claim.Evidence.Count));
    }

    [Fact]
    public async Task One_claim_may_be_asked_for_and_one_that_is_not_there_is_told()
    {
        (await ToolRun.WithInput(Article, "explain", "-", "--claim", "2")).Output.Should().Contain("2. ").And.NotContain("1. It");
        ToolRun run = await ToolRun.WithInput(Article, "explain", "-", "--claim", "99");
        run.Code.Should().Be(1);
        run.Error.Should().Contain("no claim 99");
    }
}
