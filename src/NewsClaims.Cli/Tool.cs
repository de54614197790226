using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using NewsClaims.Corpora;
using NewsClaims.Evaluation;
using NewsClaims.Models;
using NewsClaims.Training;

namespace NewsClaims.Cli;

/// <summary>The command <c>newsclaims</c>: one verb a view of the analysis.</summary>
internal static class Tool
{
    public const int Success = 0;
    public const int Failure = 1;

    private const string Train = "train";

    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(2);

    public static async Task<int> RunAsync(string[] args, ToolIo io, CancellationToken cancellationToken = default)
    {
        // Without a time for it, Ctrl+C would reach no command, and a server would not even end.
        InvocationConfiguration configuration = new() { Output = io.Output, Error = io.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeToStop };
        LongWork.Screen = io.ErrorToTerminal ? io.Error : null;
        try
        {
            ParseResult parse = Root(io).Parse(args);
            if (parse.CommandResult.Parent is CommandResult { Command.Name: Train })
                TrainingCommands.Prepare(parse);
            if (parse.Action is ParseErrorAction misunderstood)
                return await RefuseAsync(parse, misunderstood, io).ConfigureAwait(false);
            int code = await parse.InvokeAsync(configuration, cancellationToken).ConfigureAwait(false);
            await io.Output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
            return code;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException or InvalidModelException)
        {
            await io.Error.WriteLineAsync("newsclaims: " + error.Message).ConfigureAwait(false);
            return Failure;
        }
        catch (OperationCanceledException)
        {
            await io.Error.WriteLineAsync("newsclaims: stopped").ConfigureAwait(false);
            return Failure;
        }
    }

    // On the error stream throughout: the output may be read by another program. The whole help is for who asked for nothing yet.
    private static async Task<int> RefuseAsync(ParseResult parse, ParseErrorAction action, ToolIo io)
    {
        action.ShowHelp = parse.CommandResult.Command.Subcommands.Count > 0 && parse.UnmatchedTokens.Count == 0;
        int code = await parse.InvokeAsync(new InvocationConfiguration { Output = io.Error, Error = io.Error }).ConfigureAwait(false);
        if (!action.ShowHelp)
            await io.Error.WriteLineAsync($"What it takes: {Path(parse.CommandResult)} --help").ConfigureAwait(false);
        return code;
    }

    private static string Path(CommandResult command) =>
        command.Parent is CommandResult above ? $"{Path(above)} {command.Command.Name}" : command.Command.Name;

    // Not a RootCommand: that takes its name from the assembly, and the tool is called by another.
    private static Command Root(ToolIo io)
    {
        return new Command("newsclaims", "Who says what in a news article: typed claims with their speakers, and every layer on the way there.")
        {
            HelpWithExamples.Option(),
            VersionText.Option(io),
            ClaimsCommand.Create(io),
            ExplainCommand.Create(io),
            AnalyzeCommand.Create(io),
            ViewCommand.Create(io),
            ServeCommand.Create(io),
            EntitiesCommand.Create(io),
            ExpressionsCommand.Create(io),
            SpeakersCommand.Create(io),
            SentencesCommand.Create(io),
            TokensCommand.Create(io),
            EvaluationCommand.Create(),
            TrainCommand(),
        };
    }

    private static Command TrainCommand()
    {
        Command command = new(Train, "Train the learned steps from corpora.");
        foreach (Command step in TrainingCommands.All())
            command.Subcommands.Add(step);
        return command;
    }
}
