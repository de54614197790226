using NewsClaims.Attributions;
using NewsClaims.Models;

namespace NewsClaims.Training.Attributions;

/// <summary>
/// The pipeline that attributions are learned behind. The sections that are about to be trained are put in empty, so that training does not
/// depend on what an earlier training left in the model.
/// </summary>
internal static class EarlierStages
{
    private static readonly Lazy<ClaimPipeline> LazyPipeline = new(() => ClaimPipeline.Create(EarlierModel.Current.With(Empty()), options => options));

    public static ClaimPipeline Pipeline => LazyPipeline.Value;

    private static ClaimModel Empty()
    {
        using MemoryStream stream = new();
        Write(stream, ReportingLexicon.Section, new ReportingLexicon(new Dictionary<uint, byte>()).Write);
        Write(stream, CueFeatures.Section, writer => WriteChain(writer, CueFeatures.LabelCount, CueFeatures.LabelCount));
        Write(stream, RoleFeatures.Section, writer => WriteChain(writer, RoleFeatures.LabelCount, RoleFeatures.WeighedLabels));
        Write(stream, AttributionConfidence.Section, new AttributionConfidence(new float[AttributionConfidence.FigureCount]).Write);
        stream.Position = 0;
        return ClaimModel.Load(stream);
    }

    private static void WriteChain(SectionWriter writer, int labelCount, int weighedLabels)
    {
        FeatureWeights.Write(writer, weighedLabels, []);
        FeatureWeights.Write(writer, labelCount * labelCount, []);
    }

    private static void Write(MemoryStream stream, string section, Action<SectionWriter> write)
    {
        SectionWriter writer = new();
        write(writer);
        ModelFormat.Write(stream, section, writer.Payload.Span);
    }
}
