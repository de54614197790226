using NewsClaims.Kernels;
using NewsClaims.Mentions;
using NewsClaims.Models;
using NewsClaims.Speakers;

namespace NewsClaims.Training.Mentions;

/// <summary>
/// The layers that training articles are given: those that the pipeline itself makes, so that the models learn on what they will meet. The
/// sections that are about to be trained are put in empty, so that nothing depends on what an earlier training left in the model.
/// </summary>
internal static class ArticleLayers
{
    private static readonly Lazy<ClaimPipeline> LazyPipeline = new(() => ClaimPipeline.Create(EarlierModel.Current.With(Empty()), options => options));

    public static LayeredArticle Of(string id, string text) => LayeredArticle.Of(id, LazyPipeline.Value.Analyze(text, AnalysisLayer.Entities));

    private static ClaimModel Empty()
    {
        using MemoryStream stream = new();
        SectionWriter mentions = new();
        LinearModel.Write(mentions, MentionModel.NounTypes, []);
        new GivenNames([], []).Write(mentions);
        LinearModel.Write(mentions, 1, []);
        ModelFormat.Write(stream, MentionModel.Section, mentions.Payload.Span);
        SectionWriter speakers = new();
        LinearModel.Write(speakers, SpeakerModel.KindCount, []);
        LinearModel.Write(speakers, 2, []);
        ConfidenceScale.None.Write(speakers);
        new NewsOutlets([], [], []).Write(speakers);
        ModelFormat.Write(stream, SpeakerModel.Section, speakers.Payload.Span);
        stream.Position = 0;
        return ClaimModel.Load(stream);
    }
}
