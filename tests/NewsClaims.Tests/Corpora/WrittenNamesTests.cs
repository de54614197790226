using NewsClaims.Corpora;
using NewsClaims.Tests.Shared;

namespace NewsClaims.Tests.Corpora;

public sealed class WrittenNamesTests
{
    [Fact]
    public void Names_are_where_their_brackets_were()
    {
        NewsNames sentence = Read("# a remark", "", "A [LOC Velmora]-based clerk told the [ORG Port Board] so.").Should().ContainSingle().Subject;

        sentence.Text.Should().Be("A Velmora-based clerk told the Port Board so.");
        sentence.Names.Select(name => (name.Span.In(sentence.Text), name.Type)).Should().Equal(("Velmora", "LOC"), ("Port Board", "ORG"));
    }

    [Theory]
    [InlineData("A [PORT Velmora] opens.")]
    [InlineData("A [LOC Velmora opens.")]
    [InlineData("A [LOC ] opens.")]
    [InlineData("A [Velmora] opens.")]
    public void What_is_no_name_with_its_type_is_told(string line)
    {
        Action read = () => Read(line);

        read.Should().Throw<FormatException>().WithMessage("names-1:*does not begin with a name in brackets after its type (PER, ORG, LOC, MISC).");
    }

    [Fact]
    public void The_sentences_of_the_project_are_well_formed()
    {
        IReadOnlyList<NewsNames> sentences = [.. WrittenNames.Read(Checkout.Find("seeds", "annotations", "written-names.txt"))];

        sentences.Should().OnlyHaveUniqueItems(sentence => sentence.Text);
        sentences.SelectMany(sentence => sentence.Names.Select(name => name.Span.In(sentence.Text)))
            .Should().OnlyContain(name => name.Trim() == name && !name.StartsWith("the ", StringComparison.Ordinal));
    }

    private static IReadOnlyList<NewsNames> Read(params string[] lines)
    {
        using TemporaryFolder folder = new();
        return [.. WrittenNames.Read(folder.Write("names.txt", string.Join('\n', lines)))];
    }
}
