namespace NewsClaims.Corpora;

/// <summary>Makes the attributions that a stage works with from annotated spans.</summary>
public static class GoldAttributions
{
    /// <summary>
    /// The typed claims of one article as attributions, one for one, with speakers named by <paramref name="pipeline"/>. The analysis must reach
    /// <see cref="AnalysisLayer.Mentions"/>.
    /// </summary>
    public static IReadOnlyList<Attribution> Of(ClaimPipeline pipeline, ArticleAnalysis analysis, IReadOnlyList<TypedClaim> claims)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(claims);
        List<Attribution> attributions =
        [
            .. claims.Select(claim => new Attribution
            {
                Source = claim.Source,
                Cue = claim.Cue,
                Content = claim.Content,
                Quotation = QuotationOf(analysis, claim.Content),
                Confidence = 1,
            }),
        ];
        pipeline.Options.SpeakerResolver.Resolve(analysis.Parsed, [.. analysis.Entities], [.. analysis.Mentions], attributions);
        return attributions;
    }

    /// <summary>How much of a content stands in quotation marks.</summary>
    public static QuotationKind QuotationOf(ArticleAnalysis analysis, IReadOnlyList<TextSpan> content)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(content);
        int quoted = 0, words = 0;
        foreach (TextSpan span in content)
        {
            TokenRange tokens = analysis.Parsed.TokensIn(span);
            bool inside = false;
            for (int i = tokens.Start; i < tokens.End; i++)
            {
                TokenKind kind = analysis.Tokens[i].Kind;
                if (kind is TokenKind.OpenQuote or TokenKind.CloseQuote)
                {
                    inside = kind == TokenKind.OpenQuote;
                }
                else if (kind is TokenKind.Word or TokenKind.Number)
                {
                    words++;
                    quoted += inside ? 1 : 0;
                }
            }
        }

        return quoted == 0 ? QuotationKind.Indirect : quoted == words ? QuotationKind.Direct : QuotationKind.Mixed;
    }
}
