namespace NewsClaims.Evaluation.Attributions;

/// <summary>
/// Which characters stand in quotation marks, the marks included: curly and angle marks pair up, straight double ones alternate, an
/// unclosed quotation runs to the end of its line. Single marks count only in a line without double ones.
/// </summary>
internal static class QuotedCharacters
{
    public static bool[] Of(string text)
    {
        bool[] quoted = new bool[text.Length + 1];
        int start = 0;
        while (start <= text.Length)
        {
            int end = text.IndexOf('\n', start);
            if (end < 0)
                end = text.Length;
            if (!DoubleMarks(text, start, end, quoted))
                SingleMarks(text, start, end, quoted);
            start = end + 1;
        }

        return quoted;
    }

    private static bool DoubleMarks(string text, int start, int end, bool[] quoted)
    {
        bool any = false;
        int opened = -1;
        for (int i = start; i < end; i++)
        {
            char c = text[i];
            bool opens = c is '“' or '„' or '«' || (c == '`' && i + 1 < end && text[i + 1] == '`');
            bool closes = c is '”' or '»' || (c == '\'' && i + 1 < end && text[i + 1] == '\'');
            if (!opens && !closes && c != '"')
                continue;
            any = true;
            if (opened < 0 && !closes)
            {
                opened = i;
            }
            else if (opened >= 0 && !opens)
            {
                quoted.AsSpan(opened..(i + 1)).Fill(true);
                opened = -1;
            }
        }

        if (opened >= 0)
            quoted.AsSpan(opened..end).Fill(true);
        return any;
    }

    private static void SingleMarks(string text, int start, int end, bool[] quoted)
    {
        int i = start;
        while (i < end)
        {
            if (!Opens(text, i, start, end))
            {
                i++;
                continue;
            }

            int close = i + 2;
            while (close < end && !Closes(text, close, end))
                close++;
            if (close >= end)
                return;
            quoted.AsSpan(i..(close + 1)).Fill(true);
            i = close + 1;
        }
    }

    private static bool Opens(string text, int i, int start, int end) =>
        text[i] is '‘' or '\'' && i + 1 < end && ScoredText.IsWordCharacter(text[i + 1])
            && (i == start || char.IsWhiteSpace(text[i - 1]) || text[i - 1] is '(' or '[' or ':' or '—' or '–' or '-');

    private static bool Closes(string text, int i, int end) =>
        text[i] is '’' or '\'' && (ScoredText.IsWordCharacter(text[i - 1]) || text[i - 1] is '.' or ',' or '!' or '?' or '…')
            && (i + 1 == end || char.IsWhiteSpace(text[i + 1]) || text[i + 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '—' or '–' or '-');
}
