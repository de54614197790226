using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace NewsClaims.Cli.Inputs.Html;

/// <summary>Takes the article out of a page: headline, byline and running text, without navigation, pictures and what stands beside.</summary>
internal static class HtmlArticleReader
{
    private const int DeepestNesting = 1000;
    private const string Dates = "meta[property='article:published_time'], meta[itemprop=datePublished], time[itemprop=datePublished]";
    private const string Bylines = "[rel=author], [itemprop=author], .byline, [class*=byline]";

    public static HtmlArticle Read(string page)
    {
        HtmlSource source = new(page);
        HtmlParser parser = new(new HtmlParserOptions { IsKeepingSourceReferences = true, IsNotConsumingCharacterReferences = true });
        using IHtmlDocument document = parser.ParseDocument(source.Text);
        CheckDepth(document);
        if (ArticleRoot.Find(document) is not { } root)
            return new HtmlArticle("", []);
        ArticleText text = new(source);
        foreach (IElement element in Before(document, root))
            Write(element, text, source);
        Write(root, text, source);
        return text.Article with { Date = Date(document) };
    }

    private static DateOnly? Date(IHtmlDocument document)
    {
        foreach (IElement element in document.QuerySelectorAll(Dates))
        {
            if (ArticleDay.TryParse(element.GetAttribute("content") ?? element.GetAttribute("datetime") ?? "", out DateOnly day))
                return day;
        }

        return null;
    }

    // A headline and a byline may stand outside the element that holds the paragraphs.
    private static IEnumerable<IElement> Before(IHtmlDocument document, IElement root)
    {
        if (root.QuerySelector("h1") is null && document.QuerySelectorAll("h1").FirstOrDefault(heading => !Page.IsAside(heading)) is { } headline)
        {
            yield return headline;
            if (root.QuerySelector(Bylines) is null && document.QuerySelectorAll(Bylines).FirstOrDefault(byline => !Page.IsAside(byline) && !byline.Contains(root)) is { } byline)
                yield return byline;
        }
    }

    // Depth first with a list of our own. The text of what is left out is asked for its place too, since places are found one after the other.
    private static void Write(IElement root, ArticleText text, HtmlSource source)
    {
        TextPlaces places = new(source);
        Stack<(INode Node, bool Wanted, bool Leave)> todo = new([(root, true, false)]);
        while (todo.TryPop(out (INode Node, bool Wanted, bool Leave) next))
        {
            if (next.Node is IText words)
            {
                int place = places.Of(words);
                if (next.Wanted)
                    text.Add(words.Data, place);
                continue;
            }

            if (next.Node is not IElement element)
                continue;
            bool wanted = next.Wanted && (element == root || !(Page.IsNotText(element) || Page.IsLinkList(element)));
            bool breaks = wanted && Page.IsBlock(element);
            if (breaks)
                text.Break();
            if (next.Leave)
                continue;
            if (breaks)
                todo.Push((element, true, true));
            for (int i = element.ChildNodes.Length - 1; i >= 0; i--)
                todo.Push((element.ChildNodes[i], wanted, false));
        }
    }

    // Beyond what any browser builds, and before the parser's own methods, which call themselves, run out of stack.
    private static void CheckDepth(IHtmlDocument document)
    {
        Stack<(INode Node, int Depth)> todo = new([(document, 0)]);
        while (todo.TryPop(out (INode Node, int Depth) next))
        {
            if (next.Depth > DeepestNesting)
                throw new InvalidDataException($"The page nests its elements more than {DeepestNesting} deep; that is no article.");
            foreach (INode child in next.Node.ChildNodes)
                todo.Push((child, next.Depth + 1));
        }
    }
}
