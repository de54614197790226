using System.Text;
using BenchmarkDotNet.Attributes;

namespace NewsClaims.Benchmarks;

/// <summary>One text of so many characters, from raw text to claims: the time a character must not grow with the length.</summary>
[MemoryDiagnoser]
public class LengthBenchmark
{
    [Params(1_000, 10_000, 100_000, 1_000_000, 10_000_000)]
    public int Length { get; set; } = 1_000;

    private string Text { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        Articles.WarmUp();
        Text = TextOf(Length);
    }

    [Benchmark]
    public int Analyze() => ClaimPipeline.Default.Analyze(Text.Length == 0 ? TextOf(Length) : Text).Tokens.Count;

    /// <summary>The articles, again and again, up to so many characters.</summary>
    internal static string TextOf(int length)
    {
        StringBuilder text = new(length + 8_000);
        for (int i = 0; text.Length < length; i++)
            text.Append(Articles.All[i % Articles.All.Count]).Append("\n\n");
        return text.ToString(0, length);
    }
}
