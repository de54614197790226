namespace NewsClaims;

/// <summary>What a token is by its shape alone. Quotation marks are told apart by direction, since sentences and attributions need it.</summary>
public enum TokenKind : byte
{
    /// <summary>A word or a clitic; anything that holds a letter and is not a <see cref="Number"/> or <see cref="Link"/>.</summary>
    Word,

    /// <summary>Digits, with their separators: <c>1,200</c>, <c>3.5</c>, <c>2016</c>, <c>20th</c>.</summary>
    Number,

    /// <summary>A mark that is none of the kinds below: comma, period, colon, bracket, dash.</summary>
    Punctuation,

    /// <summary>A quotation mark that opens a quotation.</summary>
    OpenQuote,

    /// <summary>A quotation mark that closes a quotation.</summary>
    CloseQuote,

    /// <summary>A currency, percent or mathematical sign, an emoji, and the like.</summary>
    Symbol,

    /// <summary>A web or e-mail address, a handle (<c>@name</c>) or a hashtag.</summary>
    Link,
}
