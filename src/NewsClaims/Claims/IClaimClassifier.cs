using NewsClaims.Layers;

namespace NewsClaims.Claims;

/// <summary>Decides which attributions are claims, and of what kind. Implementations must be thread-safe and deterministic.</summary>
public interface IClaimClassifier
{
    /// <summary>
    /// Adds the claims of <paramref name="article"/>. Afterwards: claims are ordered by their first character; each claim's content spans lie
    /// inside the content of its attribution; ids are unique; claims from attributions inside others are no claims of their own but hang below the
    /// outer one, if they are kept (<see cref="Claim.Inner"/>). Never throws for any text.
    /// </summary>
    void Classify(ParsedArticle article, ReadOnlySpan<Entity> entities, IReadOnlyList<Attribution> attributions, List<Claim> claims);

    /// <summary>
    /// Adds what the article asserts in its own voice and is worth checking, with <see cref="Claim.Attribution"/> null and
    /// <paramref name="author"/> as speaker. Asked for only with <see cref="ClaimPipelineOptions.IncludeAuthorClaims"/>. The same holds
    /// afterwards, but that content spans lie outside every attribution's content.
    /// </summary>
    void ClassifyAuthor(
        ParsedArticle article,
        ReadOnlySpan<Entity> entities,
        IReadOnlyList<Attribution> attributions,
        Speaker author,
        List<Claim> claims);
}
