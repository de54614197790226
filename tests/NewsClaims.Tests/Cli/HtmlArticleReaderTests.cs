using System.Net;
using System.Text.RegularExpressions;
using NewsClaims.Cli.Inputs.Html;

namespace NewsClaims.Tests.Cli;

public partial class HtmlArticleReaderTests
{
    private const string Page =
        "<!DOCTYPE html>\r\n<html><head><title>Ferry stops – Velmora Post</title><script>var p = '<p>Not this.</p>';</script></head>\r\n" +
        "<body class=\"a>b\"><nav><ul><li><a href=/>Home</a><li><a href=/news>News</a></ul></nav>\r\n" +
        "<header><h1>Ferry &amp; tram\r\n  stop</h1></header><p class=byline>By <a rel=author href=/moor>Ida Moor</a></p>\r\n" +
        "<main><article><!-- <p>Nor this.</p> --><figure><img src=a.jpg><figcaption>A ferry.</figcaption></figure>\r\n" +
        "<p>&ldquo;The <a href='/t?a=1&amp;b=2' title=\"x > y\">ferry</a> will\r\n not sail before <b>June</b>&#8221;, said Ana&nbsp;Quill, head of the Velmora Harbour Authority&hellip;</p>\r\n" +
        "<aside><p>Subscribe to our letter for more of this, every day and in full length.</p></aside>" +
        "<p>She denied<br>that 12&thinsp;% were &lt;lost&gt; at A&T &notreal; &#x1F6A2; &#128;.<script>track('<p>')</script> More later.</p>" +
        "<ul class=related><li><a href=/1>Trams will run again</a></li><li><a href=/2>Ten questions about ferries</a></li></ul>" +
        "<blockquote><p>Ferries are late.</p></blockquote></article></main><footer><p>© Velmora Post</p></footer></body></html>";

    [Fact]
    public void The_article_is_taken_and_what_stands_around_it_is_not()
    {
        HtmlArticleReader.Read(Page).Text.Should().Be(
            "Ferry & tram stop\n\nBy Ida Moor\n\n" +
            "“The ferry will not sail before June”, said Ana\u00a0Quill, head of the Velmora Harbour Authority…\n\n" +
            "She denied\n\nthat 12\u2009% were <lost> at A&T ¬real; 🚢 €. More later.\n\nFerries are late.");
    }

    [Fact]
    public void Every_part_of_the_text_stands_where_its_run_says()
    {
        HtmlArticle article = Checked(Page);
        // Only empty lines stand nowhere.
        string without = string.Concat(article.Runs.Select(run => article.Text[run.Start..run.End]));
        article.Text.Replace("\n\n", "", StringComparison.Ordinal).Should().Be(without);
    }

    [Fact]
    public void In_a_page_of_any_pieces_no_run_is_wrong()
    {
        int mapped = 0, all = 0;
        foreach (string page in Pages())
        {
            HtmlArticle article = Checked(page);
            mapped += article.Runs.Sum(run => run.End - run.Start);
            all += article.Text.Replace("\n\n", "", StringComparison.Ordinal).Length;
        }

        mapped.Should().BeGreaterThan(all / 2, "what a parser moves out of broken tables is lost, but not most");
    }

    private static HtmlArticle Checked(string page)
    {
        HtmlArticle article = HtmlArticleReader.Read(page);
        int last = 0;
        foreach (SourceRun run in article.Runs)
        {
            run.Start.Should().BeGreaterThanOrEqualTo(last);
            last = run.End;
            string text = article.Text[run.Start..run.End], source = page[run.SourceStart..run.SourceEnd];
            if (text == " " && source.Length != 1)
                (char.IsWhiteSpace(source[0]) && char.IsWhiteSpace(source[^1])).Should().BeTrue("white space, with markup in it, became one space");
            else if (text.Length == source.Length)
                source.Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ').Replace('\0', '\uFFFD').Should().Be(text, page);
            else
                source.Should().StartWith("&", page);
        }

        return article;
    }

    [Fact]
    public void A_span_leads_to_its_words_in_the_page_with_the_markup_between()
    {
        HtmlArticle article = HtmlArticleReader.Read(Page);
        ArticleAnalysis analysis = ClaimPipeline.Default.Analyze(article.Text);
        analysis.Claims.Should().NotBeEmpty();
        foreach (TextSpan span in analysis.Claims.SelectMany(claim => claim.Content).Concat(analysis.Entities.Select(entity => entity.Span)))
        {
            string source = article.InSource(span)!.Value.In(Page);
            Words(WebUtility.HtmlDecode(Tags().Replace(source, ""))).Should().Be(Words(span.In(article.Text)));
        }

        int start = article.Text.IndexOf("ferry will", StringComparison.Ordinal);
        article.InSource(new TextSpan(start, "ferry will not".Length))!.Value.In(Page).Should().Be("ferry</a> will\r\n not");
        article.InSource(new TextSpan(article.Text.IndexOf("\n\n", StringComparison.Ordinal), 1)).Should().BeNull();
    }

    [Theory]
    [InlineData("<p>One paragraph is enough to be an article.</p>", "One paragraph is enough to be an article.")]
    [InlineData("plain text", "plain text")]
    [InlineData("", "")]
    [InlineData("<div id=a><p>First of the two paragraphs.</p><p>Second of the two.</p></div><div><p>Other.</p></div>", "First of the two paragraphs.\n\nSecond of the two.")]
    [InlineData("<p>a<p>b", "a\n\nb")]
    [InlineData("<p hidden>no</p><p aria-hidden=true>no</p><p>yes</p>", "yes")]
    [InlineData("<p>  a \n\t b  <b> c</b>\u00a0</p>", "a b c\u00a0")]
    public void Small_pages(string page, string text) => HtmlArticleReader.Read(page).Text.Should().Be(text);

    [Fact]
    public void A_page_that_nests_without_end_is_told()
    {
        Action read = () => HtmlArticleReader.Read(string.Concat(Enumerable.Repeat("<div>", 20_000)));
        read.Should().Throw<InvalidDataException>().WithMessage("*1000*");
    }

    private static List<string> Pages()
    {
        List<string> pages = [];
        string[] pieces =
        [
            "<p>", "</p>", "<b>", "</i>", "<table><tr>x<td>", "&amp;", "&#0;", "&#xD800;", "&", "&lt", "<!-- a -->", "<!--", "<a href=\"x>y\">", "</a>", "word", " ", "\r\n",
            "\r", "“Said”", "<script>", "</script>", "<br>", "🚢", "<", ">", "\0", "<li>", "<textarea>", "</textarea>", "<svg><p>", "<select><p>", "<p title='it's'>",
        ];
        Random random = new(11);
        for (int i = 0; i < 300; i++)
            pages.Add(string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => pieces[random.Next(pieces.Length)])));
        return pages;
    }

    private static string Words(string text) => Space().Replace(text.Trim(), " ");

    [GeneratedRegex("<(?:\"[^\"]*\"|'[^']*'|[^>\"'])*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"[ \r\n\t]+")]
    private static partial Regex Space();
}
