namespace NewsClaims.Attributions;

/// <summary>What a token looks like, in one byte: its kind, its capitals, and which mark it is where it is a mark.</summary>
internal static class TokenShape
{
    /// <summary>Inside a compound, where it parts nothing: not a mark.</summary>
    public const byte Hyphen = 0;

    public const byte Small = 1;
    public const byte Capitalised = 2;
    public const byte AllCapitals = 3;
    public const byte Number = 4;
    public const byte Link = 5;
    public const byte Symbol = 6;
    public const byte OpenQuote = 7;
    public const byte CloseQuote = 8;
    public const byte Comma = 9;
    public const byte Period = 10;
    public const byte Colon = 11;
    public const byte Semicolon = 12;
    public const byte Dash = 13;
    public const byte OpenBracket = 14;
    public const byte CloseBracket = 15;
    public const byte QuestionMark = 16;
    public const byte OtherMark = 17;

    public static byte Of(ReadOnlySpan<char> word, TokenKind kind) => kind switch
    {
        TokenKind.Word => OfWord(word),
        TokenKind.Number => Number,
        TokenKind.Link => Link,
        TokenKind.Symbol => Symbol,
        TokenKind.OpenQuote => OpenQuote,
        TokenKind.CloseQuote => CloseQuote,
        _ => OfMark(word[0]),
    };

    /// <summary>True for marks, quotation marks included.</summary>
    public static bool IsMark(byte shape) => shape >= OpenQuote;

    private static byte OfWord(ReadOnlySpan<char> word)
    {
        if (!char.IsUpper(word[0]))
            return Small;
        return word.Length > 1 && char.IsUpper(word[1]) ? AllCapitals : Capitalised;
    }

    private static byte OfMark(char mark) => mark switch
    {
        ',' => Comma,
        '.' or '…' => Period,
        ':' => Colon,
        ';' => Semicolon,
        '-' or '–' or '—' or '―' or '‒' => Dash,
        '(' or '[' or '{' => OpenBracket,
        ')' or ']' or '}' => CloseBracket,
        '?' or '!' => QuestionMark,
        _ => OtherMark,
    };
}
