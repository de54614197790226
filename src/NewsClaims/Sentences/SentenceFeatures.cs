using NewsClaims.Kernels;

namespace NewsClaims.Sentences;

/// <summary>What the model of sentence ends sees of a boundary. Used by training and prediction alike.</summary>
internal static class SentenceFeatures
{
    /// <summary>Room for the features of one boundary.</summary>
    public const int MaxCount = 40;

    private const int Outside = 0x7FFF;

    /// <summary>Writes the features and returns their number.</summary>
    public static int Write(Boundary boundary, Span<uint> features)
    {
        int count = 0;
        int end = boundary.End, next = boundary.Next;
        uint kind = (uint)boundary.Kind;
        uint space = boundary.Text.SpaceBefore(next) ? 1u : 0u;
        uint endWord = Word(boundary, end), nextWord = Word(boundary, next), previousWord = Word(boundary, end - 1);
        uint endShape = Shape(boundary, end), nextShape = Shape(boundary, next), previousShape = Shape(boundary, end - 1);
        uint afterShape = Shape(boundary, next + 1);
        uint endClass = Class(boundary, end), previousClass = Class(boundary, end - 1), nextClass = Class(boundary, next);
        uint closes = (boundary.ClosesQuotation ? 1u : 0) | (boundary.ClosesBracket ? 2u : 0);
        uint inside = Inside(boundary);
        uint before = Bucket(end - boundary.SentenceStart), after = Bucket(boundary.Block.End - next);
        uint blockEnd = BlockEnd(boundary);
        uint mark = FeatureHash.Feature(90, kind, space | (closes << 1), boundary.Kind is BoundaryKind.Bare ? 0 : endWord);

        features[count++] = FeatureHash.Feature(1, mark);
        features[count++] = FeatureHash.Feature(2, mark, nextShape);
        features[count++] = FeatureHash.Feature(3, mark, nextWord);
        features[count++] = FeatureHash.Feature(4, mark, previousShape, nextShape);
        features[count++] = FeatureHash.Feature(5, kind, previousWord);
        features[count++] = FeatureHash.Feature(6, kind, nextWord);
        features[count++] = FeatureHash.Feature(7, kind, endWord);
        features[count++] = FeatureHash.Feature(8, kind, endShape, nextShape);
        features[count++] = FeatureHash.Feature(9, kind, endClass, nextShape);
        features[count++] = FeatureHash.Feature(10, kind, endClass, nextClass);
        features[count++] = FeatureHash.Feature(11, mark, inside);
        features[count++] = FeatureHash.Feature(12, mark, inside, nextShape);
        features[count++] = FeatureHash.Feature(13, mark, before);
        features[count++] = FeatureHash.Feature(14, mark, after);
        features[count++] = FeatureHash.Feature(15, kind, nextShape, afterShape);
        features[count++] = FeatureHash.Feature(16, kind, blockEnd, nextShape);
        features[count++] = FeatureHash.Feature(17, kind, blockEnd, before);
        features[count++] = FeatureHash.Feature(18, kind, Class(boundary, next + 1), nextShape);
        features[count++] = FeatureHash.Feature(19, mark, nextClass, afterShape);
        features[count++] = FeatureHash.Feature(20, kind, endShape, previousShape);
        features[count++] = FeatureHash.Feature(21, mark, Shape(boundary, end - 2), previousShape);
        features[count++] = FeatureHash.Feature(22, kind, Word(boundary, next + 1), nextShape);
        features[count++] = FeatureHash.Feature(23, kind, (uint)BoundaryRules.Judge(boundary), nextShape);
        features[count++] = FeatureHash.Feature(24, kind, Shape(boundary, boundary.SentenceStart), nextShape);
        features[count++] = FeatureHash.Feature(25, kind, endWord, nextWord);
        features[count++] = FeatureHash.Feature(26, kind, FeatureHash.Feature(91, before, after), blockEnd);
        if (boundary.Kind == BoundaryKind.Bare)
        {
            features[count++] = FeatureHash.Feature(30, endShape, nextShape, afterShape);
            features[count++] = FeatureHash.Feature(31, FeatureHash.Feature(92, endShape, nextShape), before, blockEnd);
            features[count++] = FeatureHash.Feature(32, FeatureHash.Feature(93, previousShape, endShape), nextShape, nextClass);
            features[count++] = FeatureHash.Feature(33, nextWord, endShape, blockEnd);
        }
        else if (boundary.Kind is BoundaryKind.Greeting or BoundaryKind.Pause && boundary.EndsFewWords)
        {
            uint place = (boundary.SentenceStart == boundary.Block.Start ? 1u : 0) | (before << 1);
            features[count++] = FeatureHash.Feature(40, mark, place);
            features[count++] = FeatureHash.Feature(41, mark, Word(boundary, boundary.SentenceStart), place);
            features[count++] = FeatureHash.Feature(42, mark, previousWord, place);
            features[count++] = FeatureHash.Feature(43, mark, previousShape, place);
            features[count++] = FeatureHash.Feature(44, FeatureHash.Feature(94, previousClass, previousShape), mark, nextClass);
        }

        return count;
    }

