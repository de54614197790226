using NewsClaims.Layers;

namespace NewsClaims.Mentions;

/// <summary>The built-in mention resolver.</summary>
internal sealed class MentionResolver : IMentionResolver
{
    public MentionResolver(ClaimModel model) => ArgumentNullException.ThrowIfNull(model);

    public void Resolve(ParsedArticle article, ReadOnlySpan<Entity> entities, Layer<Mention> mentions)
    {
    }
}
