using NewsClaims.Corpora;
using NewsClaims.Evaluation;

namespace NewsClaims.Tests.Evaluation;

public class ModelCardTests
{
    private const string Report = "# Names\n\nText.\n\n## By set\n\n| set | F1 |\n| --- | --- |\n| a | 1.0 |\n\n## More\n\n| x |\n";

    [Fact]
    public void A_table_is_put_in_place_of_the_one_before()
    {
        string card = "# Card\n\n<!-- names: By set -->\n\n| old |\n\n<!-- end -->\n\n<!-- syntax: By set -->\n<!-- end -->\n";
        string updated = ModelCard.With(card, "names", Report);
        updated.Should().Be("# Card\n\n<!-- names: By set -->\n\n| set | F1 |\n| --- | --- |\n| a | 1.0 |\n\n<!-- end -->\n\n<!-- syntax: By set -->\n<!-- end -->\n");
        ModelCard.With(updated, "names", Report).Should().Be(updated);
    }

    [Fact]
    public void A_heading_that_is_not_there_changes_nothing()
    {
        const string Card = "<!-- names: By colour -->\n| old |\n<!-- end -->\n";
        ModelCard.With(Card, "names", Report).Should().Be(Card);
    }

    [Fact]
    public void The_figures_of_the_model_card_are_those_of_the_tables()
    {
        string card = File.ReadAllText(Checkout.Find("MODEL_CARD.md")).ReplaceLineEndings("\n"), updated = card;
        foreach (string table in Directory.EnumerateFiles(Checkout.Find("benchmarks", "accuracy"), "*.md"))
            updated = ModelCard.With(updated, Path.GetFileNameWithoutExtension(table), File.ReadAllText(table));
        updated.Should().Be(card, "newsclaims evaluate --output benchmarks/accuracy writes both");
        card.Should().NotContain(" -->\n<!-- end");
    }
}
