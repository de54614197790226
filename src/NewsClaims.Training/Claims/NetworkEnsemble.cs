using NewsClaims.Claims;
using NewsClaims.Models;

namespace NewsClaims.Training.Claims;

/// <summary>Some networks that differ by their seed alone. Their scores are averaged, which is one network with their hidden layers side by side.</summary>
internal sealed class NetworkEnsemble
{
    private const int Members = 2;
    private const int Passes = 12;

    // Features that occur fewer times are left out: of many lessons they would be most of the model and say little; of few there is nothing to spare.
    private const int MostLeastCount = 30;
    private const int LeastLeastCount = 4;
    private const int LessonsForEach = 5000;

    // Rows are rounded to so many steps on each side of 0: finer ones tell nothing more, and pack worse.
    private const float Steps = 31f;

    private readonly Dictionary<uint, int> _rows = [];
    private readonly NetworkTrainer[] _members = new NetworkTrainer[Members];

    private NetworkEnsemble(IReadOnlyList<NetworkLesson> lessons)
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

        int[][] features = [.. lessons.Select(lesson => RowsOf(lesson.Features))];
        Parallel.For(0, Members, i =>
        {
            _members[i] = new NetworkTrainer(_rows.Count, ClaimDecisions.Labels, seed: (ulong)(i + 1) * 77);
            _members[i].Learn(lessons, features, Passes);
        });
    }

    public static NetworkEnsemble Train(IReadOnlyList<NetworkLesson> lessons) => new(lessons);

    /// <summary>The mean score of each label of all decisions.</summary>
    public float[] Score(uint[] features)
    {
        int[] rows = RowsOf(features);
        float[] scores = new float[ClaimDecisions.Labels.Sum()];
        float[] one = new float[scores.Length];
        foreach (NetworkTrainer member in _members)
        {
            member.Score(rows, one);
            for (int k = 0; k < scores.Length; k++)
                scores[k] += one[k] / Members;
        }

        return scores;
    }

    /// <summary>Writes the members as one network, in whole numbers. <paramref name="shifts"/> go to the labels, then a decision's scores are divided by its temperature.</summary>
    public void Write(SectionWriter writer, IReadOnlyList<float> shifts, IReadOnlyList<float> temperatures)
    {
        const int Each = NetworkTrainer.HiddenCount;
        const int All = Members * Each;
        KeyValuePair<uint, int>[] features = [.. _rows.OrderBy(pair => pair.Key)];
        sbyte[] rows = new sbyte[features.Length * All];
        int[] bias = new int[All];
        float[] steps = new float[All];
        for (int m = 0; m < Members; m++)
        {
            for (int j = 0; j < Each; j++)
            {
                int unit = (m * Each) + j;
                float largest = 1e-6f;
                for (int row = 0; row < _rows.Count; row++)
                    largest = Math.Max(largest, Math.Abs(_members[m].Rows[(row * Each) + j]));
                steps[unit] = largest / Steps;
                bias[unit] = (int)MathF.Round(_members[m].Bias[j] / steps[unit]);
                for (int i = 0; i < features.Length; i++)
                    rows[(i * All) + unit] = (sbyte)MathF.Round(_members[m].Rows[(features[i].Value * Each) + j] / steps[unit]);
            }
        }

        (short[] outputs, float[] outputBias, float[] scales) = Outputs(steps, shifts, temperatures);
        ClaimNetwork.Write(writer, ClaimDecisions.Labels, features.Select(pair => pair.Key).ToArray(), rows, bias, outputs, outputBias, scales);
    }

    private (short[] Outputs, float[] Bias, float[] Scales) Outputs(float[] steps, IReadOnlyList<float> shifts, IReadOnlyList<float> temperatures)
    {
        const int Each = NetworkTrainer.HiddenCount;
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
                    exact[(k * steps.Length) + unit] = _members[unit / Each].Outputs[((first + k) * Each) + (unit % Each)] * steps[unit] / Members;
                bias[first + k] = (_members.Average(member => member.OutputBias[first + k]) + shifts[first + k]) / temperatures[decision];
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
