using System.CommandLine;
using System.Diagnostics;
using System.Reflection;

namespace NewsClaims.Fuzz.Mutants;

/// <summary><c>mutants</c>: changes the library in one place at a time and asks the tests whether they notice.</summary>
internal static class MutantsCommand
{
    private static readonly string[] Namespaces = ["NewsClaims.Attributions", "NewsClaims.Claims"];

    private static readonly string[] Asked = [".Attributions.", ".Claims.", ".RealArticlesTests", ".SeedArticle", ".ClaimExtractorTests", ".Speakers.", ".ApprovedAnalyses"];

    public static Command Create()
    {
        Argument<string> tests = new("tests") { Description = "The built test project, NewsClaims.Tests.dll" };
        Option<int> count = new("--count") { Description = "Changes in each of the two folders", DefaultValueFactory = _ => 40 };
        Option<int> seed = new("--seed") { Description = "Which changes", DefaultValueFactory = _ => 1 };
        Command command = new("mutants", "Change attributions and claims in many small ways and count which the tests notice.") { tests, count, seed };
        command.SetAction(parse => Run(Path.GetFullPath(parse.GetRequiredValue(tests)), parse.GetValue(count), parse.GetValue(seed)));
        return command;
    }

    private static int Run(string tests, int count, int seed)
    {
        (byte[] library, IReadOnlyList<Mutation> mutations) = MutableLibrary.Create(Namespaces, count, seed);
        TestSuite suite = new(tests, library, name => Asked.Any(asked => name.Contains(asked, StringComparison.Ordinal)));
        FieldInfo active = suite.Library.GetType(MutableLibrary.SwitchType)!.GetField(MutableLibrary.SwitchField)!;
        suite.FirstFailure();
        Stopwatch watch = Stopwatch.StartNew();
        if (suite.FirstFailure() is { } failure)
        {
            Console.WriteLine($"Without any change a test fails: {failure}");
            return 1;
        }

        Console.WriteLine($"{suite.Count} tests, {watch.Elapsed.TotalSeconds:f1} s for a round of them.");
        TimeSpan limit = TimeSpan.FromSeconds(20) + (watch.Elapsed * 10);
        int noticed = 0;
        foreach ((int index, Mutation mutation) in mutations.Index())
        {
            active.SetValue(null, index + 1);
            Task<string?> round = Task.Run(suite.FirstFailure);
            bool ended = round.Wait(limit);
            // Switched off, an endless loop finds its end.
            active.SetValue(null, 0);
            string? found = ended ? round.Result : "does not end";
            round.Wait();
            noticed += found is null ? 0 : 1;
            Console.WriteLine($"{(found is null ? "MISSED " : "noticed")}  {mutation.What}, at {mutation.Place} of {mutation.Method}{(found is null ? "" : $" | {found}")}");
        }

        Console.WriteLine($"{noticed} of {mutations.Count} changes noticed, {(double)noticed / mutations.Count:p0}.");
        return 0;
    }
}
