namespace NewsClaims.Evaluation;

/// <summary>All evaluations, in the order of the layers.</summary>
internal static class LayerEvaluations
{
    public static IReadOnlyList<ILayerEvaluation> All { get; } =
    [
        new SegmentationEvaluation(),
        new SyntaxEvaluation(),
        new EntityEvaluation(),
        new MentionEvaluation(),
        new SpeakerEvaluation(),
        new AttributionEvaluation(),
        new ClaimEvaluation(),
        new SeedArticlesEvaluation(),
    ];
}
