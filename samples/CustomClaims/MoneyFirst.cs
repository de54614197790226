using NewsClaims.Claims;
using NewsClaims.Layers;

namespace NewsClaims.Samples.CustomClaims;

/// <summary>Raises the worth of checking for claims that name a sum, and says so among the reasons.</summary>
internal sealed class MoneyFirst(IClaimClassifier inner) : IClaimClassifier
{
    private static readonly string[] Currencies = ["crowns", "dollars", "euros", "pounds"];

    public void Classify(ParsedArticle article, ReadOnlySpan<Entity> entities, IReadOnlyList<Attribution> attributions, List<Claim> claims)
    {
        inner.Classify(article, entities, attributions, claims);
        Raise(claims);
    }

    public void ClassifyAuthor(ParsedArticle article, ReadOnlySpan<Entity> entities, IReadOnlyList<Attribution> attributions, Speaker author, List<Claim> claims)
    {
        inner.ClassifyAuthor(article, entities, attributions, author, claims);
        Raise(claims);
    }

    private static void Raise(List<Claim> claims)
    {
        for (int i = 0; i < claims.Count; i++)
        {
            string? currency = Currencies.FirstOrDefault(name => claims[i].Text.Contains(name, StringComparison.OrdinalIgnoreCase));
            if (claims[i].HasQuantity && currency is not null && claims[i].CheckWorthiness < 1)
                claims[i] = claims[i] with { CheckWorthiness = 1, Evidence = [new Evidence("check", $"It names a sum in {currency}."), .. claims[i].Evidence] };
        }
    }
}
