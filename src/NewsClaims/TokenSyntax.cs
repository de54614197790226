namespace NewsClaims;

/// <summary>What a token does in its sentence: part of speech, and the token it depends on.</summary>
/// <param name="Pos">Universal part of speech.</param>
/// <param name="Tag">Penn Treebank tag: tense, number and degree besides.</param>
/// <param name="Head">Index in the article of the token that this one depends on, or -1 at the root of a sentence.</param>
/// <param name="Relation">The relation to the head; <see cref="DependencyRelation.Root"/> exactly where <paramref name="Head"/> is -1. Without a tree
/// (<see cref="AnalysisProfile.Fast"/>) all heads are -1 and all relations <see cref="DependencyRelation.Unspecified"/>.</param>
public readonly record struct TokenSyntax(PartOfSpeech Pos, PennTag Tag, int Head, DependencyRelation Relation)
{
    /// <summary>True at the root of a sentence, and everywhere where there is no tree.</summary>
    public bool IsRoot => Head < 0;
}
