using NewsClaims.Kernels;
using NewsClaims.Models;

namespace NewsClaims.Tests.Models;

public class WordVectorsTests
{
    private static readonly WordVectors English = ClaimModel.English.Words;

    [Fact]
    public void A_word_is_found_whatever_its_capitals()
    {
        int row = English.Find("minister");
        WordVectors.IsKnown(row).Should().BeTrue();
        English.Find("Minister").Should().Be(row);
        English.Find("MINISTER").Should().Be(row);
    }

    [Fact]
    public void Numbers_of_one_shape_share_a_row()
    {
        English.Find("1987").Should().Be(English.Find("2004"));
        WordVectors.IsKnown(English.Find("1987")).Should().BeTrue();
    }

    [Fact]
    public void A_typographic_apostrophe_is_an_apostrophe() => English.Find("\u2019s").Should().Be(English.Find("'s"));

    [Fact]
    public void Unknown_words_share_the_row_of_their_kind()
    {
        int first = English.Find("Quorvathine"), second = English.Find("Zembrilox");
        WordVectors.IsKnown(first).Should().BeFalse();
        second.Should().Be(first);
        English.Find("quorvathining").Should().NotBe(first);
    }

    [Fact]
    public void Words_of_like_use_have_like_vectors()
    {
        int said = English.Find("said");
        English.Similarity(said, English.Find("says")).Should().BeGreaterThan(English.Similarity(said, English.Find("minister")) + 0.3f);
        int monday = English.Find("Monday");
        English.Similarity(monday, English.Find("Thursday")).Should().BeGreaterThan(English.Similarity(monday, English.Find("company")) + 0.3f);
    }

    [Fact]
    public void Days_of_the_week_share_a_cluster() =>
        English.Cluster(English.Find("Tuesday"), ClusterLevel.Fine).Should().Be(English.Cluster(English.Find("Thursday"), ClusterLevel.Fine));

    [Fact]
    public void Every_row_has_a_vector_and_clusters_in_range()
    {
        int wrong = 0;
        for (int row = 0; row < English.RowCount; row++)
        {
            wrong += English.Vector(row).Length == English.Dimensions ? 0 : 1;
            foreach (ClusterLevel level in Enum.GetValues<ClusterLevel>())
                wrong += (uint)English.Cluster(row, level) < (uint)WordVectors.ClusterCount(level) ? 0 : 1;
        }

        wrong.Should().Be(0);
    }

    [Fact]
    public void What_is_written_is_read()
    {
        WordVectors words = Read(Written());
        int row = words.Find("Harbour");
        words.Vector(row).ToArray().Should().Equal(7, -7);
        words.Cluster(row, ClusterLevel.Coarse).Should().Be(3);
        words.Cluster(row, ClusterLevel.Fine).Should().Be(900);
        words.Capitals(row).Should().Be(4);
        WordVectors.IsKnown(words.Find("lantern")).Should().BeFalse();
    }

    [Fact]
    public void A_section_cut_short_is_refused()
    {
        byte[] payload = Written().Payload.ToArray();
        for (int length = 0; length < payload.Length; length += 7)
        {
            byte[] cut = payload[..length];
            FluentActions.Invoking(() => ReadToEnd(cut)).Should().Throw<InvalidModelException>();
        }
    }

    [Theory]
    [InlineData(64, 900, 4)]
    [InlineData(3, 1024, 4)]
    [InlineData(3, 900, 16)]
    public void A_number_out_of_range_is_refused(byte coarse, ushort fine, byte capitals)
    {
        SectionWriter writer = Written(coarse, fine, capitals);
        FluentActions.Invoking(() => Read(writer)).Should().Throw<InvalidModelException>().WithMessage("*\"words\"*");
    }

    private static WordVectors Read(SectionWriter writer) => ReadToEnd(writer.Payload);

    private static WordVectors ReadToEnd(ReadOnlyMemory<byte> payload)
    {
        SectionReader reader = new(WordVectors.Section, payload);
        WordVectors words = WordVectors.Read(ref reader);
        reader.End();
        return words;
    }

    private static SectionWriter Written(byte coarse = 3, ushort fine = 900, byte capitals = 4)
    {
        int rows = UnknownWord.Count + 1;
        sbyte[] vectors = new sbyte[rows * 2];
        vectors[^2] = 7;
        vectors[^1] = -7;
        byte[] coarses = new byte[rows], levels = new byte[rows];
        ushort[] fines = new ushort[rows];
        coarses[^1] = coarse;
        fines[^1] = fine;
        levels[^1] = capitals;
        SectionWriter writer = new();
        WordVectors.Write(writer, 2, 0.1f, [WordKey.Of("harbour")], vectors, coarses, new byte[rows], fines, levels);
        return writer;
    }
}
