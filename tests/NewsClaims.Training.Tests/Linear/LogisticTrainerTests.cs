using NewsClaims.Models;
using NewsClaims.Training.Linear;

namespace NewsClaims.Training.Tests.Linear;

public sealed class LogisticTrainerTests
{
    [Fact]
    public void The_mean_of_weights_is_written_once_one_is_taken()
    {
        LogisticTrainer trainer = new(2);
        trainer.Learn([5], 1);
        trainer.Sum();
        float first = Weight(trainer);
        for (int i = 0; i < 20; i++)
            trainer.Learn([5], 1);

        Weight(trainer).Should().Be(first, "the mean is still of one state alone");

        trainer.Sum();

        Weight(trainer).Should().BeGreaterThan(first);
    }

    [Fact]
    public void The_last_weights_are_written_where_no_mean_was_taken()
    {
        LogisticTrainer trainer = new(2);
        trainer.Learn([5], 1);
        float first = Weight(trainer);
        trainer.Learn([5], 1);

        Weight(trainer).Should().BeGreaterThan(first);
    }

    private static float Weight(LogisticTrainer trainer)
    {
        SectionWriter writer = new();
        trainer.Write(writer, threshold: 0);
        SectionReader reader = new("test", writer.Payload);
        LinearModel model = LinearModel.Read(ref reader);
        return model.Weight(5, 1) * model.Scale;
    }
}
