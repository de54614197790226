using AngleSharp.Dom;

namespace NewsClaims.Cli.Inputs.Html;

/// <summary>What the elements of a page are for.</summary>
internal static class Page
{
    private static readonly HashSet<string> Asides = new(StringComparer.OrdinalIgnoreCase)
    {
        "head", "nav", "aside", "footer", "form", "button", "select", "script", "style", "noscript", "template", "iframe", "object", "svg", "canvas", "figure",
        "audio", "video", "menu", "dialog", "table",
    };

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "blockquote", "br", "center", "dd", "details", "div", "dl", "dt", "fieldset", "h1", "h2", "h3", "h4", "h5", "h6", "header",
        "hgroup", "hr", "li", "main", "ol", "p", "pre", "section", "summary", "ul", "body",
    };

    private static readonly string[] AsideRoles = ["navigation", "complementary", "contentinfo", "search", "banner", "dialog"];

    /// <summary>True where the element and all in it is not part of an article's text.</summary>
    public static bool IsNotText(IElement element) =>
        Asides.Contains(element.LocalName)
        || element.HasAttribute("hidden")
        || element.GetAttribute("aria-hidden") == "true"
        || AsideRoles.Contains(element.GetAttribute("role"), StringComparer.OrdinalIgnoreCase);

    /// <summary>True where the element is inside one that is not part of an article's text.</summary>
    public static bool IsAside(IElement element)
    {
        for (IElement? above = element; above is not null; above = above.ParentElement)
        {
            if (IsNotText(above))
                return true;
        }

        return false;
    }

    /// <summary>True where the element begins a line of its own.</summary>
    public static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    /// <summary>True for a list that is little but links: related articles, tags, sharing.</summary>
    public static bool IsLinkList(IElement element) =>
        element.LocalName is "ul" or "ol" or "div" or "section" or "p"
        && element.QuerySelectorAll("a").Sum(link => link.TextContent.Trim().Length) is var links and > 0
        && links > 0.7 * element.TextContent.Trim().Length
        && (element.LocalName != "p" || links < 80);
}
