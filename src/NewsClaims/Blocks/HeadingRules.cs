namespace NewsClaims.Blocks;

/// <summary>Recognises the title of an article and the headings inside it.</summary>
internal static class HeadingRules
{
    private const int LongestHeadline = 22;
    private const int LongestHeadlineWithPeriod = 13;
    private const int LongestDeck = 32;
    private const int LongestSubheading = 10;

    /// <summary>True when the first line of an article that has more lines is its title.</summary>
    public static bool IsHeadline(ReadOnlySpan<char> text, in Line line)
    {
        ReadOnlySpan<char> content = line.Span.Slice(text);
        if (line.Words > LongestHeadline || line.Last is ':' or ',' || char.IsLower(content[0]) || DatelineRules.LengthOf(content, first: true) > 0)
            return false;
        // A title that is a sentence has a mark at its end and none before; a first paragraph may be a quotation and who said it.
        return line.Last != '.' || ((line.Words <= LongestHeadlineWithPeriod || line.IsTitleCase) && !LineShape.IsOpenQuote(content[0]) && !HoldsQuotationWithComma(content)
            && !HoldsSentenceEnd(content));
    }

    /// <summary>True when a line after the title, before any paragraph, says more about the article.</summary>
    public static bool IsDeck(in Line line) => line.Words <= LongestDeck && !line.EndsSentence && line.Last is not ':';

    /// <summary>True for a heading between paragraphs.</summary>
    public static bool IsSubheading(ReadOnlySpan<char> text, in Line line, in Line next)
    {
        if (line.Words > LongestSubheading || line.Last is ':' or ',' or ';' || next.Words <= line.Words && !next.EndsSentence)
            return false;
        ReadOnlySpan<char> content = line.Span.Slice(text);
        if (!char.IsUpper(content[0]) && !char.IsAsciiDigit(content[0]) && !LineShape.IsOpenQuote(content[0]))
            return false;
        // Short answers and questions of an interview are sentences; headings that end in a mark are written as titles.
        return !line.EndsSentence || (line.Last == '?' && line.Words >= 3 && line.IsTitleCase) || (line.IsCapitals && line.Words >= 2);
    }

    private static bool HoldsQuotationWithComma(ReadOnlySpan<char> content) =>
        content.Contains(",\u201D", StringComparison.Ordinal) || content.Contains(",\"", StringComparison.Ordinal)
        || content.Contains(",\u2019 ", StringComparison.Ordinal) || content.Contains(",''", StringComparison.Ordinal);

    private static bool HoldsSentenceEnd(ReadOnlySpan<char> content)
    {
        for (int i = 3; i + 2 < content.Length; i++)
        {
            // Four small letters before the period: no abbreviation.
            if (content[i] is '.' && char.IsWhiteSpace(content[i + 1]) && char.IsUpper(content[i + 2]) && char.IsLower(content[i - 1])
                && char.IsLower(content[i - 2]) && char.IsLower(content[i - 3]))
                return true;
        }

        return false;
    }
}
