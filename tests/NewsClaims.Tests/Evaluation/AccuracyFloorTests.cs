using NewsClaims.Corpora;
using NewsClaims.Evaluation;

namespace NewsClaims.Tests.Evaluation;

/// <summary>The embedded model keeps the accuracy that each layer promises, on the development parts of the corpora.</summary>
public class AccuracyFloorTests
{
    [SkippableFact]
    public void Words_tags_and_trees() => Check(
        new SyntaxEvaluation(),
        ("EWT dev Words", 98.5),
        ("GUM dev Words", 98.5),
        ("EWT dev UPOS", 93.5),
        ("GUM dev UPOS", 95.5),
        ("GUM dev LAS", 79));

    [SkippableFact]
    public void Names() => Check(new EntityEvaluation(), ("entities mean F1", 70));

    [SkippableFact]
    public void Attributions() => Check(
        new AttributionEvaluation(),
        ("PolNeAR dev paragraph content exact", 45),
        ("PolNeAR dev paragraph cue exact", 62),
        ("PolNeAR dev paragraph source exact", 62),
        ("PolNeAR dev direct quotations with the right source", 75));

    [SkippableFact]
    public void Mentions() => Check(new MentionEvaluation(), ("coref persons news+interview CoNLL F1", 60));

    [SkippableFact]
    public void Speakers() => Check(
        new SpeakerEvaluation(),
        ("speaker name right, persons and organizations, gold attributions", 80),
        ("speaker kind right, gold attributions", 85),
        ("speaker confidence, 100 less its calibration error", 95));

    private static void Check(ILayerEvaluation evaluation, params (string Figure, double Floor)[] floors)
    {
        CorpusFolder? data = CorpusFolder.Find();
        Skip.If(data is null, "needs the corpora beside the checkout");
        AccuracyReport report = evaluation.Evaluate(ClaimPipeline.Default, data!);
        foreach ((string figure, double floor) in floors)
            report.Figures[figure].Should().BeGreaterThanOrEqualTo(floor, figure);
    }
}
