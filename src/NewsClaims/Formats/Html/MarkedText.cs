namespace NewsClaims.Formats.Html;

/// <summary>
/// Writes text with marks that may overlap in any way. Elements must nest, so a mark that would cross another's end is closed there and opened
/// again after it.
/// </summary>
internal sealed class MarkedText
{
    private readonly string _text;
    private readonly HtmlWriter _html;
    private readonly Mark[] _marks;
    private readonly HashSet<Mark> _begun = new(ReferenceEqualityComparer.Instance);
    private readonly List<Mark> _open = [];
    private int _next;
    private int _position;

    public MarkedText(string text, IEnumerable<Mark> marks, HtmlWriter html)
    {
        _text = text;
        _html = html;
        _marks = [.. marks.OrderBy(mark => mark.Span.Start).ThenByDescending(mark => mark.Span.End).ThenBy(mark => mark.Rank)];
    }

    /// <summary>Writes a stretch of the text. Stretches come in text order; a mark that goes on beyond one is closed at its end.</summary>
    public void Write(TextSpan stretch)
    {
        _position = stretch.Start;
        List<Mark> beyond = [.. _open.Where(mark => mark.Span.End > stretch.Start)];
        _open.Clear();
        beyond.ForEach(Open);
        for (; _next < _marks.Length && _marks[_next].Span.Start < stretch.End; _next++)
        {
            Mark mark = _marks[_next];
            if (mark.Span.End <= stretch.Start)
                continue;
            AdvanceTo(Math.Max(mark.Span.Start, stretch.Start));
            Open(mark);
        }

        AdvanceTo(stretch.End);
        for (int i = _open.Count - 1; i >= 0; i--)
            Close(_open[i]);
    }

    private void AdvanceTo(int position)
    {
        while (_open.Count > 0)
        {
            int first = 0;
            for (int i = 1; i < _open.Count; i++)
            {
                // Of those that end together, the innermost is closed first.
                if (_open[i].Span.End <= _open[first].Span.End)
                    first = i;
            }

            if (_open[first].Span.End > position)
                break;
            TextTo(_open[first].Span.End);
            CloseInside(first);
        }

        TextTo(position);
    }

    private void CloseInside(int index)
    {
        List<Mark> inner = _open[(index + 1)..];
        for (int i = _open.Count - 1; i >= index; i--)
            Close(_open[i]);
        _open.RemoveRange(index, _open.Count - index);
        inner.ForEach(Open);
    }

    private void Open(Mark mark)
    {
        _html.Markup("<").Markup(mark.Tag).Markup(mark.Attributes);
        if (_begun.Add(mark))
            _html.Markup(mark.First);
        _html.Markup(">");
        _open.Add(mark);
    }

    private void Close(Mark mark) => _html.Markup("</").Markup(mark.Tag).Markup(">");

    private void TextTo(int position)
    {
        if (position > _position)
            _html.Text(_text.AsSpan()[_position..position]);
        _position = Math.Max(position, _position);
    }
}
