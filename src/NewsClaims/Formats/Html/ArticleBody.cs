namespace NewsClaims.Formats.Html;

/// <summary>The article itself, block by block.</summary>
internal sealed class ArticleBody(ArticleAnalysis analysis, HtmlWriter html)
{
    private readonly MarkedText _text = new(analysis.Text, ArticleMarks.Of(analysis), html);

    public void Write()
    {
        html.Markup("<article id=\"article\" lang=\"en\">\n");
        bool hasHeadline = false, inParagraph = false;
        foreach (Block block in analysis.Blocks)
        {
            (string tag, string kind) = block.Kind switch
            {
                BlockKind.Headline => (hasHeadline ? "h2" : "h1", ""),
                BlockKind.Subheading => ("h2", ""),
                BlockKind.Dateline => ("span", "dateline"),
                BlockKind.Paragraph => ("p", ""),
                _ => ("p", ArticleMarks.Lower(block.Kind)),
            };
            hasHeadline |= block.Kind == BlockKind.Headline;
            // A dateline stands in the line of the paragraph after it.
            if (block.Kind == BlockKind.Dateline && !inParagraph)
                html.Markup("<p>");
            else if (inParagraph && block.Kind != BlockKind.Paragraph)
                html.Markup("</p>\n");
            bool goesOn = inParagraph && block.Kind == BlockKind.Paragraph;
            if (!goesOn)
                html.Markup("<").Markup(tag).Markup(kind.Length > 0 ? $" class=\"{kind}\">" : ">");
            else
                html.Markup(" ");
            _text.Write(block.Span);
            html.Markup("</").Markup(tag).Markup(block.Kind == BlockKind.Dateline ? ">" : ">\n");
            inParagraph = block.Kind == BlockKind.Dateline;
        }

        if (inParagraph)
            html.Markup("</p>\n");
        html.Markup("</article>\n");
    }
}
