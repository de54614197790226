using System.Buffers;
using System.Globalization;

namespace NewsClaims.Formats.Html;

/// <summary>Writes HTML: markup as it is, everything else escaped for text and for quoted attributes alike.</summary>
internal sealed class HtmlWriter(TextWriter writer)
{
    private const string Replacement = "\uFFFD";

    // Markup, what no page may hold, and every surrogate, to be looked at closely.
    private static readonly SearchValues<char> Special = SearchValues.Create(
        [.. "<>&\"'\u007f", .. Enumerable.Range(0, 32).Select(c => (char)c).Where(c => c is not ('\n' or '\t')), .. Enumerable.Range(0xD800, 0x800).Select(c => (char)c)]);

    public HtmlWriter Markup(string html)
    {
        writer.Write(html);
        return this;
    }

    public HtmlWriter Number(int number)
    {
        writer.Write(number.ToString(CultureInfo.InvariantCulture));
        return this;
    }

    public HtmlWriter Number(float number)
    {
        writer.Write(number.ToString("0.##", CultureInfo.InvariantCulture));
        return this;
    }

    public HtmlWriter Text(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Special) is var special and >= 0)
        {
            writer.Write(text[..special]);
            int length = special + 1 < text.Length && char.IsSurrogatePair(text[special], text[special + 1]) ? 2 : 1;
            if (length == 2)
                writer.Write(text.Slice(special, 2));
            else
                writer.Write(Escaped(text[special]));
            text = text[(special + length)..];
        }

        writer.Write(text);
        return this;
    }

    private static string Escaped(char c) => c switch
    {
        '<' => "&lt;",
        '>' => "&gt;",
        '&' => "&amp;",
        '"' => "&quot;",
        '\'' => "&#39;",
        '\r' or '\f' or '\v' => " ",
        _ => Replacement,
    };
}
