using System.CommandLine;
using NewsClaims.Fuzz.Mutants;

namespace NewsClaims.Fuzz;

internal static class Program
{
    public static int Main(string[] args) =>
        new RootCommand("Tries to break NewsClaims.") { TextsCommand.Create(), CostCommand.Create(), AnswersCommand.Create(), ModelsCommand.Create(), HammerCommand.Create(), LoadCommand.Create(), MemoryCommand.Create(), MutantsCommand.Create(), CoverageCommand.Create() }.Parse(args).Invoke();
}
