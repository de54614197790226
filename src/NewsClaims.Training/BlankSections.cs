using NewsClaims.Attributions;
using NewsClaims.Claims;
using NewsClaims.Mentions;
using NewsClaims.Models;
using NewsClaims.Speakers;
using AttributionCueFeatures = NewsClaims.Attributions.CueFeatures;

namespace NewsClaims.Training;

/// <summary>
/// Sections without weights, in place of those that are about to be trained: the stages before work, and nothing depends on what an earlier
/// training left in the model, not even on how it was stored.
/// </summary>
internal static class BlankSections
{
    /// <summary>Those from mentions on.</summary>
    public static ClaimModel FromMentions { get; } = Load([Mentions(), Speakers(), .. Attributions(), Claims()]);

    /// <summary>Those from attributions on.</summary>
    public static ClaimModel FromAttributions { get; } = Load([.. Attributions(), Claims()]);

    private static (string Section, SectionWriter Content) Mentions()
    {
        SectionWriter writer = new();
        LinearModel.Write(writer, MentionModel.NounTypes, []);
        new GivenNames([], []).Write(writer);
        LinearModel.Write(writer, 1, []);
        return (MentionModel.Section, writer);
    }

    private static (string Section, SectionWriter Content) Speakers()
    {
        SectionWriter writer = new();
        LinearModel.Write(writer, SpeakerModel.KindCount, []);
        LinearModel.Write(writer, 2, []);
        ConfidenceScale.None.Write(writer);
        new NewsOutlets([], [], []).Write(writer);
        return (SpeakerModel.Section, writer);
    }

    private static IEnumerable<(string Section, SectionWriter Content)> Attributions()
    {
        SectionWriter lexicon = new(), confidence = new();
        new ReportingLexicon(new Dictionary<uint, byte>()).Write(lexicon);
        new AttributionConfidence(new float[AttributionConfidence.FigureCount]).Write(confidence);
        return
        [
            (ReportingLexicon.Section, lexicon),
            (AttributionCueFeatures.Section, Chain(AttributionCueFeatures.LabelCount, AttributionCueFeatures.LabelCount)),
            (RoleFeatures.Section, Chain(RoleFeatures.LabelCount, RoleFeatures.WeighedLabels)),
            (AttributionConfidence.Section, confidence),
        ];
    }

    private static (string Section, SectionWriter Content) Claims() => (ClaimDecisions.Section, ClaimsTraining.Blank());

    private static SectionWriter Chain(int labelCount, int weighedLabels)
    {
        SectionWriter writer = new();
        FeatureWeights.Write(writer, weighedLabels - 1, []);
        FeatureWeights.Write(writer, labelCount * labelCount, []);
        return writer;
    }

    private static ClaimModel Load(IEnumerable<(string Section, SectionWriter Content)> sections)
    {
        using MemoryStream stream = new();
        foreach ((string section, SectionWriter content) in sections)
            ModelFormat.Write(stream, section, content.Payload.Span);
        stream.Position = 0;
        return ClaimModel.Load(stream);
    }
}
