using System.CommandLine;
using System.Text;
using NewsClaims.Cli.Inputs;
using NewsClaims.Formats;

namespace NewsClaims.Cli;

/// <summary><c>view</c>: an article as a page to look at.</summary>
internal static class ViewCommand
{
    public static Command Create(ToolIo io)
    {
        CommonOptions common = new();
        Option<string?> output = new("--output", "-o") { Description = "File to write the page to instead of the standard output", HelpName = "file" };
        Option<bool> open = new("--open") { Description = "Open the page in the browser" };
        Option<bool> includeAuthor = new("--include-author") { Description = "Also what the article asserts in its own voice and is worth checking" };
        DateOption date = new();
        Command command = new("view", "Make a page that shows an article with its claims and speakers.") { output, open, includeAuthor, date };
        common.AddTo(command);
        output.Validators.Add(result =>
        {
            if (result.Tokens is [{ } path] && Directory.Exists(path.Value))
                result.AddError($"--output takes a file; {path.Value} is a folder.");
        });
        command.SetAction(async (parse, cancellationToken) =>
        {
            ClaimPipeline pipeline = common.Pipeline(parse, options => date.Set(parse, options) with { IncludeAuthorClaims = parse.GetValue(includeAuthor) });
            ArticleInput article = await OnlyAsync(common.Articles(parse, io, cancellationToken)).ConfigureAwait(false);
            ClaimPipeline dated = pipeline.With(options => options with { ArticleDate = article.Date ?? options.ArticleDate });
            string page = dated.Analyze(article.TextOrThrow()).ToHtml();
            string? path = parse.GetValue(output) ?? (parse.GetValue(open) ? Path.Combine(Directory.CreateTempSubdirectory("newsclaims-").FullName, "article.html") : null);
            if (path is null)
            {
                await io.Output.WriteAsync(page.AsMemory(), cancellationToken).ConfigureAwait(false);
                return Tool.Success;
            }

            await File.WriteAllTextAsync(path, page, new UTF8Encoding(false), cancellationToken).ConfigureAwait(false);
            if (parse.GetValue(open))
                io.Open(Path.GetFullPath(path));
            return Tool.Success;
        });
        return command;
    }

    private static async Task<ArticleInput> OnlyAsync(IAsyncEnumerable<ArticleInput> articles)
    {
        ArticleInput? only = null;
        await foreach (ArticleInput article in articles.ConfigureAwait(false))
        {
            if (only is not null)
                throw new InvalidDataException("view shows one article and there are more; give one, or take analyze.");
            only = article;
        }

        return only ?? throw new InvalidDataException("There is no article in the input.");
    }
}
