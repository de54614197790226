using NewsClaims.Layers;

namespace NewsClaims.Attributions;

/// <summary>Finds what is attributed to a source. Implementations must be thread-safe and deterministic.</summary>
public interface IAttributionFinder
{
    /// <summary>
    /// Adds the attributions of <paramref name="article"/>, without speakers. Afterwards: they are ordered by the first character of any role;
    /// the spans of a role are in text order, start and end on token bounds and do not touch each other; no two roles of an attribution overlap;
    /// the content is not empty; <see cref="Attribution.Parent"/> points to an attribution whose content holds all of this one, never to
    /// itself, and without a cycle; <see cref="Attribution.Repeats"/> to one that repeats nothing itself. Never throws for any text.
    /// </summary>
    void Find(ParsedArticle article, ReadOnlySpan<Entity> entities, ReadOnlySpan<Mention> mentions, List<Attribution> attributions);
}
