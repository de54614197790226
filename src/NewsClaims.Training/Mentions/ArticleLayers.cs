using NewsClaims.Corpora;

namespace NewsClaims.Training.Mentions;

/// <summary>The layers that training articles are given: those that the pipeline itself makes, so that the models learn on what they will meet.</summary>
internal static class ArticleLayers
{
    public static LayeredArticle Gum(CorefDocument document) =>
        LayeredArticle.Of(document.Id, ClaimPipeline.Default.Analyze(document.Text, AnalysisLayer.Entities));

    public static LayeredArticle? Polnear(CorpusFolder folder, string part, AttributionDocument document) =>
        LayeredArticle.Of(document.Id, ClaimPipeline.Default.Analyze(document.Text, AnalysisLayer.Entities));
}
