using System.CommandLine;
using NewsClaims.Cli.Inputs;

namespace NewsClaims.Cli;

/// <summary>What every verb takes: the articles, their form, and the model.</summary>
internal sealed class CommonOptions
{
    private readonly Argument<string[]> _inputs = new("articles")
    {
        Description = "Text files, .html pages, .jsonl files, folders of these, or - for the standard input",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<bool> _jsonLines = new("--jsonl") { Description = "The input is JSON Lines, {\"id\",\"text\",\"date\"} a line, whatever its name; the date is not needed" };

    private readonly Option<bool> _html = new("--html") { Description = "The texts are web pages, whatever their name: the article in them is taken" };

    private readonly ModelOption _model = new();

    public void AddTo(Command command)
    {
        _inputs.Validators.Add(result =>
        {
            foreach (string input in result.Tokens.Select(token => token.Value))
            {
                if (input.Length == 0)
                    result.AddError("The name of an article is empty.");
                else if (input != "-" && input[0] == '-' && !Path.Exists(input))
                    result.AddError($"{command.Name} has no option {input}, and there is no file of that name.");
            }
        });
        command.Arguments.Add(_inputs);
        command.Options.Add(_jsonLines);
        command.Options.Add(_html);
        command.Options.Add(_model);
    }

    public IAsyncEnumerable<ArticleInput> Articles(ParseResult parse, ToolIo io, CancellationToken cancellationToken, ReadProgress? progress = null) =>
        new ArticleReader(io.Input, parse.GetValue(_jsonLines), parse.GetValue(_html), progress ?? new ReadProgress()).ReadAsync(parse.GetValue(_inputs) ?? [], cancellationToken);

    public ClaimPipeline Pipeline(ParseResult parse, Func<ClaimPipelineOptions, ClaimPipelineOptions> configure) => _model.Pipeline(parse, configure);
}
