using NewsClaims.Entities;
using NewsClaims.Layers;

namespace NewsClaims.Tests.Entities;

public class FineTypeTests
{
    [Theory]
    [InlineData("The delegation flew to Germany on Monday.", "Germany", EntityType.GeopoliticalEntity)]
    [InlineData("Officials in Chicago denied the report.", "Chicago", EntityType.GeopoliticalEntity)]
    [InlineData("The ferry sank in the Pacific Ocean.", "Pacific Ocean", EntityType.Location)]
    [InlineData("They climbed the Rocky Mountains last year.", "Rocky Mountains", EntityType.Location)]
    [InlineData("The plane left Heathrow Airport at noon.", "Heathrow Airport", EntityType.Facility)]
    [InlineData("German officials met in private.", "German", EntityType.NationalityOrGroup)]
    [InlineData("Many Republicans voted against it.", "Republicans", EntityType.NationalityOrGroup)]
    [InlineData("He fought in World War II as a young man.", "World War II", EntityType.Event)]
    public void A_name_has_its_fine_type(string text, string name, EntityType type)
    {
        ArticleAnalysis analysis = ClaimPipeline.Default.Analyze(text, AnalysisLayer.Entities);
        analysis.Entities.Should().Contain(entity => entity.Span.In(text) == name && entity.Type == type);
    }

    [Fact]
    public void Equal_names_of_a_class_have_one_type()
    {
        const string Text = "Velmora Bridge is closed. Drivers avoided Velmora Bridge. Officials in Velmora said Velmora would pay for Velmora Bridge.";
        ClaimPipeline.Default.Analyze(Text, AnalysisLayer.Entities).Entities
            .GroupBy(entity => (entity.Class, entity.Span.In(Text)))
            .Should().OnlyContain(group => group.Select(entity => entity.Type).Distinct().Count() == 1);
    }

    [Fact]
    public void Spans_classes_and_confidences_stay()
    {
        ParsedArticle article = ClaimPipeline.Default.Analyze("Germany met the Dutch in Paris for the World Cup, Ana Quill of Calla Star said.", AnalysisLayer.Syntax).Parsed;
        Layer<Entity> coarse = new(), fine = new();
        EntityTagger inner = new(ClaimModel.English);
        inner.Tag(article, coarse);
        new FineTypeTagger(inner, FineTypeModel.Read(ClaimModel.English)).Tag(article, fine);
        fine.AsSpan().ToArray().Select(entity => (entity.Tokens, entity.Class, entity.Confidence))
            .Should().Equal(coarse.AsSpan().ToArray().Select(entity => (entity.Tokens, entity.Class, entity.Confidence)));
        coarse.Count.Should().BePositive();
    }

    [Fact]
    public void What_was_there_before_is_left_alone()
    {
        ParsedArticle article = ClaimPipeline.Default.Analyze("Paris", AnalysisLayer.Syntax).Parsed;
        Layer<Entity> entities = new();
        entities.Add(new Entity(new TokenRange(0, 1), new TextSpan(0, 5), EntityType.Facility, 1));
        new FineTypeTagger(new Nothing(), FineTypeModel.Read(ClaimModel.English)).Tag(article, entities);
        entities[0].Type.Should().Be(EntityType.Facility);
    }

    private sealed class Nothing : IEntityTagger
    {
        public void Tag(ParsedArticle article, Layer<Entity> entities)
        {
        }
    }
}
