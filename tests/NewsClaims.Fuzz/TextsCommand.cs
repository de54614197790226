using System.CommandLine;
using System.Diagnostics;

namespace NewsClaims.Fuzz;

/// <summary><c>texts</c>: the longer run of the seeded texts. The tests run the first 200,000 seeds; this goes on from there.</summary>
internal static class TextsCommand
{
    private const int Portion = 50_000;

    public static Command Create()
    {
        Option<int> from = new("--from") { Description = "First seed", DefaultValueFactory = _ => 200_000 };
        Option<int> count = new("--count") { Description = "Number of texts", DefaultValueFactory = _ => 2_000_000 };
        Option<int> threads = new("--threads") { Description = "Texts worked on at a time", DefaultValueFactory = _ => Environment.ProcessorCount };
        Command command = new("texts", "Analyse seeded hostile texts and check every contract.") { from, count, threads };
        command.SetAction((parse, cancellationToken) => Task.FromResult(
            Run(parse.GetValue(from), parse.GetValue(count), parse.GetValue(threads), cancellationToken)));
        return command;
    }

    private static int Run(int first, int count, int threads, CancellationToken cancellationToken)
    {
        FuzzRun run = FuzzRun.Create();
        Stopwatch watch = Stopwatch.StartNew();
        int failed = 0;
        for (int done = 0; done < count; done += Portion)
        {
            foreach (FuzzFailure failure in run.Run(first + done, Math.Min(Portion, count - done), threads, cancellationToken))
            {
                failed++;
                Console.WriteLine(failure);
            }

            Console.WriteLine(
                $"{Math.Min(done + Portion, count)} texts, {run.Tokens} tokens, {run.Claims} claims, {run.Repeated} made twice, {failed} failed, {watch.Elapsed.TotalSeconds:f0} s");
        }

        return failed == 0 ? 0 : 1;
    }
}
