namespace NewsClaims.Tokens;

/// <summary>Finds where a mark, a run of like marks, an emoticon or an emoji ends.</summary>
internal static class SymbolScanner
{
    private static readonly string[] Emoticons =
        [":-)", ":-(", ";-)", ":-D", ":-P", ":-/", ":'(", "^_^", ":)", ":(", ";)", ":D", ":P", "=)", "=(", "=D", ":]", "<3", ":/", ":|", ":O", ":?"];

    private const int ShortestRule = 3;

    /// <summary>Index after the mark at <paramref name="start"/>, which is neither a letter, a digit nor a quotation mark.</summary>
    public static int End(ReadOnlySpan<char> text, int start, out TokenKind kind)
    {
        CharacterKind character = Characters.KindAt(text, start, out int length);
        kind = character == CharacterKind.Punctuation ? TokenKind.Punctuation : TokenKind.Symbol;
        char c = text[start];
        if (c < 128)
        {
            int emoticon = EmoticonEnd(text, start);
            if (emoticon > start)
            {
                kind = TokenKind.Symbol;
                return emoticon;
            }
        }

        if (c == '[' && text[start..].StartsWith("[...]", StringComparison.Ordinal))
            return start + 5;
        if (c == '[' && text[start..].StartsWith("[\u2026]", StringComparison.Ordinal))
            return start + 3;
        if (c is '.' or '!' or '?' or '\u2026')
            return EndMarks(text, start);
        if (c is '-' or '*' or '=' or '_' or '~' or '+' or '<' or '>' or '|' or '#' or '^' or '$' or '\\' or '\u2014' or '\u2500' or '\u2022')
            return Run(text, start, c);
        if (character == CharacterKind.Invisible)
            return InvisibleEnd(text, start);
        return length == 2 || character == CharacterKind.Symbol ? EmojiEnd(text, start, length) : Characters.SkipMarks(text, start + length);
    }

    private static int Run(ReadOnlySpan<char> text, int start, char c)
    {
        int end = start + 1;
        while (end < text.Length && text[end] == c)
            end++;
        int rule = end;
        while (rule < text.Length && IsOfRules(text[rule]))
            rule++;
        return Characters.SkipMarks(text, rule - start >= ShortestRule && IsOfRules(c) ? rule : end);
    }

    // What lines that part texts are drawn with: "====----".
    private static bool IsOfRules(char c) => c is '-' or '=' or '_' or '~';

    private static int EndMarks(ReadOnlySpan<char> text, int start)
    {
        int end = start + 1;
        while (end < text.Length && text[end] == '.' && text[start] == '.')
            end++;
        // "...?" is an ellipsis and a question mark; ".?" and "?!" are slips or emphasis, one mark.
        if (end - start >= 3)
            return end;
        while (end < text.Length && text[end] is '.' or '!' or '?' or '\u2026')
            end++;
        return Characters.SkipMarks(text, end);
    }

    private static int InvisibleEnd(ReadOnlySpan<char> text, int start)
    {
        int end = start;
        while (end < text.Length && Characters.KindAt(text, end, out int length) == CharacterKind.Invisible)
            end += length;
        return end;
    }

    private static int EmoticonEnd(ReadOnlySpan<char> text, int start)
    {
        if (text[start] is not (':' or ';' or '=' or '^' or '<') || start + 1 >= text.Length)
            return start;
        foreach (string emoticon in Emoticons)
        {
            if (!text[start..].StartsWith(emoticon, StringComparison.Ordinal))
                continue;
            int end = start + emoticon.Length;
            bool apart = start == 0 || !Characters.IsDigit(text[start - 1]);
            if (apart && !Characters.IsAlphanumeric(text, end) && Characters.At(text, end) != '/')
            {
                // ":)))" is one face.
                while (end < text.Length && text[end] == emoticon[^1])
                    end++;
                return end;
            }
        }

        return start;
    }

    /// <summary>An emoji with what modifies it: skin tone, variation, a second half of a flag, figures joined to one.</summary>
    private static int EmojiEnd(ReadOnlySpan<char> text, int start, int length)
    {
        int end = Characters.SkipMarks(text, start + length);
        if (IsRegional(text, start) && IsRegional(text, end))
            return Characters.SkipMarks(text, end + 2);
        while (end < text.Length)
        {
            if (IsSkinTone(text, end))
                end += 2;
            else if (text[end] == Characters.ZeroWidthJoiner && end + 1 < text.Length
                && Characters.KindAt(text, end + 1, out int next) == CharacterKind.Symbol)
                end += 1 + next;
            else
                break;
            end = Characters.SkipMarks(text, end);
        }

        return end;
    }

    private static bool IsRegional(ReadOnlySpan<char> text, int index) =>
        index + 1 < text.Length && text[index] == '\uD83C' && text[index + 1] is >= '\uDDE6' and <= '\uDDFF';

    private static bool IsSkinTone(ReadOnlySpan<char> text, int index) =>
        index + 1 < text.Length && text[index] == '\uD83C' && text[index + 1] is >= '\uDFFB' and <= '\uDFFF';
}
