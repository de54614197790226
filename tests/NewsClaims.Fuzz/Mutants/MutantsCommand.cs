using System.CommandLine;
using System.Diagnostics;

namespace NewsClaims.Fuzz.Mutants;

/// <summary>
/// <c>mutants</c>: changes the library in one place at a time and asks the tests whether they notice. The changes are drawn by a seed, at most
/// one a method while there are methods left.
/// </summary>
internal static class MutantsCommand
{
    private static readonly string[] Namespaces = ["NewsClaims.Attributions", "NewsClaims.Claims"];

    public static Command Create()
    {
        Argument<string> tests = new("tests") { Description = "Folder of the built tests, with NewsClaims.Tests.dll" };
        Option<int> count = new("--count") { Description = "Changes in each of the two folders", DefaultValueFactory = _ => 30 };
        Option<int> seed = new("--seed") { Description = "Which changes", DefaultValueFactory = _ => 1 };
        Option<string> filter = new("--filter")
        {
            Description = "Which tests are asked",
            DefaultValueFactory = _ => "FullyQualifiedName~.Attributions.|FullyQualifiedName~.Claims.|FullyQualifiedName~RealArticles|FullyQualifiedName~SeedArticle|FullyQualifiedName~ClaimExtractorTests",
        };
        Command command = new("mutants", "Change the attribution and claims folders in many small ways and count which the tests notice.") { tests, count, seed, filter };
        command.SetAction(parse => Run(parse.GetRequiredValue(tests), parse.GetValue(count), parse.GetValue(seed), parse.GetValue(filter)!));
        return command;
    }

    private static int Run(string tests, int count, int seed, string filter)
    {
        string library = Path.Combine(tests, "NewsClaims.dll"), original = Path.Combine(tests, "NewsClaims.original");
        if (!File.Exists(original))
            File.Copy(library, original);
        File.Copy(original, library, overwrite: true);
        Stopwatch watch = Stopwatch.StartNew();
        if (Notices(tests, filter, TimeSpan.FromMinutes(10)))
        {
            Console.WriteLine("The tests fail without any change.");
            return 1;
        }

        TimeSpan limit = TimeSpan.FromSeconds(60) + (watch.Elapsed * 6);
        int noticed = 0, tried = 0;
        foreach (string space in Namespaces)
        {
            foreach (Mutation mutation in Drawn(Mutation.All(original, space), count, seed))
            {
                mutation.Write(original, library);
                bool dead = Notices(tests, filter, limit);
                tried++;
                noticed += dead ? 1 : 0;
                Console.WriteLine($"{(dead ? "noticed" : "MISSED ")}  {mutation.What}, at {mutation.Place} of {mutation.Method}");
            }
        }

        File.Copy(original, library, overwrite: true);
        Console.WriteLine($"{noticed} of {tried} changes noticed, {(double)noticed / tried:p0}.");
        return 0;
    }

    private static IEnumerable<Mutation> Drawn(List<Mutation> all, int count, int seed)
    {
        Mutation[] shuffled = [.. all];
        new Random(seed).Shuffle(shuffled);
        return shuffled.GroupBy(mutation => mutation.Method).SelectMany(group => group.Index()).OrderBy(pair => pair.Index).Select(pair => pair.Item).Take(count);
    }

    /// <summary>True when a test fails, the process dies or does not end.</summary>
    private static bool Notices(string tests, string filter, TimeSpan limit)
    {
        ProcessStartInfo start = new("dotnet", ["vstest", Path.Combine(tests, "NewsClaims.Tests.dll"), $"--TestCaseFilter:{filter}", "--", "xunit.StopOnFail=true"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (process.WaitForExit(limit))
            return process.ExitCode != 0;
        process.Kill(entireProcessTree: true);
        return true;
    }
}
