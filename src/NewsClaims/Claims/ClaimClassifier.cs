using NewsClaims.Layers;

namespace NewsClaims.Claims;

/// <summary>The built-in claim classifier.</summary>
internal sealed class ClaimClassifier : IClaimClassifier
{
    public ClaimClassifier(ClaimModel model) => ArgumentNullException.ThrowIfNull(model);

    public void Classify(ParsedArticle article, ReadOnlySpan<Entity> entities, IReadOnlyList<Attribution> attributions, List<Claim> claims)
    {
    }

    public void ClassifyAuthor(
        ParsedArticle article,
        ReadOnlySpan<Entity> entities,
        IReadOnlyList<Attribution> attributions,
        Speaker author,
        List<Claim> claims)
    {
    }
}
