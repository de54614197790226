using NewsClaims.Attributions;
using NewsClaims.Models;

namespace NewsClaims.Tests.Attributions;

public class FeatureWeightsTests
{
    [Fact]
    public void Weights_come_back_as_they_were_written()
    {
        SectionWriter writer = new();
        FeatureWeights.Write(writer, 2, [(9_000_000u, [1f, -1f]), (5u, [0.5f, 0f]), (77u, [0f, 0f]), (uint.MaxValue, [0.25f, 1f])]);
        SectionReader reader = new("test", writer.Payload);
        FeatureWeights weights = FeatureWeights.Read(ref reader, 2);
        reader.End();
        Sum(weights, 9_000_000u).Should().Equal(1f, -1f);
        Sum(weights, 5u, uint.MaxValue)[1].Should().BeApproximately(1f, 0.01f);
        Sum(weights, 77u, 6u).Should().Equal(0f, 0f);
    }

    [Fact]
    public void An_empty_table_weighs_nothing()
    {
        SectionWriter writer = new();
        FeatureWeights.Write(writer, 2, []);
        SectionReader reader = new("test", writer.Payload);
        Sum(FeatureWeights.Read(ref reader, 2), 0u, 1u).Should().Equal(0f, 0f);
    }

    [Fact]
    public void Another_number_of_labels_is_told()
    {
        SectionWriter writer = new();
        FeatureWeights.Write(writer, 2, [(5u, [0.5f, 1f])]);
        FluentActions.Invoking(() => Read(writer, 3)).Should().Throw<InvalidModelException>();
    }

    [Fact]
    public void A_table_cut_short_is_told()
    {
        SectionWriter writer = new();
        FeatureWeights.Write(writer, 2, [(5u, [0.5f, 1f]), (900u, [0.5f, 1f])]);
        byte[] payload = writer.Payload.ToArray();
        for (int length = 0; length < payload.Length; length++)
        {
            byte[] part = payload[..length];
            FluentActions.Invoking(() => Read(part, 2)).Should().Throw<InvalidModelException>($"only {length} of {payload.Length} bytes are there");
        }
    }

    private static void Read(SectionWriter writer, int labels) => Read(writer.Payload.ToArray(), labels);

    private static void Read(byte[] payload, int labels)
    {
        SectionReader reader = new("test", payload);
        FeatureWeights.Read(ref reader, labels);
    }

    private static float[] Sum(FeatureWeights weights, params uint[] features)
    {
        short[] sums = new short[weights.Width];
        weights.Add(features, sums);
        return [.. sums.Take(weights.LabelCount).Select(sum => sum * weights.Scale)];
    }
}
