using NewsClaims.Corpora;
using NewsClaims.Layers;
using NewsClaims.Training.Mentions;

namespace NewsClaims.Training.Speakers;

/// <summary>An article with gold attributions whose speakers are known.</summary>
internal sealed record SpeakerExample(LayeredArticle Article, Mention[] Mentions, Attribution[] Attributions, TypedClaim[] Gold)
{
    /// <summary>Attributions with the gold spans.</summary>
    public static Attribution[] AttributionsOf(LayeredArticle article, IEnumerable<TypedClaim> claims)
    {
        bool[] quoted = NewsClaims.Speakers.QuotedTokens.Find(article.Parsed, new RentedArrays());
        return [.. claims.Select(claim => new Attribution
        {
            Source = claim.Source,
            Cue = claim.Cue,
            Content = claim.Content,
            Quotation = Quotation(article, quoted, claim.Content),
            Confidence = 1,
        })];
    }

    private static QuotationKind Quotation(LayeredArticle article, bool[] quoted, IReadOnlyList<TextSpan> content)
    {
        int inside = 0, outside = 0;
        foreach (TextSpan span in content)
        {
            TokenRange tokens = article.Parsed.TokensIn(span);
            for (int i = tokens.Start; i < tokens.End; i++)
            {
                if (article.Tokens[i].Kind is TokenKind.Word or TokenKind.Number)
                    _ = quoted[i] ? inside++ : outside++;
            }
        }

        return outside == 0 && inside > 0 ? QuotationKind.Direct : inside > 0 ? QuotationKind.Mixed : QuotationKind.Indirect;
    }
}
