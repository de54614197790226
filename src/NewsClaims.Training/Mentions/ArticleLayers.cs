namespace NewsClaims.Training.Mentions;

/// <summary>The layers that training articles are given: those that the pipeline itself makes, so that the models learn on what they will meet.</summary>
internal static class ArticleLayers
{
    private static readonly Lazy<ClaimPipeline> LazyPipeline =
        new(() => ClaimPipeline.Create(EarlierModel.Current.With(BlankSections.FromMentions), options => options));

    public static LayeredArticle Of(string id, string text) => LayeredArticle.Of(id, LazyPipeline.Value.Analyze(text, AnalysisLayer.Entities));
}
