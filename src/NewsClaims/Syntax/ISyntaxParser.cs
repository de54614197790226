using NewsClaims.Layers;

namespace NewsClaims.Syntax;

/// <summary>Finds parts of speech and dependencies. Implementations must be thread-safe and deterministic.</summary>
public interface ISyntaxParser
{
    /// <summary>
    /// Fills <paramref name="syntax"/>, which has one place for each token of <paramref name="text"/>. Afterwards: each sentence is one tree: one
    /// token has head -1 and relation root, every other token has a head in the same sentence, and there is no cycle. Never throws for any text.
    /// </summary>
    void Parse(TokenizedText text, ReadOnlySpan<TokenRange> sentences, Span<TokenSyntax> syntax);
}
