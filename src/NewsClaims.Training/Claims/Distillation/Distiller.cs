using NewsClaims.Claims;

namespace NewsClaims.Training.Claims.Distillation;

/// <summary>
/// Knowledge distillation (Hinton et al. 2015): lessons whose targets are what two models, told apart by what they look at, make of an example together: the
/// teacher, which has read much text, and networks of features like the one that learns. Annotated examples count half by their annotation.
/// </summary>
internal static class Distiller
{
    private const float Least = 1e-9f;

    /// <summary>What both models say together of lessons from whose articles neither has learned.</summary>
    public static NetworkCheck Together(NetworkCheck check, IReadOnlyList<ClaimExample> examples, TeacherOdds teacher) =>
        check.With((lesson, scores) => teacher.Find(examples[lesson].Input) is { } odds ? Together(scores, odds) : scores);

    /// <summary>The annotated lessons with half their targets from what both models say together.</summary>
    public static IEnumerable<NetworkLesson> OfAnnotated(IReadOnlyList<NetworkLesson> lessons, NetworkCheck together) =>
        lessons.Select((lesson, i) => together.ScoresOf(i) is { } scores ? lesson with { Targets = Half(lesson.Targets, Odds(scores)) } : lesson);

    /// <summary>
    /// The lesson of a unit that has labels of its own: half by them, half by what both models say together, and by these alone where its labels teach nothing.
    /// </summary>
    public static NetworkLesson OfUnit(NetworkLesson lesson, ClaimExample unit, NetworkCommittee network, TeacherOdds teacher)
    {
        if (OfTransfer(unit, network, teacher) is not { } other)
            return lesson;
        float[] targets = Half(lesson.Targets, other.Targets);
        float[] weights = [.. lesson.Weights];
        for (int decision = 0; decision < weights.Length; decision++)
        {
            if (weights[decision] > 0 || !unit.IsClaim)
                continue;
            int first = ClaimDecisions.Labels.Take(decision).Sum(), count = ClaimDecisions.Labels[decision];
            other.Targets.AsSpan(first, count).CopyTo(targets.AsSpan(first));
            weights[decision] = other.Weights[decision];
        }

        return lesson with { Targets = targets, Weights = weights };
    }

    /// <summary>Lessons of examples without annotation, as far as the teacher knows them.</summary>
    public static IEnumerable<NetworkLesson> OfTransferSet(IEnumerable<ClaimExample> examples, NetworkCommittee network, TeacherOdds teacher) =>
        examples.Select(example => OfTransfer(example, network, teacher)).OfType<NetworkLesson>();

    private static NetworkLesson? OfTransfer(ClaimExample example, NetworkCommittee network, TeacherOdds teacher)
    {
        if (teacher.Find(example.Input) is not { } odds)
            return null;
        float[] targets = Odds(Together(network.Score(example.Features), odds));

        // Type and attributes say something as far as it is a claim.
        float[] weights = new float[ClaimDecisions.Labels.Count];
        weights.AsSpan(0, (int)ClaimDecision.Author).Fill(targets[ClaimLessons.IsClaim]);
        weights[(int)ClaimDecision.Claim] = 1;
        return new NetworkLesson(example.Document, example.Features, new int[weights.Length], targets, weights, Measured: false);
    }

    // Scores of both: the mean of the logarithms of their probabilities.
    private static float[] Together(float[] scores, float[] odds) => [.. Odds(scores).Zip(odds, (a, b) => (Logarithm(a) + Logarithm(b)) / 2)];

    private static float[] Half(float[] left, float[] right) => [.. left.Zip(right, (a, b) => (a + b) / 2)];

    // The probabilities of the labels of each decision.
    private static float[] Odds(float[] scores)
    {
        float[] odds = [.. scores];
        int first = 0;
        foreach (int count in ClaimDecisions.Labels)
        {
            NetworkTrainer.Softmax(odds.AsSpan(first, count));
            first += count;
        }

        return odds;
    }

    private static float Logarithm(float probability) => MathF.Log(Math.Max(probability, Least));
}
