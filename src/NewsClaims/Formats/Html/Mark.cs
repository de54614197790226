namespace NewsClaims.Formats.Html;

/// <summary>A stretch of the article that becomes an element.</summary>
/// <param name="Span">Its place.</param>
/// <param name="Rank">Which of several elements with the same place holds the others: the lower one.</param>
/// <param name="Tag">The element's name.</param>
/// <param name="Attributes">Attributes of every piece of it, escaped.</param>
/// <param name="First">Attributes of the first piece only: what must not be twice in a page.</param>
internal sealed record Mark(TextSpan Span, int Rank, string Tag, string Attributes, string First = "");
