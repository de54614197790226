using NewsClaims.Layers;

namespace NewsClaims.Entities;

/// <summary>The built-in entity tagger.</summary>
internal sealed class EntityTagger : IEntityTagger
{
    public EntityTagger(ClaimModel model) => ArgumentNullException.ThrowIfNull(model);

    public void Tag(ParsedArticle article, Layer<Entity> entities)
    {
    }
}