    private static uint Word(Boundary boundary, int token) =>
        token < boundary.Block.Start || token >= boundary.Block.End ? Outside : FeatureHash.OfLower(boundary.Text.Word(token));

    private static uint Class(Boundary boundary, int token) =>
        token < boundary.Block.Start || token >= boundary.Block.End ? Outside : (uint)SentenceWords.ClassOf(boundary.Text.Word(token));

    /// <summary>Case, length and kind of a token.</summary>
    private static uint Shape(Boundary boundary, int token)
    {
        if (token < boundary.Block.Start || token >= boundary.Block.End)
            return Outside;
        TokenSpan span = boundary.Text.Tokens[token];
        ReadOnlySpan<char> word = span.Span.Slice(boundary.Text.Text);
        if (span.Kind != TokenKind.Word)
            return span.Kind is TokenKind.Punctuation or TokenKind.Symbol ? 64u + word[0] : (uint)span.Kind;
        uint shape = char.IsUpper(word[0]) ? 8u : char.IsLower(word[0]) ? 16u : 24u;
        if (word.Length > 1 && shape == 8)
            shape += IsCapitals(word) ? 1u : 0u;
        if (word[^1] == '.')
            shape += 2;
        return shape + (word.Length == 1 ? 4u : 0u);
    }

    private static bool IsCapitals(ReadOnlySpan<char> word)
    {
        foreach (char c in word[..Math.Min(word.Length, 32)])
        {
            if (char.IsLower(c))
                return false;
        }

        return true;
    }

    /// <summary>Whether a quotation or bracket that the sentence opened is open, looking back a bounded way.</summary>
    private static uint Inside(Boundary boundary)
    {
        uint quote = 0, bracket = 0;
        for (int i = boundary.Next - 1; i >= Math.Max(boundary.SentenceStart, boundary.Next - 48) && (quote == 0 || bracket == 0); i--)
        {
            TokenKind kind = boundary.Text.Tokens[i].Kind;
            // Where the sentence itself begins with the mark, the mark encloses whole sentences.
            uint opened = i == boundary.SentenceStart ? 2u : 1u;
            if (quote == 0 && kind is TokenKind.OpenQuote or TokenKind.CloseQuote)
                quote = kind == TokenKind.OpenQuote ? opened : 3u;
            else if (bracket == 0 && kind == TokenKind.Punctuation)
            {
                char mark = boundary.Text.Text[boundary.Text.Tokens[i].Start];
                if (mark is '(' or '[')
                    bracket = opened;
                else if (mark is ')' or ']')
                    bracket = 3;
            }
        }

        return quote | (bracket << 2);
    }

    /// <summary>How the block ends: with the mark of a sentence, or as writers who leave marks out end theirs.</summary>
    private static uint BlockEnd(Boundary boundary)
    {
        int last = boundary.Block.End - 1;
        ReadOnlySpan<char> word = boundary.Text.Word(last);
        if (last > boundary.Block.Start && boundary.Text.Tokens[last].Kind == TokenKind.CloseQuote)
            word = boundary.Text.Word(last - 1);
        return word[^1] switch
        {
            '.' or '!' or '?' or '\u2026' => 1,
            ':' => 2,
            _ => boundary.Text.Tokens[last].Kind == TokenKind.Word ? 3u : 4u,
        };
    }

    private static uint Bucket(int count) => count switch
    {
        <= 4 => (uint)Math.Max(0, count),
        <= 6 => 5,
        <= 9 => 6,
        <= 15 => 7,
        <= 30 => 8,
        _ => 9,
    };
}
