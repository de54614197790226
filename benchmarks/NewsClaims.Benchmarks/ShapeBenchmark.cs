using BenchmarkDotNet.Attributes;

namespace NewsClaims.Benchmarks;

/// <summary>Texts of one length that are no news: what a stranger may send.</summary>
[MemoryDiagnoser]
public class ShapeBenchmark
{
    private const int Length = 300_000;

    public enum TextShape
    {
        News,
        OneSentence,
        QuotationMarks,
        NoSpaces,
        NestedBrackets,
    }

    [ParamsAllValues]
    public TextShape Shape { get; set; }

    [GlobalSetup]
    public void Setup() => Articles.WarmUp();

    [Benchmark]
    public int Analyze() => ClaimPipeline.Default.Analyze(TextOf(Shape)).Tokens.Count;

    internal static string TextOf(TextShape shape) => shape switch
    {
        TextShape.OneSentence => Repeated("the minister said that the bridge and "),
        TextShape.QuotationMarks => new string('"', Length),
        TextShape.NoSpaces => Repeated("theministersaidthatthebridge"),
        TextShape.NestedBrackets => new string('(', Length / 2) + new string(')', Length / 2),
        _ => LengthBenchmark.TextOf(Length),
    };

    private static string Repeated(string words) => string.Concat(Enumerable.Repeat(words, (Length / words.Length) + 1))[..Length];
}
