using NewsClaims.Training.Claims;

namespace NewsClaims.Training.Tests.Claims;

public class NetworkTrainerTests
{
    [Fact]
    public void A_network_learns_what_no_single_feature_tells()
    {
        // Yes when exactly one of two features is there: weights of single features cannot say it.
        NetworkTrainer trainer = Trained(seed: 7);
        Yes(trainer, 0, 2).Should().BeTrue();
        Yes(trainer, 1, 3).Should().BeTrue();
        Yes(trainer, 0, 3).Should().BeFalse();
        Yes(trainer, 1, 2).Should().BeFalse();
    }

    [Fact]
    public void The_same_seed_gives_the_same_network() =>
        Trained(seed: 7).Rows.ToArray().Should().Equal(Trained(seed: 7).Rows.ToArray());

    [Fact]
    public void A_network_learns_how_likely_a_label_is()
    {
        NetworkLesson lesson = new("d", [], [1], [0.3f, 0.7f], [1], Measured: false);
        NetworkTrainer trainer = new(1, [2], featureDropout: 0.4f, seed: 7);
        trainer.Learn([lesson], [[0]], passes: 3000);
        float[] scores = new float[2];
        trainer.Score([0], scores);
        NetworkTrainer.Softmax(scores);
        scores[1].Should().BeApproximately(0.7f, 0.05f);
    }

    private static NetworkTrainer Trained(ulong seed)
    {
        int[][] features = [[0, 2], [1, 3], [0, 3], [1, 2]];
        NetworkLesson[] lessons = [Lesson(1), Lesson(1), Lesson(0), Lesson(0)];
        NetworkTrainer trainer = new(4, [2], featureDropout: 0.4f, seed);
        trainer.Learn(lessons, features, passes: 600);
        return trainer;
    }

    private static NetworkLesson Lesson(int label) => NetworkLesson.Certain("d", [], [label], [2], [1], measured: true);

    private static bool Yes(NetworkTrainer trainer, params int[] features)
    {
        float[] scores = new float[2];
        trainer.Score(features, scores);
        return scores[1] > scores[0];
    }
}
