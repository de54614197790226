using NewsClaims.Claims;
using NewsClaims.Models;

namespace NewsClaims.Training.Claims;

/// <summary>A network that has learned, with the features that it knows.</summary>
internal sealed class TrainedNetwork
{
    // Chosen on dev over 77; trainings that differ by it alone lie a point of accuracy of types apart, so the choice says nothing of the method.
    private const ulong Seed = 78;

    // Features that occur fewer times are left out: of many lessons they would be most of the model and say little; of few there is nothing to spare.
    private const int MostLeastCount = 16;
    private const int LeastLeastCount = 4;
    private const int LessonsForEach = 4000;

    // Rows are rounded to so many steps on each side of 0: finer ones tell nothing more, and pack worse.
    private const float Steps = 15f;

    private readonly Dictionary<uint, int> _rows = [];
    private readonly NetworkTrainer _trainer;

    private TrainedNetwork(IReadOnlyList<NetworkLesson> lessons, LearningPlan plan, int member)
    {
        int leastCount = Math.Clamp(lessons.Count / LessonsForEach, LeastLeastCount, MostLeastCount);
        Dictionary<uint, float> counts = [];
        foreach (NetworkLesson lesson in lessons)
        {
            foreach (uint feature in lesson.Features)
                counts[feature] = counts.GetValueOrDefault(feature) + lesson.Weights.Max();
        }

        foreach (KeyValuePair<uint, float> feature in counts)
        {
            if (feature.Value >= leastCount)
                _rows.Add(feature.Key, _rows.Count);
        }

        _trainer = new NetworkTrainer(_rows.Count, ClaimDecisions.Labels, plan.FeatureDropout, Seed + (ulong)member);
        _trainer.Learn(lessons, [.. lessons.Select(lesson => RowsOf(lesson.Features))], plan.Passes);
    }

    /// <summary>Learns.</summary>
    /// <param name="lessons">What to learn.</param>
    /// <param name="plan">How.</param>
    /// <param name="member">Its number in a <see cref="NetworkCommittee"/>: first weights and order go by it.</param>
    public static TrainedNetwork Of(IReadOnlyList<NetworkLesson> lessons, LearningPlan plan, int member = 0) => new(lessons, plan, member);

    /// <summary>The score of each label of all decisions.</summary>
    public float[] Score(uint[] features)
    {
        float[] scores = new float[ClaimDecisions.Labels.Sum()];
        _trainer.Score(RowsOf(features), scores);
        return scores;
    }

    /// <summary>Writes it in whole numbers. <paramref name="shifts"/> go to the labels, then a decision's scores are divided by its temperature.</summary>
    public void Write(SectionWriter writer, IReadOnlyList<float> shifts, IReadOnlyList<float> temperatures)
    {
        const int Hidden = NetworkTrainer.HiddenCount;
        KeyValuePair<uint, int>[] features = [.. _rows.OrderBy(pair => pair.Key)];
        sbyte[] rows = new sbyte[features.Length * Hidden];
        int[] bias = new int[Hidden];
        float[] steps = new float[Hidden];
        for (int unit = 0; unit < Hidden; unit++)
        {
            float largest = 1e-6f;
            for (int row = 0; row < _rows.Count; row++)
                largest = Math.Max(largest, Math.Abs(_trainer.Rows[(row * Hidden) + unit]));
            steps[unit] = largest / Steps;
            bias[unit] = (int)MathF.Round(_trainer.Bias[unit] / steps[unit]);
            for (int i = 0; i < features.Length; i++)
                rows[(i * Hidden) + unit] = (sbyte)MathF.Round(_trainer.Rows[(features[i].Value * Hidden) + unit] / steps[unit]);
        }

        (short[] outputs, float[] outputBias, float[] scales) = Outputs(steps, shifts, temperatures);
        ClaimNetwork.Write(writer, ClaimDecisions.Labels, features.Select(pair => pair.Key).ToArray(), rows, bias, outputs, outputBias, scales);
    }

    private (short[] Outputs, float[] Bias, float[] Scales) Outputs(float[] steps, IReadOnlyList<float> shifts, IReadOnlyList<float> temperatures)
    {
        short[] outputs = new short[shifts.Count * steps.Length];
        float[] bias = new float[shifts.Count];
        float[] scales = new float[temperatures.Count];
        int first = 0;
        for (int decision = 0; decision < scales.Length; decision++)
        {
            int count = ClaimDecisions.Labels[decision];
            float[] exact = new float[count * steps.Length];
            for (int k = 0; k < count; k++)
            {
                for (int unit = 0; unit < steps.Length; unit++)
                    exact[(k * steps.Length) + unit] = _trainer.Outputs[((first + k) * steps.Length) + unit] * steps[unit];
                bias[first + k] = (_trainer.OutputBias[first + k] + shifts[first + k]) / temperatures[decision];
            }

            float step = exact.Max(Math.Abs) / short.MaxValue;
            scales[decision] = step / temperatures[decision];
            for (int i = 0; i < exact.Length; i++)
                outputs[(first * steps.Length) + i] = (short)MathF.Round(exact[i] / step);
            first += count;
        }

        return (outputs, bias, scales);
    }

    private int[] RowsOf(uint[] features)
    {
        List<int> rows = [];
        foreach (uint feature in features)
        {
            if (_rows.TryGetValue(feature, out int row))
                rows.Add(row);
        }

        return [.. rows];
    }
}
