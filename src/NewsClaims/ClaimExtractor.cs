namespace NewsClaims;

/// <summary>
/// The short way: the claims of an English news article with the built-in pipeline. Thread-safe. For settings, own stages or batches, see
/// <see cref="ClaimPipeline"/>.
/// </summary>
public static class ClaimExtractor
{
    /// <summary>The claims of an article: what its sources state, deny, predict, promise, threaten, demand or judge, in text order.</summary>
    /// <param name="text">The article's raw text. Any text is accepted; spans in the result are UTF-16 places in this very string.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static IReadOnlyList<Claim> Extract(string text) => ClaimPipeline.Default.Extract(text);

    /// <summary>All that was found on the way to the claims: blocks, tokens, sentences, syntax, entities, mentions, attributions, speakers.</summary>
    /// <param name="text">The article's raw text. Any text is accepted; spans in the result are UTF-16 places in this very string.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static ArticleAnalysis Analyze(string text) => ClaimPipeline.Default.Analyze(text);
}
