using System.Text;

namespace NewsClaims.Cli.Inputs.Html;

/// <summary>
/// A page with its line ends made one character, as HTML reads it, so that the parser's places are places here; knows the place of each
/// character in the page as it was.
/// </summary>
internal sealed class HtmlSource
{
    // Where, in the text with single line ends, a line feed stands for two characters.
    private readonly List<int> _pairs = [];

    public HtmlSource(string page)
    {
        StringBuilder text = new(page.Length);
        for (int i = 0; i < page.Length; i++)
        {
            bool pair = page[i] == '\r' && i + 1 < page.Length && page[i + 1] == '\n';
            if (pair)
            {
                _pairs.Add(text.Length);
                i++;
            }

            text.Append(page[i] switch { '\r' => '\n', '\0' => '\uFFFD', char other => other });
        }

        Text = text.ToString();
    }

    public string Text { get; }

    /// <summary>The place in the page as it was.</summary>
    public int Original(int place)
    {
        int before = _pairs.BinarySearch(place);
        return place + (before < 0 ? ~before : before);
    }

    /// <summary>The end of the tag that starts at <paramref name="place"/>: a quoted attribute may hold a closing bracket.</summary>
    public int AfterTag(int place)
    {
        char quote = '\0';
        for (int i = place + 1; i < Text.Length; i++)
        {
            char c = Text[i];
            if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'' && Text[i - 1] is '=' or ' ' or '\n' or '\t')
                quote = c;
            else if (c == '>')
                return i + 1;
        }

        return Text.Length;
    }

    /// <summary>The end of the comment or other declaration that starts at <paramref name="place"/>.</summary>
    public int AfterDeclaration(int place)
    {
        bool comment = Text.AsSpan(place).StartsWith("<!--", StringComparison.Ordinal);
        int end = comment ? Text.IndexOf("-->", place + 4, StringComparison.Ordinal) : Text.IndexOf('>', place);
        return end < 0 ? Text.Length : end + (comment ? 3 : 1);
    }
}
