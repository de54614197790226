namespace NewsClaims.Blocks;

/// <summary>Gives every line its kind: what is certain from the line alone first, then by its place among the others.</summary>
internal static class LineClassifier
{
    // Notes about authors stand among the last lines.
    private const int LastLines = 4;

    public static void Classify(ReadOnlySpan<char> text, Span<Line> lines)
    {
        Alone(text, lines);
        int body = Top(text, lines, out TextSpan byline);
        Body(text, lines, body);
        PullQuotes.Mark(text, lines);
        Tail(text, lines, body, byline.Slice(text));
    }

    /// <summary>Notices, captions and entries of lists, which show in the line itself.</summary>
    private static void Alone(ReadOnlySpan<char> text, Span<Line> lines)
    {
        bool over = false;
        for (int i = 0; i < lines.Length; i++)
        {
            ref Line line = ref lines[i];
            ReadOnlySpan<char> content = line.Span.Slice(text);
            over |= i > 0 && BoilerplateRules.EndsArticle(content);
            if (over || BoilerplateRules.IsBoilerplate(text, line))
                line.Settle(BlockKind.Boilerplate);
            else if (CaptionRules.IsCaption(text, line))
                line.Settle(BlockKind.Caption);
            else if (ListRules.HasBullet(content))
                line.Settle(BlockKind.ListItem);
        }
    }

    /// <summary>Title, deck and byline; returns the index of the first line after them.</summary>
    private static int Top(ReadOnlySpan<char> text, Span<Line> lines, out TextSpan byline)
    {
        byline = default;
        int i = NextOpen(lines, 0);
        int after = NextOpen(lines, i + 1);
        if (i >= lines.Length)
            return i;
        if (BylineRules.IsByline(text, lines[i], atTop: true))
        {
            byline = lines[i].Span;
            lines[i].Settle(BlockKind.Byline);
            (i, after) = (after, NextOpen(lines, after + 1));
        }

        if (after < lines.Length && HeadingRules.IsHeadline(text, lines[i]))
        {
            lines[i].Settle(BlockKind.Headline);
            i = after;
        }
        else if (i == 0)
            return i;

        // A deck and a byline, in either order.
        for (int turn = 0; turn < 3 && i < lines.Length; turn++)
        {
            after = NextOpen(lines, i + 1);
            if (BylineRules.IsByline(text, lines[i], atTop: true))
            {
                byline = lines[i].Span;
                lines[i].Settle(BlockKind.Byline);
            }
            else if (after < lines.Length && HeadingRules.IsDeck(lines[i]))
                lines[i].Settle(BlockKind.Subheading);
            else
                break;
            i = after;
        }

        return i;
    }

    private static void Body(ReadOnlySpan<char> text, Span<Line> lines, int body)
    {
        int number = 0;
        for (int i = body; i < lines.Length; i++)
        {
            ref Line line = ref lines[i];
            if (line.Settled)
                continue;
            int listed = ListRules.NumberOf(line.Span.Slice(text));
            int next = NextOpen(lines, i + 1);
            if (listed > 0 && (listed == number + 1 || listed == 1) && (number > 0 || (next < lines.Length && ListRules.NumberOf(lines[next].Span.Slice(text)) == 2)))
            {
                number = listed;
                line.Settle(BlockKind.ListItem);
            }
            else if (BylineRules.IsByline(text, line, atTop: false))
                line.Settle(BlockKind.Byline);
            else if (i > 0 && IsFollowedByText(lines, i) && HeadingRules.IsSubheading(text, line, lines[i + 1]))
                line.Settle(BlockKind.Subheading);
        }
    }

    private static bool IsFollowedByText(ReadOnlySpan<Line> lines, int index) =>
        index + 1 < lines.Length && (!lines[index + 1].Settled || lines[index + 1].Kind == BlockKind.ListItem);

    /// <summary>Notes about the author among the last lines.</summary>
    private static void Tail(ReadOnlySpan<char> text, Span<Line> lines, int body, ReadOnlySpan<char> byline)
    {
        int seen = 0;
        for (int i = lines.Length - 1; i > body && seen < LastLines; i--)
        {
            ref Line line = ref lines[i];
            if (line.Settled)
                continue;
            seen++;
            if (AuthorNoteRules.IsAuthorNote(text, line, byline))
                line.Settle(BlockKind.Boilerplate);
        }
    }

    private static int NextOpen(ReadOnlySpan<Line> lines, int from)
    {
        while (from < lines.Length && lines[from].Settled)
            from++;
        return from;
    }
}
