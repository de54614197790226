using NewsClaims.Formats;
using NewsClaims.Tests.Json;

namespace NewsClaims.Tests.Formats;

public class BratFormatTests
{
    [Fact]
    public void The_form_is_as_approved() => Approved.Compare(HandBuilt.Analysis().ToBrat(), "Formats", "article.ann");

    [Fact]
    public void The_configuration_is_as_approved() => Approved.Compare(BratFormat.Configuration, "Formats", "annotation.conf");

    [Theory]
    [MemberData(nameof(FormatArticles.Names), MemberType = typeof(FormatArticles))]
    public void Marked_texts_are_what_stands_at_their_places_and_links_lead_to_marked_texts(string name)
    {
        ArticleAnalysis analysis = FormatArticles.Analysis(name);
        string[][] lines = [.. analysis.ToBrat().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t'))];
        Dictionary<string, string> types = [];
        foreach (string[] line in lines.Where(line => line[0][0] == 'T'))
        {
            string type = line[1].Split(' ')[0];
            types.Add(line[0], type);
            IEnumerable<int[]> pieces = line[1][(type.Length + 1)..].Split(';').Select(piece => piece.Split(' ').Select(int.Parse).ToArray());
            string.Join(' ', pieces.Select(piece => FormatArticles.Runes(analysis.Text, piece[0], piece[1]))).Should().Be(line[2]);
        }

        types.Values.Count(type => type == "Claim").Should().Be(analysis.Claims.Count);
        types.Values.Count(type => type == "Content").Should().Be(analysis.Attributions.Count);
        foreach (string[] line in lines.Where(line => line[0][0] != 'T'))
        {
            string[] words = line[1].Split(' ');
            string[] references = [.. words.Skip(1).Select(word => word.Replace("Arg1:", "", StringComparison.Ordinal).Replace("Arg2:", "", StringComparison.Ordinal))];
            references.Where(reference => reference[0] == 'T' && char.IsAsciiDigit(reference[^1])).Should().OnlyContain(reference => types.ContainsKey(reference));
            BratFormat.Configuration.Should().Match($"*{words[0].Replace("AnnotatorNotes", "", StringComparison.Ordinal)}*");
        }
    }

    [Fact]
    public void A_span_over_a_line_end_is_marked_in_pieces()
    {
        ArticleAnalysis analysis = new("New\r\nVelmora", AnalysisLayer.Entities, [], [], [], [], [new(new TokenRange(0, 2), new TextSpan(0, 12), EntityType.Location, 1)], [], [], [], null, []);
        analysis.ToBrat().Should().Be("T1\tLocation 0 3;5 12\tNew Velmora\n");
    }
}
