using AngleSharp.Dom;

namespace NewsClaims.Cli.Inputs.Html;

/// <summary>
/// Where in the source each text node stands. The parser tells the places of tags only; since it was asked to leave character references as
/// they are, a text node is in the source word for word, after its element's tag or after the tag that ends the element before it.
/// </summary>
internal sealed class TextPlaces(HtmlSource source)
{
    private int _cursor;

    /// <summary>The place of the node's first character, or -1 where the parser has moved it. Nodes are asked for in document order.</summary>
    public int Of(IText node)
    {
        string data = node.Data;
        if (node.PreviousSibling is null && node.ParentElement?.SourceReference is { } parent && parent.Position.Index >= 0)
            _cursor = Math.Max(_cursor, source.AfterTag(parent.Position.Index));
        int place = _cursor;
        while (place < source.Text.Length && !source.Text.AsSpan(place).StartsWith(data, StringComparison.Ordinal))
        {
            if (source.Text[place] != '<')
                break;
            place = place + 1 < source.Text.Length && source.Text[place + 1] is '!' or '?' ? source.AfterDeclaration(place) : source.AfterTag(place);
        }

        if (place >= source.Text.Length || !source.Text.AsSpan(place).StartsWith(data, StringComparison.Ordinal))
            place = data.AsSpan().Trim().Length > 2 ? source.Text.IndexOf(data, _cursor, StringComparison.Ordinal) : -1;
        if (place < 0)
            return -1;
        _cursor = place + data.Length;
        return place;
    }
}
