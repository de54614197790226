using NewsClaims.Layers;

namespace NewsClaims.Sentences;

/// <summary>The built-in sentence splitter.</summary>
internal sealed class SentenceSplitter : ISentenceSplitter
{
    public SentenceSplitter(ClaimModel model) => ArgumentNullException.ThrowIfNull(model);

    public void Split(TokenizedText text, Layer<TokenRange> sentences)
    {
        int start = 0, block = 0;
        for (int i = 0; i < text.Tokens.Length; i++)
        {
            while (block < text.Blocks.Length - 1 && text.Blocks[block].Span.End <= text.Tokens[i].Start)
                block++;
            bool last = i + 1 == text.Tokens.Length || text.Tokens[i + 1].Start >= text.Blocks[block].Span.End;
            if (last || text.Word(i) is "." or "!" or "?")
            {
                sentences.Add(TokenRange.FromBounds(start, i + 1));
                start = i + 1;
            }
        }
    }
}
