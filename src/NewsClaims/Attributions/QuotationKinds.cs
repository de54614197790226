namespace NewsClaims.Attributions;

/// <summary>Tells direct, mixed and indirect contents apart: by how many of their words stand in quotation marks.</summary>
internal static class QuotationKinds
{
    public static QuotationKind Of(ArticleContext context, IReadOnlyList<TokenRange> content)
    {
        int words = 0, quoted = 0;
        foreach (TokenRange piece in content)
        {
            for (int i = piece.Start; i < piece.End; i++)
            {
                if (TokenShape.IsMark(context.Shape[i]))
                    continue;
                words++;
                if (context.Quotes.RegionOf(i) >= 0)
                    quoted++;
            }
        }

        if (quoted == 0)
            return QuotationKind.Indirect;
        return quoted == words ? QuotationKind.Direct : QuotationKind.Mixed;
    }
}
