using NewsClaims.Attributions;
using NewsClaims.Kernels;
using NewsClaims.Models;
using NewsClaims.Training.Linear;

namespace NewsClaims.Training.Tests.Linear;

public sealed class ChainTrainerTests
{
    private const int Labels = 3;
    private const uint FirstNoise = 100;

    [Fact]
    public void The_features_kept_are_those_that_tell_the_labels()
    {
        ChainTrainer trainer = new(Labels, new ChainSettings { Cutoff = 1, Rate = 0.1f, Keep = Labels });

        trainer.Learn(Examples(200));

        trainer.PlaceFeatureCount.Should().Be(Labels);
        SectionWriter writer = new();
        trainer.Write(writer, Labels);
        ChainModel model = AttributionTraining.Chain(writer, Labels, Labels);
        for (int label = 0; label < Labels; label++)
            BestLabel(model, (uint)label + 1).Should().Be(label);
        BestLabel(model, FirstNoise).Should().Be(0, "nothing weighs for any label");
    }

    [Fact]
    public void All_features_are_kept_where_there_is_room()
    {
        ChainTrainer trainer = new(Labels, new ChainSettings { Cutoff = 1, Keep = 1000 });

        trainer.Learn(Examples(200));

        trainer.PlaceFeatureCount.Should().BeGreaterThan(Labels);
    }

    // Each place has a feature that gives its label away, and one of many that have nothing to do with it.
    private static List<ChainExample> Examples(int count)
    {
        Random random = new(3);
        List<ChainExample> examples = [];
        for (int i = 0; i < count; i++)
        {
            byte[] labels = [.. Enumerable.Range(0, 6).Select(_ => (byte)random.Next(Labels))];
            examples.Add(new ChainExample
            {
                Labels = labels,
                PlaceStart = [.. Enumerable.Range(0, labels.Length + 1).Select(place => 2 * place)],
                PlaceFeatures = [.. labels.SelectMany(label => (uint[])[(uint)label + 1, FirstNoise + (uint)random.Next(50)])],
                StepStart = [.. Enumerable.Range(0, labels.Length + 1)],
                StepFeatures = [.. labels.Select(_ => 7u)],
            });
        }

        return examples;
    }

    private static int BestLabel(ChainModel model, uint feature)
    {
        ChainInference chain = new(Labels);
        chain.Start(1);
        FeatureList features = new();
        features.Add(feature);
        model.ScorePlace(features, chain, 0);
        float[] scores = chain.Places[..Labels].ToArray();
        return Array.IndexOf(scores, scores.Max());
    }
}
