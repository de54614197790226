namespace NewsClaims.Tokens;

/// <summary>Finds web and e-mail addresses, file names, handles and hashtags.</summary>
internal static class LinkScanner
{
    // The longest local part of an e-mail address, and enough of a host name: bounds the look ahead at each word.
    private const int Reach = 64;

    private static readonly WordList Schemes = new("http https ftp mailto feed file news");

    private static readonly WordList Domains = new(
        "com net org edu gov mil info biz int uk eu de fr jp cn ru au ca nz za kr br mx nl se ch pl tv io cz dk fm ly app blog");

    private static readonly WordList DomainsAfterSecondLevel = new("co com gov ac org net edu go or");

    private static readonly WordList Files = new("doc docx xls xlsx ppt pptx pdf txt rtf csv jpg jpeg gif png htm html php asp zip exe url mp3 mp4 avi");

    /// <summary>Index after the link that starts at <paramref name="start"/>, or <paramref name="start"/> where none does.</summary>
    public static int End(ReadOnlySpan<char> text, int start)
    {
        char c = text[start];
        if (c is '@' or '#')
            return TagEnd(text, start);
        int end = start, dots = 0;
        int limit = Math.Min(text.Length, start + Reach);
        while (end < limit && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '_' or '%' or '+' or '-'))
        {
            if (text[end] == '.' && end > start && end + 1 < limit && char.IsAsciiLetterOrDigit(text[end + 1]))
                dots++;
            end++;
        }

        if (end == start)
            return start;
        char stop = Characters.At(text, end);
        if (stop == '@')
            return AddressEnd(text, start, end);
        if (stop == ':' && end - start <= 6 && Schemes.Contains(text[start..end]) && !IsSpaceOrEnd(text, end + 1))
            return Characters.At(text, end + 1) == '/' || text[end - 1] is 'o' or 'O' ? UrlEnd(text, start) : start;
        return dots > 0 ? HostEnd(text, start, end) : start;
    }

    /// <summary>Index after the ending of a file's name that stands apart from the name, as in "report (final) .doc", or <paramref name="start"/>.</summary>
    public static int ExtensionEnd(ReadOnlySpan<char> text, int start)
    {
        int end = Characters.EndOfAlphanumerics(text, start + 1);
        return end - start is 4 or 5 && Files.Contains(text[(start + 1)..end]) ? end : start;
    }

    private static int TagEnd(ReadOnlySpan<char> text, int start)
    {
        if (start > 0 && (Characters.IsAlphanumeric(text, start - 1) || text[start - 1] is '@' or '#' or '&'))
            return start;
        int end = start + 1;
        bool letter = false;
        while (end < text.Length && (Characters.IsAlphanumeric(text, end) || text[end] == '_'))
        {
            letter |= !char.IsAsciiDigit(text[end]);
            end++;
        }

        if (!letter || end - start == 1)
            return start;

        // "@example.com": where the addresses of a firm end.
        int host = text[start] == '@' ? AddressEnd(text, start, start) : end;
        int dot = text[start..host].LastIndexOf('.');
        return dot > 0 && Domains.Contains(text[(start + dot + 1)..host]) ? host : end;
    }

    private static int AddressEnd(ReadOnlySpan<char> text, int start, int at)
    {
        int end = at + 1;
        int limit = Math.Min(text.Length, end + Reach);
        while (end < limit && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '-' or '_'))
            end++;
        while (end > at && text[end - 1] is '.' or '-' or '_')
            end--;
        return end > at + 1 ? end : start;
    }

    private static int HostEnd(ReadOnlySpan<char> text, int start, int end)
    {
        while (end > start && text[end - 1] is '.' or '-' or '_' or '+' or '%')
            end--;
        if (Characters.IsAlphanumeric(text, end))
            return start;
        ReadOnlySpan<char> host = text[start..end];
        int dot = host.LastIndexOf('.');
        if (dot < 2)
            return start;
        ReadOnlySpan<char> last = host[(dot + 1)..];
        if (Files.Contains(last) && last.Length >= 3)
            return end;
        if (host.IndexOfAny('_', '%', '+') >= 0)
            return start;
        if (host.Count('.') >= 2 && host.IndexOf("..", StringComparison.Ordinal) < 0 && !host.ContainsAnyExceptInRange('-', 'z') && !host.ContainsAnyInRange('/', '`') && dot < host.Length - 2)
            return end;
        ReadOnlySpan<char> before = host[..dot];
        int previousDot = before.LastIndexOf('.');
        ReadOnlySpan<char> label = before[(previousDot + 1)..];
        bool web = host.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
        // "it.Is this": a capital after a small letter begins a sentence whose space is missing.
        // But "Velmora.Com" has it from a title.
        bool sameCase = !char.IsAsciiLetterUpper(last[0]) || (char.IsAsciiLetterUpper(host[0]) && (char.IsAsciiLetterUpper(last[^1]) || last is "Com" or "Net" or "Org"));
        bool known = web || (sameCase && (Domains.Contains(last) || (last.Length == 2 && previousDot > 0 && DomainsAfterSecondLevel.Contains(label))));
        if (!known || label.Length == 0)
            return start;
        return Characters.At(text, end) is '/' or '?' && !IsSpaceOrEnd(text, end + 1) ? UrlEnd(text, start) : end;
    }

    /// <summary>The address runs to white space or a mark that no address holds, less the punctuation of the sentence around it.</summary>
    private static int UrlEnd(ReadOnlySpan<char> text, int start)
    {
        int end = start, open = 0;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && !IsForeignToAddresses(text[end]))
        {
            open += text[end] switch { '(' => 1, ')' => -1, _ => 0 };
            end++;
        }

        while (end > start && (text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or ']' || (text[end - 1] == ')' && open < 0)))
        {
            if (text[end - 1] == ')')
                open++;
            end--;
        }

        return end;
    }

    private static bool IsForeignToAddresses(char c) =>
        c is '"' or '<' or '>' or '\u201C' or '\u201D' or '\u2018' or '\u2019' or '\u00AB' or '\u00BB' or '\u2026' or < ' ';

    private static bool IsSpaceOrEnd(ReadOnlySpan<char> text, int index) => index >= text.Length || char.IsWhiteSpace(text[index]);
}
