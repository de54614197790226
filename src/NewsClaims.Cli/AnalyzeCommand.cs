using System.CommandLine;
using NewsClaims.Cli.Inputs;
using NewsClaims.Cli.Outputs;
using NewsClaims.Corpora;

namespace NewsClaims.Cli;

/// <summary><c>analyze</c>: every article in a form for machines, in input order; an article that fails gives its error and nothing is lost.</summary>
internal static class AnalyzeCommand
{
    public static Command Create(ToolIo io)
    {
        CommonOptions common = new();
        Option<string> format = new("--format", "-f")
        {
            Description = "jsonl: a line of JSON an article; jsonld: schema.org; annotations: W3C Web Annotation; conllu: syntax; csv: a claim a row; brat: a folder",
            DefaultValueFactory = _ => OutputFormat.JsonLines,
        };
        format.AcceptOnlyFromAmong(OutputFormat.Names);
        Option<string> layers = new("--layers")
        {
            Description = "\"all\" adds tokens and mentions to jsonl",
            DefaultValueFactory = _ => "default",
        };
        layers.AcceptOnlyFromAmong("default", "all");
        Option<bool> includeAuthor = new("--include-author") { Description = "Also what the article asserts in its own voice and is worth checking" };
        Option<string?> output = new("--output", "-o") { Description = "File to write to instead of the standard output; for brat, the folder", HelpName = "file" };
        Option<bool> resume = new("--resume") { Description = "Go on with the jsonl file of a run over the same articles that was stopped" };
        NumberOption threads = new("--threads", "Articles worked on at a time [default: the number of processors]", least: 1);
        DateOption date = new();
        Command command = new("analyze", "Write what is found in articles, in one of several forms.") { format, layers, includeAuthor, date, output, resume, threads };
        command.Validators.Add(result =>
        {
            // Of an option that was not understood, the value would be an exception.
            string form = result.GetResult(format)?.Tokens is [{ } given] ? given.Value : OutputFormat.JsonLines;
            string? path = result.GetResult(output)?.Tokens is [{ } place] ? place.Value : null;
            if (form == OutputFormat.Brat && path is null)
                result.AddError("brat keeps each text and its annotations in two files: give the folder for them with --output.");
            if (form == OutputFormat.Brat && File.Exists(path))
                result.AddError($"brat takes a folder with --output; {path} is a file.");
            if (form != OutputFormat.Brat && Directory.Exists(path))
                result.AddError($"--output takes a file; {path} is a folder.");
            if (result.GetValue(resume) && (form != OutputFormat.JsonLines || path is null))
                result.AddError("--resume goes on with a file of jsonl: give the file of the earlier run with --output.");
        });
        common.AddTo(command);
        command.SetAction(async (parse, cancellationToken) =>
        {
            ClaimPipeline pipeline = common.Pipeline(parse, options => date.Set(parse, options) with
            {
                IncludeAuthorClaims = parse.GetValue(includeAuthor),
                MaxDegreeOfParallelism = parse.GetValue(threads) ?? options.MaxDegreeOfParallelism,
            });
            ReadProgress read = new();
            IAsyncEnumerable<ArticleInput> articles = common.Articles(parse, io, cancellationToken, read);
            string form = parse.GetValue(format)!;
            string? path = parse.GetValue(output);
            // Lines of output on the same screen would tear the line of progress apart.
            bool seen = io.ErrorToTerminal && (path is not null || !io.ToTerminal);
            using ProgressLine progress = new(seen ? io.Error : null, "", "articles", TimeProvider.System);
            if (form == OutputFormat.Brat)
            {
                await using BratFolder folder = new(path!, io.Error);
                return await WriteAsync(pipeline, articles, folder, progress, read, io.Error, cancellationToken).ConfigureAwait(false);
            }

            if (parse.GetValue(resume))
                articles = InterruptedRun.Open(path!).Rest(articles, cancellationToken);
            await using StreamWriter? file = path is null ? null : new StreamWriter(path, append: parse.GetValue(resume)) { NewLine = "\n" };
            await using ArticleOutput text = OutputFormat.ToText(form, parse.GetValue(layers) == "all", file ?? io.Output, io.Error);
            return await WriteAsync(pipeline, articles, text, progress, read, io.Error, cancellationToken).ConfigureAwait(false);
        });
        return command;
    }

    private static async Task<int> WriteAsync(
        ClaimPipeline pipeline,
        IAsyncEnumerable<ArticleInput> articles,
        ArticleOutput output,
        ProgressLine progress,
        ReadProgress read,
        TextWriter error,
        CancellationToken cancellationToken)
    {
        int total = 0, failed = 0;
        await foreach (BatchResult<ArticleInput, ArticleAnalysis> result in pipeline
            .AnalyzeManyAsync(articles, article => article.TextOrThrow(), article => article.Date, cancellationToken: cancellationToken)
            .ConfigureAwait(false))
        {
            progress.Show(++total, read.Share);
            if (result.Succeeded)
            {
                await output.WriteAsync(result.Source, result.Value, cancellationToken).ConfigureAwait(false);
                continue;
            }

            failed++;
            progress.Hide();
            await output.WriteErrorAsync(result.Source.Id, result.Error!.Message, cancellationToken).ConfigureAwait(false);
        }

        progress.Hide();
        if (failed == 0)
            return Tool.Success;
        await error.WriteLineAsync($"newsclaims: {failed} of {total} articles failed; their lines hold the reasons.").ConfigureAwait(false);
        return Tool.Failure;
    }
}
