using NewsClaims.Formats.Html;

namespace NewsClaims.Formats;

/// <summary>
/// A page to look at: the article with its names and claims marked, lines from what is said to who says it, the speakers with their claims and
/// the reasons, and filters. One file, complete in itself: it loads nothing, everything from the text is escaped, and its content security
/// policy allows its own style and script only. It can be used by keyboard and without script, in light and dark.
/// </summary>
public static class HtmlFormat
{
    /// <summary>The analysis as a page.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <param name="title">The page's title; the headline where null, or "Article" where there is none.</param>
    public static string ToHtml(this ArticleAnalysis analysis, string? title = null)
    {
        using StringWriter writer = new();
        analysis.WriteHtml(writer, title);
        return writer.ToString();
    }

    /// <summary>Writes what <see cref="ToHtml"/> gives, part after part.</summary>
    public static void WriteHtml(this ArticleAnalysis analysis, TextWriter writer, string? title = null)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(writer);
        new Page(analysis, new HtmlWriter(writer)).Write(title);
    }
}
