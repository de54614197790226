namespace NewsClaims.Cli.Inputs.Html;

/// <summary>The text of an article taken out of a page, and where each part of it stands there.</summary>
/// <param name="Text">The blocks of the article, an empty line between them.</param>
/// <param name="Runs">The parts of the text that stand in the page, in order. What is between them (empty lines) does not.</param>
internal sealed record HtmlArticle(string Text, IReadOnlyList<SourceRun> Runs)
{
    /// <summary>The day on which the page says it was published; null where it does not.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The place in the page of a span of the text: from its first to its last character there, markup in between included.</summary>
    public TextSpan? InSource(TextSpan span)
    {
        int start = -1, end = -1;
        foreach (SourceRun run in Runs)
        {
            if (run.Start >= span.End || run.End <= span.Start)
                continue;
            if (start < 0)
                start = run.SourceAt(Math.Max(span.Start, run.Start));
            end = run.SourceEndAt(Math.Min(span.End, run.End));
        }

        return start < 0 ? null : TextSpan.FromBounds(start, end);
    }
}

/// <summary>A part of the text and its place in the page. Where the lengths are equal it stands there letter by letter; else it is one character written as a reference, or white space made one.</summary>
internal readonly record struct SourceRun(int Start, int End, int SourceStart, int SourceEnd)
{
    private bool IsLetterByLetter => End - Start == SourceEnd - SourceStart;

    public int SourceAt(int place) => IsLetterByLetter ? SourceStart + place - Start : SourceStart;

    public int SourceEndAt(int place) => IsLetterByLetter ? SourceStart + place - Start : SourceEnd;
}
