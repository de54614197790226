using NewsClaims.Layers;

namespace NewsClaims.Speakers;

/// <summary>Names the speaker of each attribution. Implementations must be thread-safe and deterministic.</summary>
public interface ISpeakerResolver
{
    /// <summary>
    /// Sets <see cref="Attribution.Speaker"/>, <see cref="Attribution.SpeakerConfidence"/>, <see cref="Attribution.SpeakerEvidence"/>,
    /// <see cref="Attribution.Via"/> and <see cref="Attribution.Addressee"/> of every attribution in place and changes nothing else. Afterwards: attributions of the same speaker share one instance; a speaker's mentions are in
    /// text order. Never throws for any text.
    /// </summary>
    /// <returns>The author of the article, kind <see cref="SpeakerKind.Author"/>, named from the byline where there is one.</returns>
    Speaker Resolve(ParsedArticle article, ReadOnlySpan<Entity> entities, ReadOnlySpan<Mention> mentions, List<Attribution> attributions);
}
