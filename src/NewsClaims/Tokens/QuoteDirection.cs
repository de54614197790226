namespace NewsClaims.Tokens;

/// <summary>
/// Decides the direction of quotation marks, and which single marks are apostrophes, going through a block from start to end. Marks with a
/// direction of their own keep it unless their place speaks against it; straight ones go by white space and letters around them, and where
/// these say nothing, by turns. A paragraph that opens and never closes is no trouble: every block starts anew.
/// </summary>
internal struct QuoteDirection
{
    private static readonly WordList Elisions = new("em til tis twas cause cuz bout n neath nuff");

    private bool _doubleOpen;
    private bool _singleOpen;
    private bool _lowOpen;

    /// <summary>What the mark at <paramref name="index"/> is, and its length.</summary>
    public QuoteMark Decide(ReadOnlySpan<char> text, int index, out int length)
    {
        length = 1;
        char c = text[index];
        char next = Characters.At(text, index + 1);
        switch (c)
        {
            case '"' or '\uFF02' or '\u201F':
                return Double(text, index, 1);
            case '\'' or '`' or '\u2018' or '\u2019' when next == c:
                length = 2;
                return Double(text, index, 2);
            case '\u201C':
                if (_lowOpen && !OpensAfter(text, index))
                    return CloseDouble();
                return _doubleOpen && !OpensAfter(text, index) && ClosesBefore(text, index + 1) ? CloseDouble() : OpenDouble();
            case '\u201D':
                return !_doubleOpen && OpensAfter(text, index) && !ClosesBefore(text, index + 1) ? OpenDouble() : CloseDouble();
            case '\u201E' or '\u201A' or '\u00AB' or '\u2039' or '\u300C' or '\u300E':
                if (c is '\u00AB' or '\u2039' && _lowOpen && !OpensAfter(text, index))
                    return CloseDouble();
                if (c is '\u201A' && !OpensAfter(text, index))
                    return QuoteMark.None;
                _lowOpen = true;
                return OpenDouble();
            case '\u00BB' or '\u203A' or '\u300D' or '\u300F':
                if (OpensAfter(text, index) && !ClosesBefore(text, index + 1))
                {
                    _lowOpen = true;
                    return OpenDouble();
                }

                return CloseDouble();
            case '\u2018' or '\u201B':
                if (StartsElision(text, index, out length))
                    return QuoteMark.StartOfWord;
                if (_lowOpen && !OpensAfter(text, index) || _singleOpen && !OpensAfter(text, index) && ClosesBefore(text, index + 1))
                    return CloseSingle();
                return OpenSingle();
            case '\'' or '\u2019' or '`' or '\u00B4' or '\u02BC':
                return Single(text, index, ref length);
            default:
                return QuoteMark.None;
        }
    }

    private QuoteMark Double(ReadOnlySpan<char> text, int index, int length)
    {
        bool opens = OpensAfter(text, index);
        bool closes = ClosesBefore(text, index + length);
        if (length == 1 && !_doubleOpen && index > 0 && Characters.IsDigit(text[index - 1]) && text[index] == '"')
            return QuoteMark.Measure;
        if (opens != closes)
            return opens ? OpenDouble() : CloseDouble();
        return _doubleOpen ? CloseDouble() : OpenDouble();
    }

    private QuoteMark Single(ReadOnlySpan<char> text, int index, ref int length)
    {
        bool wordBefore = Characters.IsAlphanumeric(text, index - 1);
        bool wordAfter = Characters.IsAlphanumeric(text, index + 1);
        if (!wordBefore && wordAfter)
        {
            if (StartsElision(text, index, out length))
                return QuoteMark.StartOfWord;
            length = 1;
            if (_singleOpen && !OpensAfter(text, index))
                return CloseSingle();
            return OpenSingle();
        }

        if (!wordBefore)
        {
            // After "?", "," and the like it closes; between spaces it goes by turns.
            bool opens = OpensAfter(text, index), closes = ClosesBefore(text, index + 1);
            if (text[index] == '`' || opens != closes && opens)
                return OpenSingle();
            return opens == closes && !_singleOpen ? OpenSingle() : CloseSingle();
        }

        char before = text[index - 1];
        if (!_singleOpen)
        {
            if (Characters.IsDigit(before))
                return QuoteMark.Measure;
            if (before is 's' or 'S' or 'z' or 'x')
                return QuoteMark.Possessive;
            return wordAfter || EndsElision(text, index) ? QuoteMark.EndOfWord : CloseSingle();
        }

        if (wordAfter)
            return QuoteMark.EndOfWord;
        bool possessive = before is 's' or 'S' && char.IsWhiteSpace(Characters.At(text, index + 1)) && Characters.IsLetter(text, index + 2)
            && ClosesLater(text, index + 1);
        if (possessive)
            return QuoteMark.Possessive;
        return EndsElision(text, index) && ClosesLater(text, index + 1) ? QuoteMark.EndOfWord : CloseSingle();
    }

