using System.Globalization;
using System.Text;
using AngleSharp.Html;

namespace NewsClaims.Cli.Inputs.Html;

/// <summary>Gathers the text of an article: white space made one, character references resolved, an empty line between blocks, and the runs that lead back.</summary>
internal sealed class ArticleText(HtmlSource source)
{
    // The longest name of a character reference, with its semicolon.
    private const int LongestName = 33;

    private readonly StringBuilder _text = new();
    private readonly List<SourceRun> _runs = [];
    private bool _breakBefore;
    private (int Start, int End)? _space;

    public HtmlArticle Article => new(_text.ToString(), _runs);

    public int Length => _text.Length;

    /// <summary>What follows is another block.</summary>
    public void Break()
    {
        _breakBefore = _text.Length > 0;
        _space = null;
    }

    /// <summary>Adds the raw text of a node, which stands in the source at <paramref name="place"/>, or nowhere (-1).</summary>
    public void Add(string raw, int place)
    {
        for (int i = 0; i < raw.Length;)
        {
            int length = 1;
            string? character = raw[i] == '&' ? Reference(raw.AsSpan(i), out length) : null;
            int at = place < 0 ? -1 : place + i;
            if (character is null && raw[i] is ' ' or '\n' or '\t' or '\f')
                _space = (_space?.Start ?? at, at + 1);
            else
                Append(character ?? raw.Substring(i, length), at, length);
            i += length;
        }
    }

    private void Append(string characters, int place, int sourceLength)
    {
        if (_breakBefore)
            _text.Append("\n\n");
        else if (_space is { } space && _text.Length > 0)
            AppendRun(" ", space.Start, space.End);
        _breakBefore = false;
        _space = null;
        AppendRun(characters, place, place < 0 ? -1 : place + sourceLength);
    }

    private void AppendRun(string characters, int start, int end)
    {
        int from = _text.Length;
        _text.Append(characters);
        if (start < 0 || end <= start)
            return;
        SourceRun run = new(from, _text.Length, source.Original(start), source.Original(end));
        bool goesOn = _runs.Count > 0 && IsLetterByLetter(_runs[^1]) && IsLetterByLetter(run) && _runs[^1].End == run.Start && _runs[^1].SourceEnd == run.SourceStart;
        if (goesOn)
            _runs[^1] = _runs[^1] with { End = run.End, SourceEnd = run.SourceEnd };
        else
            _runs.Add(run);
    }

    private static bool IsLetterByLetter(SourceRun run) => run.End - run.Start == run.SourceEnd - run.SourceStart;

    // Null where the ampersand is one. In text, the old names also count without their semicolon; of such a pair of names the longer wins.
    private static string? Reference(ReadOnlySpan<char> raw, out int length)
    {
        length = 1;
        if (raw.Length > 2 && raw[1] == '#')
            return Numeric(raw, out length);
        int name = 1;
        while (name < raw.Length && name < LongestName && char.IsAsciiLetterOrDigit(raw[name]))
            name++;
        for (bool closed = name < raw.Length && raw[name] == ';'; name > 1; name--, closed = false)
        {
            string written = raw[1..name].ToString() + (closed ? ";" : "");
            if (HtmlEntityProvider.Resolver.GetSymbol(written) is { Length: > 0 } symbol)
            {
                length = 1 + written.Length;
                return symbol;
            }
        }

        return null;
    }

    private static string? Numeric(ReadOnlySpan<char> raw, out int length)
    {
        bool hexadecimal = raw[2] is 'x' or 'X';
        int start = hexadecimal ? 3 : 2, end = start;
        while (end < raw.Length && (hexadecimal ? char.IsAsciiHexDigit(raw[end]) : char.IsAsciiDigit(raw[end])))
            end++;
        length = end < raw.Length && raw[end] == ';' ? end + 1 : end;
        if (end == start)
        {
            length = 1;
            return null;
        }

        bool fits = int.TryParse(raw[start..end], hexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out int code);
        if (fits && HtmlEntityProvider.IsInCharacterTable(code))
            return HtmlEntityProvider.GetSymbolFromTable(code);
        return fits && code > 0 && Rune.IsValid(code) ? new Rune(code).ToString() : "\uFFFD";
    }
}
