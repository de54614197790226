using NewsClaims.Layers;

namespace NewsClaims.Mentions;

/// <summary>Gathers names, descriptions and pronouns to referents. Implementations must be thread-safe and deterministic.</summary>
public interface IMentionResolver
{
    /// <summary>
    /// Writes the mentions of <paramref name="article"/>. Afterwards: they are ordered by start, then by length, longest first; no two have the
    /// same tokens; each entity has exactly one mention of kind name, with the entity's tokens; referents are numbered from 0 in order of first
    /// mention. Mentions may nest. Never throws for any text.
    /// </summary>
    void Resolve(ParsedArticle article, ReadOnlySpan<Entity> entities, Layer<Mention> mentions);
}
