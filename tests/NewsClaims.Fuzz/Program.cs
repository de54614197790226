using System.CommandLine;

namespace NewsClaims.Fuzz;

internal static class Program
{
    public static int Main(string[] args) =>
        new RootCommand("Tries to break NewsClaims.") { TextsCommand.Create(), CostCommand.Create(), AnswersCommand.Create(), ModelsCommand.Create() }.Parse(args).Invoke();
}
