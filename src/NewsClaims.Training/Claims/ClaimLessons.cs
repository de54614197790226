using NewsClaims.Claims;
using NewsClaims.Corpora;

namespace NewsClaims.Training.Claims;

/// <summary>Tells what each example teaches about which decision.</summary>
internal static class ClaimLessons
{
    /// <summary>Place of "yes, it is a claim" among the labels of all decisions.</summary>
    public const int IsClaim = 1;

    // Debates are spoken and many: they teach what is worth checking, and should not drown the rest.
    private const float DebateWeight = 0.3f;

    // The examples of the guideline are few and clear: they say what the types are.
    private const float SeedWeight = 3;

    /// <summary>The lesson of an annotated attribution.</summary>
    public static NetworkLesson Of(ClaimExample example)
    {
        int[] labels = new int[ClaimDecisions.Labels.Count];
        float[] weights = new float[labels.Length];
        for (ClaimDecision decision = ClaimDecision.Claim; decision < ClaimDecision.Author; decision++)
        {
            labels[(int)decision] = LabelOf(decision, example);
            weights[(int)decision] = !Teaches(decision, example) ? 0 : example.Origin == ExampleOrigin.Seed ? SeedWeight : 1;
        }

        return NetworkLesson.Certain(example.Document, example.Features, labels, ClaimDecisions.Labels, weights, example.Origin == ExampleOrigin.Article);
    }

    /// <summary>The lesson of a sentence of a debate.</summary>
    public static NetworkLesson OfDebate(ClaimExample example)
    {
        int[] labels = new int[ClaimDecisions.Labels.Count];
        float[] weights = new float[labels.Length];
        labels[(int)ClaimDecision.Author] = example.IsClaim ? 1 : 0;
        weights[(int)ClaimDecision.Author] = DebateWeight;
        return NetworkLesson.Certain(example.Document, example.Features, labels, ClaimDecisions.Labels, weights, measured: true);
    }

    public static string LabelName(ClaimDecision decision, int label) => decision switch
    {
        ClaimDecision.Type => ((ClaimType)label).ToString(),
        ClaimDecision.Stance => ((Stance)label).ToString(),
        ClaimDecision.Polarity => ((Polarity)label).ToString(),
        ClaimDecision.Certainty => ((Certainty)label).ToString(),
        ClaimDecision.Time => ((ClaimTime)label).ToString(),
        ClaimDecision.CheckWorthiness => new[] { "0", "0.4", "0.7", "1" }[label],
        _ => label == 0 ? "no" : "yes",
    };

    // Where the type settles an attribute there is nothing to learn; examples picked for their type say nothing of how often there is a claim.
    private static bool Teaches(ClaimDecision decision, ClaimExample example) => decision switch
    {
        ClaimDecision.Claim => example.Origin != ExampleOrigin.Chosen,
        ClaimDecision.Stance => example.IsClaim && example.Labels.Type != ClaimType.Demand,
        ClaimDecision.Time => example.IsClaim && !ClaimLabeler.IsFuture(example.Labels.Type) && !IsOfRawText(example),
        ClaimDecision.CheckWorthiness => example.IsClaim && !IsOfRawText(example) && !float.IsNaN(example.Labels.CheckWorthiness),
        _ => example.IsClaim,
    };

    // Speeches and books are told in other tenses than news, and what they say of public matters is more seldom worth checking.
    private static bool IsOfRawText(ClaimExample example) => example.Origin == ExampleOrigin.Unit && example.Document.Length == 0;

    private static int LabelOf(ClaimDecision decision, ClaimExample example) => decision switch
    {
        ClaimDecision.Claim => example.IsClaim ? 1 : 0,
        ClaimDecision.Type => (int)example.Labels.Type,
        ClaimDecision.Stance => (int)example.Labels.Stance,
        ClaimDecision.Polarity => (int)example.Labels.Polarity,
        ClaimDecision.Certainty => (int)example.Labels.Certainty,
        ClaimDecision.Time => (int)example.Labels.Time,
        ClaimDecision.Quantity => example.Labels.HasQuantity ? 1 : 0,
        _ => ClaimLabeler.Grade(example.Labels.CheckWorthiness),
    };
}
