using NewsClaims.Claims;

namespace NewsClaims.Training.Claims;

/// <summary>What networks make of documents that they did not learn from: for measures, and for temperatures that make probabilities honest.</summary>
internal sealed class NetworkCheck
{
    private const int Folds = 5;

    private readonly IReadOnlyList<NetworkLesson> _lessons;
    private readonly float[]?[] _scores;

    private NetworkCheck(IReadOnlyList<NetworkLesson> lessons, float[]?[] scores)
    {
        _lessons = lessons;
        _scores = scores;
    }

    /// <summary>Cross-validates over documents.</summary>
    /// <param name="lessons">All lessons.</param>
    /// <param name="members">How many networks learn from each part together.</param>
    public static NetworkCheck Run(IReadOnlyList<NetworkLesson> lessons, int members = 1)
    {
        float[]?[] scores = new float[]?[lessons.Count];
        Dictionary<string, int> fold = [];
        foreach (string document in lessons.Where(lesson => lesson.Measured).Select(lesson => lesson.Document).Distinct())
            fold.Add(document, fold.Count % Folds);
        Parallel.For(0, Folds, held =>
        {
            NetworkCommittee network = NetworkCommittee.Of([.. lessons.Where(lesson => !fold.TryGetValue(lesson.Document, out int f) || f != held)], LearningPlan.Annotations, members);
            for (int i = 0; i < lessons.Count; i++)
            {
                if (lessons[i].Measured && fold[lessons[i].Document] == held)
                    scores[i] = network.Score(lessons[i].Features);
            }
        });

        return new NetworkCheck(lessons, scores);
    }

    /// <summary>The same with other scores of the lessons: what is made of <paramref name="scoresOf"/> each lesson's number and the scores there are.</summary>
    public NetworkCheck With(Func<int, float[], float[]> scoresOf) =>
        new(_lessons, [.. _scores.Select((scores, lesson) => scores is null ? null : scoresOf(lesson, scores))]);

    /// <summary>The scores of a lesson by a network that did not learn from its document; null where it is not measured.</summary>
    public float[]? ScoresOf(int lesson) => _scores[lesson];

    /// <summary>The temperature that makes the held-out labels of a decision most likely, after <paramref name="shifts"/>.</summary>
    public float Temperature(int decision, IReadOnlyList<float> shifts)
    {
        float best = 1;
        double least = double.MaxValue;
        List<(int Gold, float[] Scores)> held = [.. Of(decision, shifts)];
        if (held.Count == 0)
            return 1;
        for (float temperature = 0.5f; temperature <= 3f; temperature += 0.05f)
        {
            double loss = 0;
            foreach ((int gold, float[] scores) in held)
                loss -= Math.Log(Math.Max(1e-9, Probabilities(scores, temperature)[gold]));
            if (loss < least)
                (best, least) = (temperature, loss);
        }

        return best;
    }

    /// <summary>Gold label and held-out scores of each measured lesson that says something of a decision.</summary>
    public IEnumerable<(int Gold, float[] Scores)> Of(int decision, IReadOnlyList<float> shifts)
    {
        int first = ClaimDecisions.Labels.Take(decision).Sum(), count = ClaimDecisions.Labels[decision];
        for (int i = 0; i < _lessons.Count; i++)
        {
            if (_scores[i] is not { } all || _lessons[i].Weights[decision] == 0)
                continue;
            float[] scores = all[first..(first + count)];
            for (int k = 0; k < count; k++)
                scores[k] += shifts[first + k];
            yield return (_lessons[i].Labels[decision], scores);
        }
    }

    public static float[] Probabilities(float[] scores, float temperature)
    {
        float[] p = [.. scores.Select(score => score / temperature)];
        NetworkTrainer.Softmax(p);
        return p;
    }
}
