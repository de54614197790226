using System.Text;
using NewsClaims.Fuzz;

namespace NewsClaims.Robustness.Tests;

/// <summary>A text as large as nobody writes one. It takes one thread for minutes, so it begins before all others (<see cref="LongestFirst"/>).</summary>
public class HugeTextTests
{
    [Fact]
    public void Five_megabytes_in_one_paragraph()
    {
        StringBuilder text = new();
        for (int i = 0; text.Length < 5_000_000; i++)
            text.Append("“Line ").Append(i).Append(" will close,” said Ana Quill of the Velmora Rail Authority, and she added that prices rose 4.5% in May. ");
        ArticleAnalysis analysis = ClaimExtractor.Analyze(text.ToString());
        analysis.Blocks.Should().ContainSingle();
        Contracts.Check(analysis);
    }
}
