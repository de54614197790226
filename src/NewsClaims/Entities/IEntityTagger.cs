using NewsClaims.Layers;

namespace NewsClaims.Entities;

/// <summary>Finds names. Implementations must be thread-safe and deterministic.</summary>
public interface IEntityTagger
{
    /// <summary>
    /// Writes the entities of <paramref name="article"/>. Afterwards: they are in text order, not empty, do not overlap, and none crosses a
    /// sentence; <see cref="Entity.Span"/> runs from the first to the last of its tokens. Never throws for any text.
    /// </summary>
    void Tag(ParsedArticle article, Layer<Entity> entities);
}
