using NewsClaims.Corpora;

namespace NewsClaims.Tests.Corpora;

public sealed class WrittenNamesTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.txt");

    public void Dispose() => File.Delete(_file);

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

        read.Should().Throw<FormatException>().WithMessage("*-1:*does not begin with a name in brackets after its type (PER, ORG, LOC, MISC).");
    }

    [Fact]
    public void The_sentences_of_the_project_are_well_formed()
    {
        IReadOnlyList<NewsNames> sentences = [.. WrittenNames.Read(Checkout.Find("seeds", "annotations", "next", "written-names.txt"))];

        sentences.Should().OnlyHaveUniqueItems(sentence => sentence.Text);
        sentences.SelectMany(sentence => sentence.Names.Select(name => name.Span.In(sentence.Text)))
            .Should().OnlyContain(name => name.Trim() == name && !name.StartsWith("the ", StringComparison.Ordinal));
    }

    private IReadOnlyList<NewsNames> Read(params string[] lines)
    {
        File.WriteAllLines(_file, lines);
        return [.. WrittenNames.Read(_file)];
    }
}
