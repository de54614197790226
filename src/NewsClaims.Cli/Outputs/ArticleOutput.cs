using NewsClaims.Cli.Inputs;

namespace NewsClaims.Cli.Outputs;

/// <summary>Where <c>analyze</c> puts its articles, in one form. Articles come in input order.</summary>
internal abstract class ArticleOutput : IAsyncDisposable
{
    /// <summary>Writes one article.</summary>
    public abstract Task WriteAsync(ArticleInput article, ArticleAnalysis analysis, CancellationToken cancellationToken);

    /// <summary>Keeps the place of an article that failed.</summary>
    public abstract Task WriteErrorAsync(string id, string error, CancellationToken cancellationToken);

    public virtual ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
