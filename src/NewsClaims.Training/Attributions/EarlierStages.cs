namespace NewsClaims.Training.Attributions;

/// <summary>The pipeline that attributions are learned behind.</summary>
internal static class EarlierStages
{
    private static readonly Lazy<ClaimPipeline> LazyPipeline =
        new(() => ClaimPipeline.Create(EarlierModel.Current.With(BlankSections.FromAttributions), options => options));

    public static ClaimPipeline Pipeline => LazyPipeline.Value;
}
