using System.Globalization;

namespace NewsClaims.Formats;

/// <summary>Writes lines of brat standoff and numbers them, each kind of line by itself.</summary>
internal sealed class BratWriter(string text, TextWriter writer)
{
    private readonly CodePoints _places = new(text);
    private int _texts, _relations, _attributes, _notes;

    /// <summary>Marks a stretch of text, in one or more pieces; gives its number.</summary>
    public int Text(string type, IReadOnlyList<TextSpan> spans)
    {
        List<TextSpan> pieces = [.. spans.SelectMany(PiecesOnOneLine)];
        string places = string.Join(';', pieces.Select(piece => $"{Digits(_places.At(piece.Start))} {Digits(_places.At(piece.End))}"));
        string words = string.Join(' ', pieces.Select(piece => piece.In(text)));
        Line($"T{Digits(++_texts)}\t{type} {places}\t{words}");
        return _texts;
    }

    public void Relation(string type, int from, int to) => Line($"R{Digits(++_relations)}\t{type} Arg1:T{Digits(from)} Arg2:T{Digits(to)}");

    public void Equivalence(string type, IEnumerable<int> texts) => Line($"*\t{type} {string.Join(' ', texts.Select(number => "T" + Digits(number)))}");

    public void Attribute(string name, int of, string? value) => Line($"A{Digits(++_attributes)}\t{name} T{Digits(of)}{(value is null ? "" : " " + value)}");

    public void Note(int about, string note) => Line($"#{Digits(++_notes)}\tAnnotatorNotes T{Digits(about)}\t{OneLine(note)}");

    // A marked text may not hold a line end; a span that does is marked in pieces.
    private IEnumerable<TextSpan> PiecesOnOneLine(TextSpan span)
    {
        int start = span.Start;
        for (int i = span.Start; i <= span.End; i++)
        {
            if (i < span.End && !IsLineEnd(text[i]))
                continue;
            if (i > start)
                yield return TextSpan.FromBounds(start, i);
            start = i + 1;
        }
    }

    // Python's idea of a line end, since brat splits its files with it.
    private static bool IsLineEnd(char c) => c is (>= '\n' and <= '\r') or (>= '\u001c' and <= '\u001e') or '\u0085' or '\u2028' or '\u2029';

    private static string OneLine(string note) =>
        note.Any(c => IsLineEnd(c) || c == '\t') ? string.Concat(note.Select(c => IsLineEnd(c) || c == '\t' ? ' ' : c)) : note;

    private void Line(string line)
    {
        writer.Write(line);
        writer.Write('\n');
    }

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
