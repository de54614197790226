using System.Text;

namespace NewsClaims.Corpora;

/// <summary>A text made of given words, one space after each, with its tokens and sentences: for corpora that come without their raw text.</summary>
public sealed record WordedText(string Text, TokenSpan[] Tokens, TokenRange[] Sentences)
{
    /// <summary>Joins the words of sentences.</summary>
    public static WordedText Join(IEnumerable<IReadOnlyList<string>> sentences)
    {
        StringBuilder text = new();
        List<TokenSpan> tokens = [];
        List<TokenRange> ranges = [];
        foreach (IReadOnlyList<string> words in sentences)
        {
            int first = tokens.Count;
            bool quoted = false;
            foreach (string word in words)
            {
                tokens.Add(new TokenSpan(text.Length, word.Length, KindOf(word, ref quoted)));
                text.Append(word).Append(' ');
            }

            ranges.Add(TokenRange.FromBounds(first, tokens.Count));
        }

        return new WordedText(text.ToString(), [.. tokens], [.. ranges]);
    }

    // Straight quotation marks open and close in turn.
    private static TokenKind KindOf(string word, ref bool quoted)
    {
        if (word is "\"" or "``" or "''" or "\u201C" or "\u201D")
        {
            quoted = word switch
            {
                "``" or "\u201C" => true,
                "''" or "\u201D" => false,
                _ => !quoted,
            };
            return quoted ? TokenKind.OpenQuote : TokenKind.CloseQuote;
        }

        if (word.Any(char.IsLetter))
            return word[0] is '@' or '#' || word.StartsWith("http", StringComparison.Ordinal) ? TokenKind.Link : TokenKind.Word;
        return word.Any(char.IsDigit) ? TokenKind.Number : word[0] is '$' or '%' or '+' or '=' or '€' or '£' ? TokenKind.Symbol : TokenKind.Punctuation;
    }
}
