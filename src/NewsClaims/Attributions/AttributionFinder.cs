using NewsClaims.Layers;

namespace NewsClaims.Attributions;

/// <summary>The built-in attribution finder.</summary>
internal sealed class AttributionFinder : IAttributionFinder
{
    public AttributionFinder(ClaimModel model) => ArgumentNullException.ThrowIfNull(model);

    public void Find(ParsedArticle article, ReadOnlySpan<Entity> entities, ReadOnlySpan<Mention> mentions, List<Attribution> attributions)
    {
    }
}
