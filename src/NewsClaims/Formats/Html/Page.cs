namespace NewsClaims.Formats.Html;

/// <summary>The whole page, from its policy to its script.</summary>
internal sealed class Page(ArticleAnalysis analysis, HtmlWriter html)
{
    public void Write(string? title)
    {
        WriteHead(title ?? Headline() ?? "Article");
        html.Markup("<body>\n<a class=\"skip\" href=\"#speakers\">Skip to the speakers</a>\n");
        WriteBar();
        html.Markup("<main>\n");
        new ArticleBody(analysis, html).Write();
        html.Markup("<aside id=\"panel\" aria-label=\"Who claims what\">\n");
        WriteTypes();
        new SpeakerPanel(analysis, html).Write();
        html.Markup("</aside>\n<svg id=\"links\" aria-hidden=\"true\" focusable=\"false\"></svg>\n</main>\n");
        html.Markup(
            "<footer><p>Tab goes from claim to claim, Enter shows why, arrow keys go to the next and the one before, Escape lets go.</p></footer>\n");
        html.Markup("<script>").Markup(PageAssets.Script).Markup("</script>\n</body>\n</html>\n");
    }

    private void WriteHead(string title)
    {
        html.Markup("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"");
        html.Text(PageAssets.Policy).Markup("\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Markup("<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<title>").Text(title);
        html.Markup(" – who claims what</title>\n<style>").Markup(PageAssets.Style).Markup("</style>\n</head>\n");
    }

    private void WriteBar()
    {
        int speakers = analysis.Claims.Where(claim => claim.Speaker is not null).Select(claim => claim.Speaker!).Distinct(ReferenceEqualityComparer.Instance).Count();
        html.Markup("<header>\n<p id=\"status\" role=\"status\">");
        Count(analysis.Claims.Count, "claim").Markup(" · ");
        Count(speakers, "speaker").Markup(" · ");
        Count(analysis.Entities.Count, "name").Markup("</p>\n<div class=\"tools\">\n");
        html.Markup("<button type=\"button\" id=\"clear\" hidden>Show all</button>\n");
        html.Markup("<button type=\"button\" id=\"lines\" aria-pressed=\"true\">Lines</button>\n");
        html.Markup("<button type=\"button\" id=\"names\" aria-pressed=\"true\">Names</button>\n");
        html.Markup("<button type=\"button\" id=\"theme\" aria-pressed=\"false\">Dark</button>\n</div>\n</header>\n");
    }

    private HtmlWriter Count(int number, string what) => html.Number(number).Markup(number == 1 ? $" {what}" : $" {what}s");

    private void WriteTypes()
    {
        html.Markup("<section id=\"types\" aria-labelledby=\"types-title\">\n<h2 id=\"types-title\">Claims by type</h2>\n<ul class=\"chips\">\n");
        foreach (IGrouping<ClaimType, Claim> group in analysis.Claims.GroupBy(claim => claim.Type).OrderByDescending(group => group.Count()).ThenBy(group => group.Key))
        {
            string type = ArticleMarks.Lower(group.Key);
            html.Markup($"<li><button type=\"button\" class=\"chip t-{type}\" aria-pressed=\"false\" data-only-type=\"{type}\">").Text(group.Key.ToString());
            html.Markup(" <span class=\"count\">").Number(group.Count()).Markup("</span></button></li>\n");
        }

        html.Markup("</ul>\n<ul class=\"legend\" aria-label=\"Names by type\">\n");
        foreach (IGrouping<EntityType, Entity> group in analysis.Entities.GroupBy(entity => entity.Type).OrderBy(group => group.Key))
        {
            html.Markup($"<li><span class=\"name e-{ArticleMarks.Lower(group.First().Class)}\">").Text(group.Key.ToString()).Markup("</span> <span class=\"count\">");
            html.Number(group.Count()).Markup("</span></li>\n");
        }

        html.Markup("</ul>\n</section>\n");
    }

    private string? Headline() =>
        analysis.Blocks.FirstOrDefault(block => block.Kind == BlockKind.Headline) is { Span.IsEmpty: false } headline ? headline.Span.In(analysis.Text) : null;
}
