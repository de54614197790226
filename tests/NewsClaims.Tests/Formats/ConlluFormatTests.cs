using NewsClaims.Formats;
using NewsClaims.Tests.Json;

namespace NewsClaims.Tests.Formats;

public class ConlluFormatTests
{
    [Fact]
    public void The_form_is_as_approved() => Approved.Compare(HandBuilt.Analysis().ToConllu("article 1"), "Formats", "article.conllu");

    [Theory]
    [MemberData(nameof(FormatArticles.Names), MemberType = typeof(FormatArticles))]
    public void Each_sentence_is_a_tree_of_ten_columns_whose_words_give_its_text(string name)
    {
        ArticleAnalysis analysis = FormatArticles.Analysis(name);
        string[] sentences = analysis.ToConllu(name).Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        sentences.Should().HaveCount(analysis.Sentences.Count);
        foreach (string sentence in sentences)
        {
            string[] lines = sentence.Split('\n');
            string text = lines.Single(line => line.StartsWith("# text = ", StringComparison.Ordinal))["# text = ".Length..];
            string[][] tokens = [.. lines.Where(line => line[0] != '#').Select(line => line.Split('\t'))];
            tokens.Should().OnlyContain(columns => columns.Length == 10 && columns.All(column => column.Length > 0));
            tokens.Select(columns => columns[0]).Should().Equal(Enumerable.Range(1, tokens.Length).Select(number => number.ToString()));
            tokens.Count(columns => columns[6] == "0" && columns[7] == "root").Should().Be(1);
            tokens.Select(columns => int.Parse(columns[6])).Should().OnlyContain(head => head >= 0 && head <= tokens.Length);
            string.Concat(tokens.Select(columns => columns[1] + (columns[9].StartsWith("SpaceAfter=No", StringComparison.Ordinal) ? "" : " "))).TrimEnd()
                .Should().Be(text.TrimEnd());
            foreach (string[] columns in tokens)
            {
                int[] range = [.. columns[9].Split('=')[^1].Split(':').Select(int.Parse)];
                columns[1].Should().Be(FormatArticles.Runes(analysis.Text, range[0], range[1]));
            }
        }
    }

    [Fact]
    public void Words_have_lemmas_and_names_keep_their_capitals()
    {
        string[] lines = ClaimPipeline.Default.Analyze("The ferries left, Ana Quill said.").ToConllu().Split('\n');
        lines.Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')[2])
            .Should().Equal("the", "ferry", "leave", ",", "Ana", "Quill", "say", ".");
    }

    [Fact]
    public void An_analysis_without_syntax_gives_open_columns()
    {
        string line = ClaimPipeline.Default.Analyze("It rained.", AnalysisLayer.Sentences).ToConllu().Split('\n').First(line => line.StartsWith('1'));
        line.Should().Be("1\tIt\t_\t_\t_\t_\t_\t_\t_\tTokenRange=0:2");
    }

    [Fact]
    public void Nothing_comes_of_nothing() => ClaimPipeline.Default.Analyze(" \n").ToConllu("a").Should().BeEmpty();

    [Fact]
    public void A_name_cannot_add_a_line() => ClaimPipeline.Default.Analyze("It rained.").ToConllu("a\nb\u2028c").Should().Contain("# newdoc id = a\uFFFDb\uFFFDc\n");
}
