using System.CommandLine;
using System.Globalization;
using System.Numerics;
using System.Runtime.Intrinsics.X86;
using System.Text;
using NewsClaims.Fuzz.Texts;
using NewsClaims.Json;

namespace NewsClaims.Fuzz;

/// <summary><c>answers</c>: the JSON of a range of texts, to be compared with that of another process, and on the error stream what kind of process it is.</summary>
public static class AnswersCommand
{
    internal static Command Create()
    {
        Option<int> from = new("--from") { Description = "First seed" };
        Option<int> count = new("--count") { Description = "Number of texts", DefaultValueFactory = _ => 100 };
        Option<int> threads = new("--threads") { Description = "Texts worked on at a time", DefaultValueFactory = _ => 1 };
        Command command = new("answers", "Write the analyses of seeded texts as JSON Lines.") { from, count, threads };
        command.SetAction(parse =>
        {
            using StreamWriter output = new(Console.OpenStandardOutput(), new UTF8Encoding(false));
            output.Write(Lines(parse.GetValue(from), parse.GetValue(count), parse.GetValue(threads)));
            Console.Error.WriteLine(Process);
        });
        return command;
    }

    /// <summary>What may make a difference between processes.</summary>
    public static string Process =>
        $"culture={CultureInfo.CurrentCulture.Name} zone={TimeZoneInfo.Local.BaseUtcOffset} vector={Vector<byte>.Count} avx2={Avx2.IsSupported} avx512={Avx512F.IsSupported} half={1.5:f1}";

    /// <summary>A line of JSON for each of the seeds' texts, and for a longer article of each seed that is a multiple of ten.</summary>
    public static string Lines(int first, int count, int threads)
    {
        ClaimPipeline pipeline = ClaimPipeline.Create(options => options with { IncludeAuthorClaims = true, MaxDegreeOfParallelism = threads });
        IEnumerable<int> seeds = Enumerable.Range(first, count);
        IEnumerable<string> texts = seeds.Select(seed => seed % 10 == 0 ? TextShape.All[0].Write(new Random(seed), 1500) : TextShape.Create(seed).Text);
        StringBuilder lines = new();
        foreach (BatchResult<string, ArticleAnalysis> result in pipeline.AnalyzeMany(texts))
            lines.Append(result.Value.ToJson(null, allLayers: true).ToLine()).Append('\n');
        return lines.ToString();
    }
}
