using NewsClaims.Entities;

namespace NewsClaims.Tests.Entities;

public class BodyNamesTests
{
    private static readonly byte Place = EntityLabels.Of((int)EntityClass.Location, EntityLabels.Only);
    private static readonly byte First = EntityLabels.Of((int)EntityClass.Organization, EntityLabels.First);
    private static readonly byte Middle = EntityLabels.Of((int)EntityClass.Organization, EntityLabels.Middle);
    private static readonly byte Last = EntityLabels.Of((int)EntityClass.Organization, EntityLabels.Last);

    [Fact]
    public void A_place_before_the_rest_of_a_body_is_part_of_its_name()
    {
        byte[] labels = [Place, EntityLabels.Outside, EntityLabels.Outside, EntityLabels.Outside];

        BodyNames.Complete(labels, [1, 1, 1, 0], [false, false, true, false], new bool[4]);

        labels.Should().Equal(First, Middle, Last, EntityLabels.Outside);
    }

    [Fact]
    public void A_place_before_a_small_word_stays_a_place()
    {
        byte[] labels = [Place, EntityLabels.Outside, EntityLabels.Outside];

        BodyNames.Complete(labels, [1, 0, 1], [false, false, true], new bool[3]);

        labels.Should().Equal(Place, EntityLabels.Outside, EntityLabels.Outside);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_body_named_for_a_country_is_no_place(bool country)
    {
        byte[] place = [.. new[] { EntityLabels.First, EntityLabels.Middle, EntityLabels.Last }.Select(at => EntityLabels.Of((int)EntityType.Location, at))];
        byte[] labels = [.. place];

        BodyNames.Complete(labels, [1, 1, 1], [false, false, true], [country, false, false]);

        labels.Should().Equal(country ? [First, Middle, Last] : place);
    }
}
