using System.CommandLine;
using System.Diagnostics;

namespace NewsClaims.Fuzz;

/// <summary><c>models</c>: the longer run of damaged model sections.</summary>
internal static class ModelsCommand
{
    public static Command Create()
    {
        Option<int> from = new("--from") { Description = "First seed", DefaultValueFactory = _ => 0 };
        Option<int> count = new("--count") { Description = "Damages of each section", DefaultValueFactory = _ => 200 };
        Command command = new("models", "Damage the sections of the English model and use them.") { from, count };
        command.SetAction(parse => Run(parse.GetValue(from), parse.GetValue(count)));
        return command;
    }

    private static int Run(int first, int count)
    {
        ModelDamage damage = new();
        int failed = 0;
        foreach (string section in damage.Sections)
        {
            Stopwatch watch = Stopwatch.StartNew();
            for (int seed = first; seed < first + count; seed++)
            {
                if (damage.Error(section, damage.Damaged(section, seed)) is not { } error)
                    continue;
                failed++;
                Console.WriteLine($"{section}, seed {seed}: {error}");
            }

            Console.WriteLine($"{section}: {count} damages, {failed} failures so far, {watch.Elapsed.TotalSeconds:f0} s");
        }

        return failed == 0 ? 0 : 1;
    }
}
