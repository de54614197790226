namespace NewsClaims.Fuzz.Texts;

/// <summary>What is left of web pages: HTML, Markdown, templates, and the shapes that make careless Markdown readers slow.</summary>
internal static class MarkupText
{
    private static readonly string[] Html =
        ["<p>", "</p>", "<br/>", "<a href=\"https://news.example/a?b=c&d=e#f\">", "</a>", "&nbsp;", "&ldquo;", "&rdquo;", "&#8220;", "&#x201D;", "&amp;amp;", "&lt;b&gt;", "<!--", "-->", "<script>var a = \"x\";</script>",
         "<img src=x alt='Quill said'>", "</div></div>", "<blockquote>", "<li>", "<![CDATA[", "]]>", "<style>p{}</style>", "&unknown;", "&#xD800;", "<", ">", "<p class=\"", "{{ title }}", "{% if %}", "<?xml?>", "data:text/html;base64,AAAA"];

    private static readonly string[] Markdown =
        ["# ", "## ", "* ", "- ", "1. ", "> ", ">> ", "**", "__", "_", "*", "~~", "```\n", "`", "![alt](a.png)", "[link](https://news.example/x)", "[^1]", "[^1]: ", "---\n", "===\n", "| a | b |\n|---|---|\n", "\\*", "<https://a.example>", "\n    ", "- [ ] ", "***", ":smile:", "$$x$$"];

    private static readonly (string Open, string Middle, string Close)[] Slow =
        [("[", "a", "]"), ("**a ", "b", " **"), ("*a_ ", "", ""), ("[a](", "b", ")"), ("<", "a", ">"), ("`", "a", ""), ("![[]()", "", ""), ("> ", "a", ""), ("- ", "a", ""), ("(((", "a", ")))"), ("a**b", "c* ", ""), ("&", "a", ";"), ("\\", "", ""), ("[[[[", "", ""), ("<!", "-", ""), ("_ _", "a", "")];

    public static string HtmlRemains(Random random, int length) => Between(random, length, Html);

    public static string MarkdownRemains(Random random, int length) => Between(random, length, Markdown);

    /// <summary>One short piece again and again, opened many times before it is closed.</summary>
    public static string SlowMarkdown(Random random, int length)
    {
        FuzzWriter text = new(random, length);
        (string open, string middle, string close) = Slow[random.Next(Slow.Length)];
        int repeats = Math.Max(1, length / Math.Max(1, open.Length + close.Length));
        for (int i = 0; i < repeats; i++)
            text.Add(open);
        text.Add(middle);
        for (int i = 0; i < repeats && close.Length > 0; i++)
            text.Add(close);
        return text.ToString();
    }

    private static string Between(Random random, int length, string[] pieces)
    {
        FuzzWriter text = new(random, length);
        while (!text.IsFull)
        {
            text.AddOne(pieces);
            if (text.Once(2))
                NewsText.Sentence(text);
        }

        return text.ToString();
    }
}
