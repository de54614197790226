namespace NewsClaims;

/// <summary>What a pipeline gives up for speed.</summary>
public enum AnalysisProfile
{
    /// <summary>Nothing. The default.</summary>
    Accurate,

    /// <summary>
    /// An analysis that ends at <see cref="AnalysisLayer.Entities"/> is made without dependencies: three times as fast, names a little worse (benchmarks/accuracy/entities.md tells
    /// by how much). Analyses that end before or after are the same as in <see cref="Accurate"/>, names included. Needs a syntax parser that is an
    /// <see cref="Syntax.IPartOfSpeechTagger"/>, as the built-in one is; with others it changes nothing.
    /// </summary>
    Fast,
}
