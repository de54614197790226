using System.Globalization;

namespace NewsClaims.Tokens;

/// <summary>What a character is to the tokenizer.</summary>
internal enum CharacterKind : byte
{
    Space,
    Letter,
    Digit,

    /// <summary>A combining mark or variation selector: belongs to what stands before it.</summary>
    Mark,

    /// <summary>Takes no room and says nothing: zero-width space, bidi marks, control characters, half of a surrogate pair.</summary>
    Invisible,
    Punctuation,
    Symbol,
}

/// <summary>Questions about single characters and their neighbours.</summary>
internal static class Characters
{
    public const char SoftHyphen = '\u00AD';
    public const char ZeroWidthJoiner = '\u200D';
    private const char ZeroWidthNonJoiner = '\u200C';

    private static readonly CharacterKind[] Ascii = [.. Enumerable.Range(0, 128).Select(code => Classify(code))];

    /// <summary>The kind of the character at <paramref name="index"/>, and its length: 2 for a surrogate pair, else 1.</summary>
    public static CharacterKind KindAt(ReadOnlySpan<char> text, int index, out int length)
    {
        char c = text[index];
        length = 1;
        if (c < 128)
            return Ascii[c];
        if (!char.IsSurrogate(c))
            return Classify(c);
        if (!char.IsHighSurrogate(c) || index + 1 >= text.Length || !char.IsLowSurrogate(text[index + 1]))
            return CharacterKind.Invisible;
        length = 2;
        return Classify(char.ConvertToUtf32(c, text[index + 1]));
    }

    /// <summary>The character at <paramref name="index"/>, or a space outside the text.</summary>
    public static char At(ReadOnlySpan<char> text, int index) => (uint)index < (uint)text.Length ? text[index] : ' ';

    /// <summary>True for a letter or digit at <paramref name="index"/>; false outside the text.</summary>
    public static bool IsAlphanumeric(ReadOnlySpan<char> text, int index)
    {
        if ((uint)index >= (uint)text.Length)
            return false;
        char c = text[index];
        if (c < 128)
            return Ascii[c] is CharacterKind.Letter or CharacterKind.Digit;
        // Half a pair is looked at from whichever side it is met.
        int start = char.IsLowSurrogate(c) && index > 0 && char.IsHighSurrogate(text[index - 1]) ? index - 1 : index;
        return KindAt(text, start, out _) is CharacterKind.Letter or CharacterKind.Digit or CharacterKind.Mark;
    }

    public static bool IsLetter(ReadOnlySpan<char> text, int index) =>
        (uint)index < (uint)text.Length && KindAt(text, index, out _) == CharacterKind.Letter;

    public static bool IsDigit(char c) => char.IsAsciiDigit(c);

    /// <summary>Marks that may stand for an apostrophe.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02BC' or '`' or '\u00B4';

    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    public static bool IsDash(char c) => c is '\u2013' or '\u2014' or '\u2012' or '\u2015' or '\u2212';

    /// <summary>End of the run of letters, digits and what belongs to them that starts at <paramref name="index"/>.</summary>
    public static int EndOfAlphanumerics(ReadOnlySpan<char> text, int index)
    {
        while (index < text.Length)
        {
            char c = text[index];
            if (c is '_' or SoftHyphen or ZeroWidthJoiner or ZeroWidthNonJoiner)
            {
                // Part of the word only where the word goes on.
                if (!IsAlphanumeric(text, index + 1))
                    break;
                index++;
                continue;
            }

            if (KindAt(text, index, out int length) is not (CharacterKind.Letter or CharacterKind.Digit or CharacterKind.Mark))
                break;
            index += length;
        }

        return index;
    }

    /// <summary>Index after the combining marks that start at <paramref name="index"/>.</summary>
    public static int SkipMarks(ReadOnlySpan<char> text, int index)
    {
        while (index < text.Length && text[index] >= 128 && KindAt(text, index, out int length) == CharacterKind.Mark)
            index += length;
        return index;
    }

    private static CharacterKind Classify(int code)
    {
        if (code <= char.MaxValue && char.IsWhiteSpace((char)code))
            return CharacterKind.Space;
        return CharUnicodeInfo.GetUnicodeCategory(code) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter => code == 0x02BC ? CharacterKind.Punctuation : CharacterKind.Letter,
            UnicodeCategory.DecimalDigitNumber => CharacterKind.Digit,
            UnicodeCategory.LetterNumber => CharacterKind.Letter,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => CharacterKind.Mark,
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned => CharacterKind.Invisible,
            UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol or UnicodeCategory.ModifierSymbol
                or UnicodeCategory.OtherSymbol or UnicodeCategory.OtherNumber => CharacterKind.Symbol,
            UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator => CharacterKind.Space,
            _ => code is '%' or '&' or '#' or '@' or '*' or '\\' or 0x2030 ? CharacterKind.Symbol : CharacterKind.Punctuation,
        };
    }
}
