using NewsClaims.Cli.Inputs;
using NewsClaims.Json;

namespace NewsClaims.Cli.Outputs;

/// <summary>One stream of text, an article after the other. Errors are lines of JSON: among the articles where those are JSON too, else aside.</summary>
internal sealed class TextOutput(TextWriter output, TextWriter errors, Action<ArticleInput, ArticleAnalysis, bool> write) : ArticleOutput
{
    private bool _started;

    public override async Task WriteAsync(ArticleInput article, ArticleAnalysis analysis, CancellationToken cancellationToken)
    {
        write(article, analysis, !_started);
        _started = true;
        // A reader at the other end of a pipe gets each article as soon as it is done.
        await output.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    public override async Task WriteErrorAsync(string id, string error, CancellationToken cancellationToken)
    {
        await errors.WriteLineAsync(new ErrorJson(id, error).ToLine().AsMemory(), cancellationToken).ConfigureAwait(false);
        await errors.FlushAsync(cancellationToken).ConfigureAwait(false);
    }
}
