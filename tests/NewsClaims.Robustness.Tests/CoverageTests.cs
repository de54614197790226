using NewsClaims.Corpora;
using NewsClaims.Fuzz.Rewritten;
using NewsClaims.Fuzz.Texts;
using Xunit.Abstractions;

namespace NewsClaims.Robustness.Tests;

/// <summary>The seeded texts are worth something only where they get to: most of the code of every stage.</summary>
public class CoverageTests(ITestOutputHelper output)
{
    private static readonly string[] Stages = ["Blocks", "Tokens", "Sentences", "Syntax", "Entities", "Mentions", "Attributions", "Speakers", "Claims"];

    [Fact]
    public void The_texts_reach_most_of_the_code_of_every_stage()
    {
        CoveredLibrary library = new();
        for (int seed = 0; seed < 3000; seed++)
            library.Analyze(TextShape.Create(seed).Text);
        foreach (string file in Directory.EnumerateFiles(Checkout.Find("seeds", "articles"), "*.txt"))
            library.Analyze(File.ReadAllText(file));
        IReadOnlyDictionary<string, (int Reached, int All)> folders = library.ByFolder();
        foreach (string stage in Stages)
        {
            double share = (double)folders[stage].Reached / folders[stage].All;
            output.WriteLine($"{stage}: {share:p1} of {folders[stage].All} stretches of code");
            share.Should().BeGreaterThan(0.75, $"texts that do not get into {stage} do not test it");
        }

        double whole = (double)Stages.Sum(stage => folders[stage].Reached) / Stages.Sum(stage => folders[stage].All);
        output.WriteLine($"all stages: {whole:p1}");
        whole.Should().BeGreaterThan(0.85);
    }
}
