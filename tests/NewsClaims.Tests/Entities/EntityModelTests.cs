using NewsClaims.Entities;
using NewsClaims.Models;

namespace NewsClaims.Tests.Entities;

public class EntityModelTests
{
    [Fact]
    public void A_small_model_can_be_read()
    {
        EntityModel model = Read(Payload());

        model.Tendencies.Count.Should().Be(2);
        short[] scores = new short[EntityLabels.Named];
        model.Weights.Add([5, 6, 700], scores);
        scores.Should().Equal(Enumerable.Range(0, EntityLabels.Named).Select(label => (short)((label - 8) + (label == 3 ? -127 : 0))));
    }

    [Fact]
    public void A_section_cut_short_anywhere_is_a_wrong_model()
    {
        byte[] payload = Payload();
        for (int length = 0; length < payload.Length; length++)
            FluentActions.Invoking(() => Read(payload[..length])).Should().Throw<InvalidModelException>();
    }

    [Fact]
    public void A_damaged_section_is_a_wrong_model_or_another_model_but_no_other_failure()
    {
        byte[] payload = Payload();
        for (int i = 0; i < payload.Length; i++)
        {
            byte[] damaged = [.. payload];
            damaged[i] ^= 0xFF;
            try
            {
                Read(damaged);
            }
            catch (InvalidModelException)
            {
            }
        }
    }

    private static EntityModel Read(byte[] payload)
    {
        SectionReader reader = new(EntityModel.Section, payload);
        return EntityModel.Read(ref reader, ClaimModel.English.Words);
    }

    private static byte[] Payload()
    {
        sbyte[] rows = new sbyte[2 * EntityLabels.Named];
        for (int label = 0; label < EntityLabels.Named; label++)
            rows[label] = (sbyte)(label - 8);
        rows[EntityLabels.Named + 3] = -127;
        SectionWriter writer = new();
        writer.WriteSingle(0.05f);
        writer.WriteArray<int>(new int[EntityTransitions.Length]);
        writer.WriteArray(EntityConfidence.None.Curves);
        new NameTendencies([3, 9], [1, 2]).Write(writer);
        new NameLists([7], [5]).Write(writer);
        EntityWeightsFile.Write(writer, [5, 700], rows);
        return writer.Payload.ToArray();
    }
}
