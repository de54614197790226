namespace NewsClaims.Blocks;

/// <summary>Recognises the entries of lists.</summary>
internal static class ListRules
{
    /// <summary>What follows the bullet at the start of a line; the line itself when it has none.</summary>
    public static ReadOnlySpan<char> AfterBullet(ReadOnlySpan<char> content)
    {
        int length = content[0] is '\u2022' or '\u00B7' or '\u25AA' or '\u25CF' or '\u25E6' or '\u2043' or '\u25A0' ? 1
            : content[0] is '*' or '-' or '~' or '\u2013' or '\u2014' && content.Length > 1 && char.IsWhiteSpace(content[1]) ? 1
            : 0;
        return length > 0 ? content[length..].TrimStart() : content;
    }

    public static bool HasBullet(ReadOnlySpan<char> content)
    {
        ReadOnlySpan<char> item = AfterBullet(content);
        return item.Length > 0 && item.Length < content.Length;
    }

    /// <summary>The number at the start of a line ("3. ", "3) ", "(3) "), or 0.</summary>
    public static int NumberOf(ReadOnlySpan<char> content)
    {
        int i = content[0] == '(' ? 1 : 0;
        int number = 0, start = i;
        while (i < content.Length && i - start < 3 && char.IsAsciiDigit(content[i]))
            number = (number * 10) + (content[i++] - '0');
        bool closed = i > start && i + 1 < content.Length && content[i] is '.' or ')' && char.IsWhiteSpace(content[i + 1]);
        return closed ? number : 0;
    }
}
