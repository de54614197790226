namespace NewsClaims.Formats.Html;

/// <summary>Who speaks, and what each says: every claim with its attributes and the reasons.</summary>
internal sealed class SpeakerPanel(ArticleAnalysis analysis, HtmlWriter html)
{
    public void Write()
    {
        html.Markup("<section id=\"speakers\" aria-labelledby=\"speakers-title\">\n<h2 id=\"speakers-title\">Speakers</h2>\n");
        int number = 0;
        foreach (Speaker speaker in analysis.Speakers)
            WriteSpeaker(number++, speaker, [.. analysis.Claims.Index().Where(claim => ReferenceEquals(claim.Item.Speaker, speaker))]);
        WriteSpeaker(number, null, [.. analysis.Claims.Index().Where(claim => claim.Item.Speaker is null)]);
        if (analysis.Claims.Count == 0)
            html.Markup("<p class=\"none\">Nobody claims anything in this text.</p>\n");
        html.Markup("</section>\n");
    }

    private void WriteSpeaker(int number, Speaker? speaker, (int Index, Claim Item)[] claims)
    {
        if (claims.Length == 0)
            return;
        html.Markup("<section class=\"speaker\" data-speaker=\"").Number(number).Markup("\">\n<h3><button type=\"button\" aria-pressed=\"false\" data-only-speaker=\"").Number(number).Markup("\"><bdi>");
        html.Text(speaker?.Name ?? "Speaker left open").Markup("</bdi> <span class=\"count\">").Number(claims.Length).Markup("</span></button></h3>\n");
        if (speaker is not null)
        {
            html.Markup("<p class=\"about\">").Text(speaker.Kind.ToString());
            foreach (string about in new[] { speaker.Role, speaker.Affiliation }.OfType<string>())
                html.Markup(" · <bdi>").Text(about).Markup("</bdi>");
            html.Markup("</p>\n");
        }

        html.Markup("<ol>\n");
        foreach ((int index, Claim claim) in claims)
            WriteClaim(index, claim, number);
        html.Markup("</ol>\n</section>\n");
    }

    private void WriteClaim(int index, Claim claim, int speaker)
    {
        string type = ArticleMarks.Lower(claim.Type);
        html.Markup($"<li class=\"item t-{type}\" data-item=\"").Number(index).Markup($"\" data-type=\"{type}\" data-of=\"").Number(speaker);
        html.Markup("\"><details id=\"claim-").Number(index).Markup("\">\n<summary><span class=\"type\">").Text(claim.Type.ToString()).Markup("</span> <bdi>");
        html.Text(claim.Text).Markup("</bdi></summary>\n<dl>\n");
        Pair("Stance", claim.Stance == Stance.NotApplicable ? "none" : claim.Stance.ToString());
        Pair("Polarity", claim.Polarity.ToString());
        Pair("Certainty", claim.Certainty.ToString());
        Pair("Time", claim.Time.ToString());
        Pair("Slant of the report", claim.Slant.ToString());
        if (claim.Attribution is { } attribution)
        {
            Pair("Speech", attribution.Quotation.ToString());
            Pair("Cue", string.Join(" … ", attribution.Cue.Select(span => span.In(analysis.Text))));
            Pair("Source", string.Join(" … ", attribution.Source.Select(span => span.In(analysis.Text))));
            Pair("Relayed by", attribution.Via?.Name ?? "");
            Pair("Said to", attribution.Addressee?.Name ?? "");
        }

        Pair("Quantity", claim.HasQuantity ? "yes" : "");
        Pair("Target", claim.Target ?? "");
        Meter("Worth checking", claim.CheckWorthiness);
        Meter("Confidence", claim.Confidence);
        html.Markup("</dl>\n<h4>Why</h4>\n<ul class=\"why\">\n");
        foreach (Evidence evidence in claim.Evidence)
            html.Markup("<li><b>").Text(evidence.Decision).Markup("</b> <bdi>").Text(evidence.Reason).Markup("</bdi></li>\n");
        html.Markup("</ul>\n</details></li>\n");
    }

    private void Pair(string name, string value)
    {
        if (value.Length > 0)
            html.Markup("<div><dt>").Text(name).Markup("</dt><dd><bdi>").Text(value).Markup("</bdi></dd></div>\n");
    }

    private void Meter(string name, float value)
    {
        html.Markup("<div><dt>").Text(name).Markup("</dt><dd><meter min=\"0\" max=\"1\" value=\"").Number(value).Markup("\">").Number(value);
        html.Markup("</meter> ").Number(value).Markup("</dd></div>\n");
    }
}
