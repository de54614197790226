using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace NewsClaims.Cli.Inputs.Html;

/// <summary>Which element of a page holds the article: one that says so, where it has most of the page's paragraphs; else the one whose own paragraphs are most of it; else all.</summary>
internal static class ArticleRoot
{
    private const string Declared = "article, main, [role=main], [itemprop=articleBody]";
    private const double Most = 0.5;

    public static IElement? Find(IHtmlDocument page)
    {
        if (page.Body is not { } body)
            return null;
        int all = ParagraphText(body);
        IElement? declared = body.QuerySelectorAll(Declared).Where(element => !Page.IsAside(element)).MaxBy(ParagraphText);
        if (declared is not null && (ParagraphText(declared) > all * Most || all == 0))
            return declared;
        IElement? parent = body.QuerySelectorAll("p")
            .Where(paragraph => !Page.IsAside(paragraph))
            .GroupBy(paragraph => paragraph.ParentElement)
            .FirstOrDefault(group => group.Sum(paragraph => paragraph.TextContent.Length) > all * Most)?.Key;
        return parent ?? body;
    }

    private static int ParagraphText(IElement element) =>
        element.QuerySelectorAll("p").Where(paragraph => !Page.IsAside(paragraph)).Sum(paragraph => paragraph.TextContent.Length);
}
