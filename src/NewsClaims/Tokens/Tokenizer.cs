using NewsClaims.Layers;

namespace NewsClaims.Tokens;

/// <summary>The built-in tokenizer.</summary>
internal sealed class Tokenizer : ITokenizer
{
    public void Tokenize(ReadOnlySpan<char> text, ReadOnlySpan<Block> blocks, Layer<TokenSpan> tokens)
    {
        foreach (Block block in blocks)
        {
            int i = block.Span.Start;
            while (i < block.Span.End)
            {
                if (char.IsWhiteSpace(text[i]))
                {
                    i++;
                    continue;
                }

                int start = i++;
                while (i < block.Span.End && char.IsLetterOrDigit(text[start]) && char.IsLetterOrDigit(text[i]))
                    i++;
                tokens.Add(new TokenSpan(start, i - start, char.IsLetterOrDigit(text[start]) ? TokenKind.Word : TokenKind.Punctuation));
            }
        }
    }
}
