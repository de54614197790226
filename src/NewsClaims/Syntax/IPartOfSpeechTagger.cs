using NewsClaims.Layers;

namespace NewsClaims.Syntax;

/// <summary>
/// Finds parts of speech without dependencies. An <see cref="ISyntaxParser"/> that is also one lets <see cref="AnalysisProfile.Fast"/> pass over its trees. Implementations must be
/// thread-safe and deterministic.
/// </summary>
public interface IPartOfSpeechTagger
{
    /// <summary>
    /// Fills <paramref name="syntax"/>, which has one place for each token of <paramref name="text"/>. Afterwards each token has a part of speech and a tag, head -1 and relation
    /// <see cref="DependencyRelation.Unspecified"/>. Never throws for any text.
    /// </summary>
    void Tag(TokenizedText text, ReadOnlySpan<TokenRange> sentences, Span<TokenSyntax> syntax);
}