    private QuoteMark OpenDouble()
    {
        _doubleOpen = true;
        return QuoteMark.Open;
    }

    private QuoteMark CloseDouble()
    {
        _doubleOpen = _lowOpen = _singleOpen = false;
        return QuoteMark.Close;
    }

    private QuoteMark OpenSingle()
    {
        _singleOpen = true;
        return QuoteMark.Open;
    }

    private QuoteMark CloseSingle()
    {
        _singleOpen = false;
        return QuoteMark.Close;
    }

    /// <summary>True when what stands before <paramref name="index"/> lets a quotation begin there.</summary>
    private static bool OpensAfter(ReadOnlySpan<char> text, int index)
    {
        // A quotation mark says what the character before it says; more than three in a row are no quotation.
        for (int i = index - 1; i >= Math.Max(0, index - 3); i--)
        {
            char c = text[i];
            if (IsQuote(c))
                continue;
            return char.IsWhiteSpace(c) || c is '(' or '[' or '{' or '-' or '/' or '=' or '>' || Characters.IsDash(c) || IsInvisible(text, i);
        }

        return index <= 3;
    }

    /// <summary>True when what stands at <paramref name="index"/> lets a quotation end before it.</summary>
    private static bool ClosesBefore(ReadOnlySpan<char> text, int index)
    {
        for (int i = index; i < Math.Min(text.Length, index + 3); i++)
        {
            char c = text[i];
            if (IsQuote(c))
                continue;
            return char.IsWhiteSpace(c) || c is ',' or '.' or ';' or ':' or '!' or '?' or ')' or ']' or '}' or '-' or '/' or '<' || Characters.IsDash(c);
        }

        return index + 3 >= text.Length;
    }

    /// <summary>
    /// True when a mark that can close a single quotation comes before one that can open the next. Apostrophes inside words are passed
    /// over; the first other single mark decides, so that the look ahead never goes over the same text twice.
    /// </summary>
    private static bool ClosesLater(ReadOnlySpan<char> text, int index)
    {
        for (int i = index; i < text.Length; i++)
        {
            char c = text[i];
            if (c is not ('\'' or '\u2019' or '\u2018'))
                continue;
            if (Characters.IsAlphanumeric(text, i - 1) && Characters.IsAlphanumeric(text, i + 1))
                continue;
            return c != '\u2018' && !OpensAfter(text, i);
        }

        return false;
    }

    private static bool StartsElision(ReadOnlySpan<char> text, int index, out int length)
    {
        length = 1;
        if (Characters.IsAlphanumeric(text, index - 1))
            return false;
        int end = index + 1;
        while (end < text.Length && end - index <= 6 && Characters.IsAlphanumeric(text, end))
            end++;
        ReadOnlySpan<char> word = text[(index + 1)..end];
        if (word.Length >= 2 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[1]) && word[2..] is "" or "s")
            return true;
        if (!Elisions.Contains(word))
            return false;
        // "rock 'n' roll"
        if (word.Length == 1 && Characters.IsApostrophe(Characters.At(text, end)))
            length = 3;
        return true;
    }

    /// <summary>"goin' home": the g left out, and more of the sentence to come.</summary>
    private static bool EndsElision(ReadOnlySpan<char> text, int index) =>
        index >= 4 && text[index - 1] is 'n' && text[index - 2] is 'i' && char.IsLower(text[index - 3]) && text[index - 3] != 'a'
        && char.IsWhiteSpace(Characters.At(text, index + 1)) && char.IsLower(Characters.At(text, index + 2));

    private static bool IsQuote(char c) =>
        c is '"' or '\'' or '`' or '\u2018' or '\u2019' or '\u201A' or '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB';

    private static bool IsInvisible(ReadOnlySpan<char> text, int index) => Characters.KindAt(text, index, out _) == CharacterKind.Invisible;
}
