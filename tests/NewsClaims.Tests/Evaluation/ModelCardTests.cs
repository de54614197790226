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
    public void Every_marker_of_the_model_card_names_a_table_of_the_evaluation()
    {
        string card = File.ReadAllText(Checkout.Find("MODEL_CARD.md")).ReplaceLineEndings("\n");
        string[] markers = [.. card.Split('\n').Where(line => line.StartsWith("<!-- ", StringComparison.Ordinal) && line.Contains(": ", StringComparison.Ordinal))];
        markers.Should().HaveCountGreaterThan(5);
        foreach (string marker in markers)
        {
            string layer = marker["<!-- ".Length..marker.IndexOf(':', StringComparison.Ordinal)];
            string report = File.ReadAllText(Checkout.Find("benchmarks", "accuracy", layer + ".md"));
            ModelCard.With(marker + "\n<!-- end -->\n", layer, report).Should().Contain("\n| ", marker);
        }
    }
}
