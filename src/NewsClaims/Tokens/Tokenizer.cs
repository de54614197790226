using NewsClaims.Layers;

namespace NewsClaims.Tokens;

/// <summary>
/// The built-in tokenizer: goes through each block once, asking at every place what starts there. Word lists and rules, no model; nothing is
/// allocated.
/// </summary>
internal sealed class Tokenizer : ITokenizer
{
    public void Tokenize(ReadOnlySpan<char> text, ReadOnlySpan<Block> blocks, Layer<TokenSpan> tokens)
    {
        foreach (Block block in blocks)
            Tokenize(block.Span.Slice(text), block.Span.Start, tokens);
    }

    private static void Tokenize(ReadOnlySpan<char> block, int offset, Layer<TokenSpan> tokens)
    {
        QuoteDirection quotes = default;
        int first = tokens.Count;
        int i = 0;
        while (i < block.Length)
        {
            CharacterKind kind = Characters.KindAt(block, i, out int length);
            if (kind == CharacterKind.Space)
            {
                i += length;
                continue;
            }

            if (kind == CharacterKind.Mark && tokens.Count > first && tokens[tokens.Count - 1].End == offset + i)
            {
                int end = Characters.SkipMarks(block, i + length);
                Extend(tokens, offset + end);
                i = end;
                continue;
            }

            i = Next(block, i, kind, offset, tokens, first, ref quotes);
        }

        if (tokens.Count > first)
            GraphemeBounds.Mend(block, offset, tokens, first);
    }

    /// <summary>Adds the token or tokens that start at <paramref name="i"/> and gives the index after them.</summary>
    private static int Next(
        ReadOnlySpan<char> block, int i, CharacterKind kind, int offset, Layer<TokenSpan> tokens, int first, ref QuoteDirection quotes)
    {
        bool inWord = Characters.IsAlphanumeric(block, i - 1);
        if (!inWord && (kind is CharacterKind.Letter or CharacterKind.Digit || block[i] is '@' or '#'))
        {
            int link = LinkScanner.End(block, i);
            if (link > i)
                return Add(tokens, offset, i, link, TokenKind.Link);
        }

        if (kind == CharacterKind.Letter)
            return inWord && Clitics.IsNegation(block, i) ? Add(tokens, offset, i, i + 3, TokenKind.Word) : Word(block, i, i, offset, tokens);
        if (kind == CharacterKind.Digit || (block[i] is '.' or '+' && !inWord && Characters.IsDigit(Characters.At(block, i + 1)) && IsApart(block, i)))
        {
            int end = NumberScanner.End(block, kind == CharacterKind.Digit ? i : i + 1, out bool isNumber);
            return Add(tokens, offset, i, end, isNumber ? TokenKind.Number : TokenKind.Word);
        }

        if (block[i] == '.' && !inWord && LinkScanner.ExtensionEnd(block, i) is int extension && extension > i)
            return Add(tokens, offset, i, extension, TokenKind.Link);
        bool afterWord = inWord || (i > 0 && block[i - 1] == '.');
        int clitic = afterWord ? Clitics.LengthAt(block, i) : 0;
        if (clitic > 0)
            return Add(tokens, offset, i, i + clitic, TokenKind.Word);
        return Mark(block, i, offset, tokens, first, ref quotes);
    }

    private static int Mark(ReadOnlySpan<char> block, int i, int offset, Layer<TokenSpan> tokens, int first, ref QuoteDirection quotes)
    {
        switch (quotes.Decide(block, i, out int length))
        {
            case QuoteMark.Open:
                return Add(tokens, offset, i, i + length, TokenKind.OpenQuote);
            case QuoteMark.Close:
                return Add(tokens, offset, i, i + length, TokenKind.CloseQuote);
            case QuoteMark.Possessive:
                return Add(tokens, offset, i, i + length, TokenKind.Word);
            case QuoteMark.Measure:
                return Add(tokens, offset, i, i + length, TokenKind.Symbol);
            case QuoteMark.EndOfWord when tokens.Count > first:
                Extend(tokens, offset + i + length);
                return i + length;
            case QuoteMark.StartOfWord when length == 1:
                return Characters.IsDigit(Characters.At(block, i + 1))
                    ? Add(tokens, offset, i, Characters.EndOfAlphanumerics(block, i + 1), TokenKind.Number)
                    : Word(block, i, i + 1, offset, tokens);
            case QuoteMark.StartOfWord:
                return Add(tokens, offset, i, i + length, TokenKind.Word);
            default:
                int end = SymbolScanner.End(block, i, out TokenKind kind);
                return Add(tokens, offset, i, end, kind);
        }
    }

    /// <summary>Adds the word from <paramref name="start"/>, whose letters begin at <paramref name="letters"/>, in one piece or divided.</summary>
    private static int Word(ReadOnlySpan<char> block, int start, int letters, int offset, Layer<TokenSpan> tokens)
    {
        int end = WordScanner.End(block, letters);
        if (!Clitics.TryDivide(block[start..end], out int first, out int second))
            return Add(tokens, offset, start, end, TokenKind.Word);
        Add(tokens, offset, start, start + first, TokenKind.Word);
        Add(tokens, offset, start + first, start + first + second, TokenKind.Word);
        return start + first + second < end ? Add(tokens, offset, start + first + second, end, TokenKind.Word) : end;
    }

    /// <summary>A period or plus before a digit begins a number (".5", "+44") only where nothing stands before it.</summary>
    private static bool IsApart(ReadOnlySpan<char> block, int i) => i == 0 || char.IsWhiteSpace(block[i - 1]) || block[i - 1] is '(' or '$' or '=' or '<' or '-';

    private static int Add(Layer<TokenSpan> tokens, int offset, int start, int end, TokenKind kind)
    {
        tokens.Add(new TokenSpan(offset + start, end - start, kind));
        return end;
    }

    private static void Extend(Layer<TokenSpan> tokens, int end)
    {
        ref TokenSpan last = ref tokens[tokens.Count - 1];
        last = last with { Length = end - last.Start };
    }
}
