using System.CommandLine;
using NewsClaims.Cli.Inputs;
using NewsClaims.Json;

namespace NewsClaims.Cli;

/// <summary><c>analyze</c>: a line of JSON for every article, in input order; an article that fails gives its error and nothing is lost.</summary>
internal static class AnalyzeCommand
{
    public static Command Create(ToolIo io)
    {
        CommonOptions common = new();
        Option<string> layers = new("--layers")
        {
            Description = "\"all\" adds tokens and mentions",
            DefaultValueFactory = _ => "default",
        };
        layers.AcceptOnlyFromAmong("default", "all");
        Option<bool> includeAuthor = new("--include-author") { Description = "Also what the article asserts in its own voice and is worth checking" };
        Option<string?> output = new("--output", "-o") { Description = "File to write to instead of the standard output", HelpName = "file" };
        Option<int?> threads = new("--threads") { Description = "Articles worked on at a time [default: the number of processors]", HelpName = "n" };
        threads.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() < 1)
                result.AddError("--threads takes 1 or more.");
        });
        Command command = new("analyze", "Write every layer of articles as JSON Lines.") { layers, includeAuthor, output, threads };
        common.AddTo(command);
        command.SetAction(async (parse, cancellationToken) =>
        {
            ClaimPipeline pipeline = common.Pipeline(parse, options => options with
            {
                IncludeAuthorClaims = parse.GetValue(includeAuthor),
                MaxDegreeOfParallelism = parse.GetValue(threads) ?? options.MaxDegreeOfParallelism,
            });
            bool allLayers = parse.GetValue(layers) == "all";
            IAsyncEnumerable<ArticleInput> articles = common.Articles(parse, io, cancellationToken);
            if (parse.GetValue(output) is not { } path)
                return await WriteAsync(pipeline, articles, allLayers, io.Output, io.Error, cancellationToken).ConfigureAwait(false);
            await using StreamWriter file = new(path) { NewLine = "\n" };
            return await WriteAsync(pipeline, articles, allLayers, file, io.Error, cancellationToken).ConfigureAwait(false);
        });
        return command;
    }

    private static async Task<int> WriteAsync(
        ClaimPipeline pipeline,
        IAsyncEnumerable<ArticleInput> articles,
        bool allLayers,
        TextWriter output,
        TextWriter error,
        CancellationToken cancellationToken)
    {
        int total = 0, failed = 0;
        await foreach (BatchResult<ArticleInput, ArticleAnalysis> result in pipeline
            .AnalyzeManyAsync(articles, article => article.TextOrThrow(), cancellationToken: cancellationToken)
            .ConfigureAwait(false))
        {
            total++;
            if (!result.Succeeded)
                failed++;
            string line = result.Succeeded
                ? result.Value.ToJson(result.Source.Id, allLayers).ToLine()
                : new ErrorJson(result.Source.Id, result.Error!.Message).ToLine();
            await output.WriteLineAsync(line.AsMemory(), cancellationToken).ConfigureAwait(false);
            await output.FlushAsync(cancellationToken).ConfigureAwait(false);
        }

        if (failed == 0)
            return Tool.Success;
        await error.WriteLineAsync($"newsclaims: {failed} of {total} articles failed; their lines hold the reasons.").ConfigureAwait(false);
        return Tool.Failure;
    }
}
