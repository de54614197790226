using NewsClaims.Formats.Html;

namespace NewsClaims.Tests.Formats;

public class MarkedTextTests
{
    [Theory]
    [InlineData("0-3 a", "<a>012</a>34567")]
    [InlineData("2-6 a, 0-8 b", "<b>01<a>2345</a>67</b>")]
    [InlineData("0-5 a, 3-8 b", "<a>012<b>34</b></a><b>567</b>")]
    [InlineData("0-4 a, 2-6 b, 3-8 c", "<a>01<b>2<c>3</c></b></a><b><c>45</c></b><c>67</c>")]
    [InlineData("0-8 a, 0-8 b", "<a><b>01234567</b></a>")]
    [InlineData("0-3 a, 3-6 b", "<a>012</a><b>345</b>67")]
    [InlineData("2-2 a", "01<a></a>234567")]
    public void Marks_nest_whatever_their_places(string marks, string expected) => Write(marks, "01234567", new TextSpan(0, 8)).Should().Be(expected);

    [Fact]
    public void A_mark_that_spans_stretches_is_closed_and_opened_again() =>
        Write("1-7 a", "01234567", new TextSpan(0, 3), new TextSpan(4, 4)).Should().Be("0<a>12</a>|<a>456</a>7|");

    [Fact]
    public void Attributes_that_may_stand_once_stand_once()
    {
        using StringWriter writer = new();
        Mark[] marks = [new(new TextSpan(0, 2), 0, "b", ""), new(new TextSpan(1, 3), 1, "a", " x", " id=y")];
        new MarkedText("0123", marks, new HtmlWriter(writer)).Write(new TextSpan(0, 4));
        writer.ToString().Should().Be("<b>0<a x id=y>1</a></b><a x>23</a>");
    }

    [Theory]
    [InlineData("<a b=\"c\" d='e'>&", "&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;")]
    [InlineData("a\0b\u0007\r\n\tc", "a\uFFFDb\uFFFD \n\tc")]
    [InlineData("🚢", "🚢")]
    public void Text_is_escaped(string text, string expected)
    {
        using StringWriter writer = new();
        new HtmlWriter(writer).Text(text);
        writer.ToString().Should().Be(expected);
    }

    [Fact]
    public void Half_a_character_is_replaced()
    {
        using StringWriter writer = new();
        new HtmlWriter(writer).Text("a\ud800b\udc00🚢\ud800");
        writer.ToString().Should().Be("a\uFFFDb\uFFFD🚢\uFFFD");
    }

    private static string Write(string marks, string text, params TextSpan[] stretches)
    {
        using StringWriter writer = new();
        MarkedText marked = new(text, marks.Split(", ").Select((mark, rank) =>
        {
            int[] bounds = [.. mark.Split(' ')[0].Split('-').Select(int.Parse)];
            return new Mark(TextSpan.FromBounds(bounds[0], bounds[1]), rank, mark.Split(' ')[1], "");
        }), new HtmlWriter(writer));
        foreach (TextSpan stretch in stretches)
        {
            marked.Write(stretch);
            if (stretches.Length > 1)
                writer.Write('|');
        }

        return writer.ToString();
    }
}
