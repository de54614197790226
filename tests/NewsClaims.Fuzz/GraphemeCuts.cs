using System.Globalization;

namespace NewsClaims.Fuzz;

/// <summary>
/// Checks that no span of any layer begins or ends inside what a reader sees as one character. White space is the
/// exception: it is in no token, so what Unicode joins to it stands alone.
/// </summary>
internal static class GraphemeCuts
{
    public static void Check(ArticleAnalysis analysis)
    {
        bool[] cuts = Of(analysis.Text);
        foreach (Block block in analysis.Blocks)
            Check(block.Span, "block");
        foreach (TokenSpan token in analysis.Parsed.Tokens)
            Check(token.Span, "token");
        foreach (TokenRange sentence in analysis.Parsed.Sentences)
            Check(analysis.Parsed.Span(sentence), "sentence");
        foreach (Entity entity in analysis.Entities)
            Check(entity.Span, "entity");
        foreach (Mention mention in analysis.Mentions)
            Check(mention.Span, "mention");
        foreach (Attribution attribution in analysis.Attributions)
            CheckAll(attribution.Source.Concat(attribution.Cue).Concat(attribution.Content), "attribution");
        foreach (Speaker speaker in analysis.Speakers)
            CheckAll(speaker.Mentions, "mention of a speaker");
        foreach (Claim claim in analysis.Claims)
            CheckAll(claim.Content, "claim");

        void CheckAll(IEnumerable<TextSpan> spans, string layer)
        {
            foreach (TextSpan span in spans)
                Check(span, layer);
        }

        void Check(TextSpan span, string layer) =>
            Contracts.Hold(cuts[span.Start] && cuts[span.End], $"a {layer} is cut on grapheme boundaries", span);
    }

    private static bool[] Of(string text)
    {
        bool[] cuts = new bool[text.Length + 1];
        for (int i = 0; i < text.Length; i += StringInfo.GetNextTextElementLength(text.AsSpan(i)))
            cuts[i] = true;
        cuts[text.Length] = true;
        for (int i = 1; i < text.Length; i++)
            cuts[i] |= char.IsWhiteSpace(text[i - 1]) || char.IsWhiteSpace(text[i]);
        return cuts;
    }
}
