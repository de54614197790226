using System.CommandLine;
using System.Diagnostics;
using NewsClaims.Fuzz.Texts;

namespace NewsClaims.Fuzz;

/// <summary><c>load</c>: many articles through one process, with what it holds and how fast it is, a line for each tenth of them.</summary>
internal static class LoadCommand
{
    private const int Tenths = 10, SampleEvery = 50;

    public static Command Create()
    {
        Option<int> articles = new("--articles") { Description = "How many articles", DefaultValueFactory = _ => 100_000 };
        Option<int> length = new("--length") { Description = "Mean length of an article, in UTF-16 units", DefaultValueFactory = _ => 4_500 };
        Option<int> threads = new("--threads") { Description = "Articles worked on at a time", DefaultValueFactory = _ => Environment.ProcessorCount };
        Command command = new("load", "Send many articles through one process and watch its memory, handles and pace.") { articles, length, threads };
        command.SetAction(parse => Run(parse.GetValue(articles), parse.GetValue(length), parse.GetValue(threads)));
        return command;
    }

    private static int Run(int articles, int length, int threads)
    {
        ClaimPipeline pipeline = ClaimPipeline.Create(options => options with { MaxDegreeOfParallelism = threads });
        Tenth[] tenths = [.. Enumerable.Range(0, Tenths).Select(_ => new Tenth())];
        Console.WriteLine("tenth | articles | tokens/s | working set, MB | managed heap, MB | handles");
        int done = 0;
        // Everything that is compiled or made on first use is there before the first tenth begins.
        foreach (BatchResult<string, ArticleAnalysis> _ in pipeline.AnalyzeMany(Texts(-1, 500, length)))
        {
        }

        long before = Stopwatch.GetTimestamp();
        TimeSpan cpuBefore = Process.GetCurrentProcess().TotalProcessorTime;
        foreach (BatchResult<string, ArticleAnalysis> result in pipeline.AnalyzeMany(Texts(0, articles, length)))
        {
            int at = (int)((long)done * Tenths / articles);
            Tenth tenth = tenths[at];
            tenth.Articles++;
            tenth.Tokens += result.Value.Tokens.Count;
            if (++done % SampleEvery == 0)
                tenth.Sample();
            if ((long)done * Tenths / articles == at)
                continue;
            using Process process = Process.GetCurrentProcess();
            tenth.Seconds = Stopwatch.GetElapsedTime(before).TotalSeconds;
            tenth.ProcessorSeconds = (process.TotalProcessorTime - cpuBefore).TotalSeconds;
            (before, cpuBefore) = (Stopwatch.GetTimestamp(), process.TotalProcessorTime);
            Console.WriteLine($"{at + 1} | {tenth}");
        }

        double growth = tenths[^1].WorkingSet / tenths[0].WorkingSet, pace = tenths[^1].Pace / tenths[0].Pace;
        double handles = tenths[^1].Handles - tenths[0].Handles;
        Console.WriteLine($"Last tenth to first: working set {growth:p1}, tokens for each second of processor time {pace:p1}, handles {handles:+0.0;-0.0;0}.");
        return growth <= 1.05 && handles < 1 ? 0 : 1;
    }

    private static IEnumerable<string> Texts(int first, int count, int length)
    {
        for (int i = 0; i < count; i++)
        {
            // Two in three are plain news; the rest of every other shape.
            Random random = new(first + i);
            TextShape shape = i % 3 == 0 ? TextShape.All[i / 3 % TextShape.All.Count] : TextShape.All[0];
            yield return shape.Write(random, (length / 2) + random.Next(length + 1));
        }
    }

    private sealed class Tenth
    {
        private double _workingSets, _heaps, _handles;
        private int _samples;

        public int Articles { get; set; }

        public long Tokens { get; set; }

        public double Seconds { get; set; }

        public double ProcessorSeconds { get; set; }

        public double WorkingSet => _workingSets / _samples;

        public double Handles => _handles / _samples;

        public double Pace => Tokens / ProcessorSeconds;

        public void Sample()
        {
            using Process process = Process.GetCurrentProcess();
            _workingSets += process.WorkingSet64 / 1e6;
            _heaps += GC.GetTotalMemory(false) / 1e6;
            _handles += process.HandleCount;
            _samples++;
        }

        public override string ToString() =>
            $"{Articles} | {Tokens / Seconds:f0} ({Pace:f0} a second of processor time) | {WorkingSet:f1} | {_heaps / _samples:f1} | {Handles:f1}";
    }
}
