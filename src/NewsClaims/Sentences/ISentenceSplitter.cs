using NewsClaims.Layers;

namespace NewsClaims.Sentences;

/// <summary>Groups tokens into sentences. Implementations must be thread-safe and deterministic.</summary>
public interface ISentenceSplitter
{
    /// <summary>
    /// Writes the sentences of <paramref name="text"/>. Afterwards: each token is in exactly one sentence, sentences are in text order and not
    /// empty, and none crosses a block. Never throws for any text.
    /// </summary>
    void Split(TokenizedText text, Layer<TokenRange> sentences);
}
