using NewsClaims.Layers;

namespace NewsClaims.Speakers;

/// <summary>The built-in speaker resolver.</summary>
internal sealed class SpeakerResolver : ISpeakerResolver
{
    public SpeakerResolver(ClaimModel model) => ArgumentNullException.ThrowIfNull(model);

    public Speaker Resolve(ParsedArticle article, ReadOnlySpan<Entity> entities, ReadOnlySpan<Mention> mentions, List<Attribution> attributions) =>
        new("the author", SpeakerKind.Author, null, null, []);
}
