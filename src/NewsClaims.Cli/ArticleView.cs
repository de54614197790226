using System.CommandLine;
using NewsClaims.Cli.Inputs;
using Spectre.Console;

namespace NewsClaims.Cli;

/// <summary>What the verbs for readers share: an article after the other, its name above when there are several, errors aside.</summary>
internal static class ArticleView
{
    public delegate void Show(ArticleAnalysis analysis, ToolIo io, ParseResult parse);

    public static Command Create(string name, string description, AnalysisLayer upTo, ToolIo io, Show show, Option[] options, Func<ParseResult, ClaimPipelineOptions, ClaimPipelineOptions>? configure = null)
    {
        CommonOptions common = new();
        Command command = new(name, description);
        foreach (Option option in options)
            command.Options.Add(option);
        common.AddTo(command);
        command.SetAction(async (parse, cancellationToken) =>
        {
            ClaimPipeline pipeline = common.Pipeline(parse, built => configure?.Invoke(parse, built) ?? built);
            int code = Tool.Success, count = 0;
            await foreach (BatchResult<ArticleInput, ArticleAnalysis> result in pipeline
                .AnalyzeManyAsync(common.Articles(parse, io, cancellationToken), article => article.TextOrThrow(), article => article.Date, upTo, cancellationToken)
                .ConfigureAwait(false))
            {
                if (!result.Succeeded)
                {
                    code = Tool.Failure;
                    await io.Error.WriteLineAsync($"newsclaims: {result.Source.Id}: {result.Error!.Message}").ConfigureAwait(false);
                    continue;
                }

                if (count++ > 0)
                    await io.Output.WriteLineAsync().ConfigureAwait(false);
                await io.Output.WriteLineAsync("# " + Printable.Text(result.Source.Id)).ConfigureAwait(false);
                show(result.Value, io, parse);
            }

            return code;
        });
        return command;
    }

    public static IAnsiConsole Console(ToolIo io)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(io.Output),
            Ansi = io.ToTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = io.ToTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = io.Width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    public static Table Table(params string[] columns)
    {
        Table table = new() { Border = TableBorder.Simple };
        foreach (string column in columns)
            table.AddColumn(new TableColumn(new Text(column, new Style(decoration: Decoration.Bold))));
        return table;
    }

    public static void Row(this Table table, params string[] cells) => table.AddRow(cells.Select(cell => new Text(cell)));
}
