using NewsClaims.Layers;

namespace NewsClaims.Tokens;

/// <summary>Divides blocks into tokens. Implementations must be thread-safe and deterministic.</summary>
public interface ITokenizer
{
    /// <summary>
    /// Writes the tokens of <paramref name="text"/>. Afterwards: tokens are in text order, not empty and do not overlap; each lies inside one
    /// block; every character of a block that is in no token is white space. Never throws for any text.
    /// </summary>
    void Tokenize(ReadOnlySpan<char> text, ReadOnlySpan<Block> blocks, Layer<TokenSpan> tokens);
}
