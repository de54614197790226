using System.CommandLine;
using NewsClaims.Fuzz.Rewritten;
using NewsClaims.Fuzz.Texts;

namespace NewsClaims.Fuzz;

/// <summary><c>coverage</c>: how much of each folder's code the seeded texts reach.</summary>
internal static class CoverageCommand
{
    public static Command Create()
    {
        Option<int> count = new("--count") { Description = "Number of texts", DefaultValueFactory = _ => 4000 };
        Option<string?> missed = new("--missed") { Description = "A folder whose methods with unreached code are listed" };
        Command command = new("coverage", "Measure which stretches of code the seeded texts reach.") { count, missed };
        command.SetAction(parse => Run(parse.GetValue(count), parse.GetValue(missed)));
        return command;
    }

    private static void Run(int count, string? missed)
    {
        CoveredLibrary library = new();
        for (int seed = 0; seed < count; seed++)
            library.Analyze(TextShape.Create(seed).Text);
        foreach ((string folder, (int reached, int all)) in library.ByFolder().OrderBy(folder => folder.Key, StringComparer.Ordinal))
            Console.WriteLine($"{folder,-14} {reached,6} of {all,6} {(double)reached / all,8:p1}");
        if (missed is null)
            return;
        foreach ((string method, int stretches) in library.Missed(missed))
            Console.WriteLine($"{stretches,4} {method}");
    }
}
