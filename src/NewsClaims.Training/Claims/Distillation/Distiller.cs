using NewsClaims.Claims;

namespace NewsClaims.Training.Claims.Distillation;

/// <summary>
/// Knowledge distillation (Hinton et al. 2015): lessons whose targets are what two models, told apart by what they look at, make of an example together: the
/// teacher, which has read much text, and a network of features like the one that learns. Annotated examples count half by their annotation.
/// </summary>
internal static class Distiller
{
    private const float Least = 1e-9f;

    /// <summary>The annotated lessons with targets of both models, where neither has learned from the lesson's article.</summary>
    public static IEnumerable<NetworkLesson> OfAnnotated(IReadOnlyList<NetworkLesson> lessons, IReadOnlyList<ClaimExample> examples, NetworkCheck check, TeacherOdds teacher)
    {
        for (int i = 0; i < lessons.Count; i++)
        {
            NetworkLesson lesson = lessons[i];
            yield return check.ScoresOf(i) is { } scores && teacher.Find(examples[i].Input) is { } odds
                ? lesson with { Targets = Half(lesson.Targets, Together(scores, odds)) }
                : lesson;
        }
    }

    /// <summary>Lessons of examples without annotation.</summary>
    public static IEnumerable<NetworkLesson> OfTransferSet(IEnumerable<ClaimExample> examples, NetworkEnsemble network, TeacherOdds teacher)
    {
        foreach (ClaimExample example in examples)
        {
            if (teacher.Find(example.Input) is not { } odds)
                continue;
            float[] targets = Together(network.Score(example.Features), odds);

            // Type and attributes say something as far as it is a claim.
            float[] weights = new float[ClaimDecisions.Labels.Count];
            weights.AsSpan(0, (int)ClaimDecision.Author).Fill(targets[ClaimLessons.IsClaim]);
            weights[(int)ClaimDecision.Claim] = 1;
            yield return new NetworkLesson(example.Document, example.Features, new int[weights.Length], targets, weights, Measured: false);
        }
    }

    // The mean of the logarithms of both models' probabilities.
    private static float[] Together(float[] scores, float[] odds)
    {
        float[] both = [.. scores];
        int first = 0;
        foreach (int count in ClaimDecisions.Labels)
        {
            Span<float> own = both.AsSpan(first, count);
            NetworkTrainer.Softmax(own);
            for (int k = 0; k < count; k++)
                own[k] = (MathF.Log(Math.Max(own[k], Least)) + MathF.Log(Math.Max(odds[first + k], Least))) / 2;
            NetworkTrainer.Softmax(own);
            first += count;
        }

        return both;
    }

    private static float[] Half(float[] left, float[] right) => [.. left.Zip(right, (a, b) => (a + b) / 2)];
}
