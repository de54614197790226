using System.CommandLine;
using System.Diagnostics;

namespace NewsClaims.Training;

/// <summary>Trains every step, each on the steps before it.</summary>
internal static class AllSteps
{
    /// <summary>The steps in the order in which they stand on each other.</summary>
    private static readonly string[] Order =
        ["sentences", "words", "tagger", "lemmas", "parser", "entities", "entity-types", "mentions", "speakers", "attributions", "claims"];

    public static Command Create()
    {
        Option<string?> data = new("--data") { Description = "Folder of the corpora; ../shared/data beside the checkout when not given." };
        Option<string?> output = new("--output") { Description = "Folder of the model files; src/NewsClaims/Models/English when not given." };
        Option<string> from = new("--from") { Description = "The step to begin with.", DefaultValueFactory = _ => Order[0] };
        from.AcceptOnlyFromAmong(Order);
        Command command = new("all", "Trains every step, each on the steps before it: " + string.Join(", ", Order) + ".") { data, output, from };
        command.SetAction(parse => Train(parse.GetValue(data), parse.GetValue(output), parse.GetValue(from)!));
        return command;
    }

    private static int Train(string? data, string? output, string from)
    {
        Stopwatch clock = Stopwatch.StartNew();
        foreach (string step in Order.SkipWhile(step => step != from))
        {
            Console.WriteLine($"{step}: begun after {clock.Elapsed.TotalMinutes:F1} minutes");
            int code = Run([step, .. Given("--data", data), .. Given("--output", output)]);
            if (code != 0)
            {
                Console.Error.WriteLine($"{step} failed with exit code {code}; mend it and go on with --from {step}.");
                return code;
            }
        }

        Console.WriteLine($"all: {clock.Elapsed.TotalMinutes:F1} minutes");
        return 0;
    }

    private static string[] Given(string option, string? value) => value is null ? [] : [option, value];

    // A process of its own for each step: what one step holds in memory, models read before included, is not in the way of the next.
    private static int Run(string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo("dotnet", [typeof(AllSteps).Assembly.Location, .. arguments]))!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
