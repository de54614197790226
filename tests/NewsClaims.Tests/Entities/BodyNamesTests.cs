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

        BodyNames.Complete(labels, [Capital(), Capital(), Capital(isBody: true), Small()]);

        labels.Should().Equal(First, Middle, Last, EntityLabels.Outside);
    }

    [Fact]
    public void A_place_before_a_small_word_stays_a_place()
    {
        byte[] labels = [Place, EntityLabels.Outside, EntityLabels.Outside];

        BodyNames.Complete(labels, [Capital(), Small(), Capital(isBody: true)]);

        labels.Should().Equal(Place, EntityLabels.Outside, EntityLabels.Outside);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_body_named_for_a_country_is_no_place(bool country)
    {
        byte[] place = [.. new[] { EntityLabels.First, EntityLabels.Middle, EntityLabels.Last }.Select(at => EntityLabels.Of((int)EntityType.Location, at))];
        byte[] labels = [.. place];

        BodyNames.Complete(labels, [Capital(beginsCountry: country), Capital(), Capital(isBody: true)]);

        labels.Should().Equal(country ? [First, Middle, Last] : place);
    }

    private static SeenWord Capital(bool isBody = false, bool beginsCountry = false) => new(1, WordCase.Capitalised, 0, false, isBody, beginsCountry);

    private static SeenWord Small() => new(2, WordCase.Small, 0, false, IsBodyWord: true, false);
}
