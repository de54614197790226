namespace NewsClaims.Expressions;

/// <summary>Reads numbers in figures and words: "1,200", "2.5", "1 1/2", "twenty-five", "1.2 billion", "half a million", "two and a half", "5 to 10".</summary>
internal static class NumberReader
{
    // More digits than any amount has; products with scales stay exact and in range.
    private const int MaxDigits = 12;
    private const decimal MaxValue = 1e24m;

    /// <summary>Reads the number or range that begins at a token.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="start">The first token.</param>
    /// <param name="isMoney">Whether a sign of currency stands before: then "m" may be million anyhow.</param>
    /// <param name="sign">The sign of currency that may be repeated in a range, or "".</param>
    /// <param name="number">The number.</param>
    public static bool TryRead(in ExpressionText text, int start, bool isMoney, ReadOnlySpan<char> sign, out NumberPhrase number)
    {
        number = default;
        bool negative = text.Is(start, "minus") || (text.IsDash(start) && !text.Glued(start) && text.Glued(start + 1));
        if (!TryReadOne(text, negative ? start + 1 : start, isMoney, out int end, out decimal value, out decimal scale))
            return false;
        number = new NumberPhrase(end, negative ? -value : value);
        int next = Separator(text, start, end);
        if (next < 0 || negative)
            return true;
        if (sign.Length > 0 && text.Word(next).SequenceEqual(sign))
            next++;
        if (!TryReadOne(text, next, isMoney, out int rangeEnd, out decimal higher, out decimal higherScale))
            return true;
        if (scale == 1 && higherScale > 1 && value < 1000)
            value *= higherScale;
        if (higher > value)
            number = new NumberPhrase(rangeEnd, value, higher);
        return true;
    }

    /// <summary>A number in figures, with or without separators and decimals.</summary>
    public static bool TryDigits(ReadOnlySpan<char> word, out decimal value)
    {
        value = 0;
        if (word.Length is 0 or > MaxDigits + 5 || word[0] is not (>= '0' and <= '9' or '.'))
            return false;
        int digits = 0, group = -1;
        decimal place = 0;
        foreach (char c in word)
        {
            if (c is >= '0' and <= '9')
            {
                digits++;
                group += group >= 0 ? 1 : 0;
                place /= 10;
                value = place > 0 ? value + ((c - '0') * place) : (value * 10) + (c - '0');
            }
            else if (c == ',' && place == 0 && (group is -1 or 3) && digits > 0)
            {
                group = 0;
            }
            else if (c == '.' && place == 0 && group is -1 or 3)
            {
                (place, group) = (1, -1);
            }
            else
            {
                return false;
            }
        }

        return digits is > 0 and <= MaxDigits && group is -1 or 3;
    }

    // The token after a word or dash between two numbers, or -1.
    private static int Separator(in ExpressionText text, int start, int end)
    {
        if (text.Is(end, "to") || (text.Is(end, "and") && text.Is(start - 1, "between")))
            return end + 1;
        return text.SkipHyphen(end) is int next && next > end ? next : -1;
    }

    private static bool TryReadOne(in ExpressionText text, int start, bool isMoney, out int end, out decimal value, out decimal scale)
    {
        scale = 1;
        if (!TryDigits(text.Word(start), out value))
            return TryWords(text, start, out end, out value, out scale);
        end = start + 1;
        if (TryFraction(text.Word(end), out decimal fraction) && value == decimal.Truncate(value))
        {
            value += fraction;
            end++;
        }
        else if (text.Is(end, "and") && text.Is(end + 1, "a") && text.Is(end + 2, "half"))
        {
            value += 0.5m;
            end += 3;
        }

        while (text.Sense(text.SkipHyphen(end)) is { Scale: > 0 } sense && value * scale < MaxValue / sense.Scale
            && (!sense.IsScaleSign || (scale == 1 && (isMoney || (text.Glued(end) && text.Word(end).Length > 1)))))
        {
            scale *= sense.Scale;
            end = text.SkipHyphen(end) + 1;
        }

        value *= scale;
        return true;
    }

    private static bool TryFraction(ReadOnlySpan<char> word, out decimal value)
    {
        value = 0;
        if (word is not [>= '1' and <= '9', '/', >= '2' and <= '9'] || word[0] >= word[2])
            return false;
        value = (decimal)(word[0] - '0') / (word[2] - '0');
        return true;
    }

    private static bool TryWords(in ExpressionText text, int start, out int end, out decimal value, out decimal scale)
    {
        (end, scale) = (start, 1);
        decimal total = 0, current = 0;
        int last = NoWord;
        if (text.Is(end, "half") && text.Is(end + 1, "a") && text.Sense(end + 2) is { Scale: > 12, IsScaleSign: false } half)
        {
            (end, value, scale) = (end + 3, half.Scale / 2, half.Scale);
            return true;
        }

        if ((text.Is(end, "a") || text.Is(end, "an")) && text.Sense(end + 1) is { Scale: > 0, IsScaleSign: false })
        {
            (current, last) = (1, SmallWord);
            end++;
        }

        while (true)
        {
            WordSense? sense = text.Sense(text.SkipHyphen(end));
            if (sense is { Number: >= 0 } && (last is NoWord or ScaleWord || (last == TensWord && sense.Number is > 0 and < 10)) && (last != NoWord || text.SkipHyphen(end) == end))
            {
                current += sense.Number;
                last = sense.Number >= 20 ? TensWord : SmallWord;
            }
            else if (sense is { Scale: > 0, IsScaleSign: false } && last != NoWord && total + current < MaxValue / sense.Scale)
            {
                scale = sense.Scale;
                if (scale < 1000)
                    current *= scale;
                else
                    (total, current) = ((total + current) * scale, 0);
                last = ScaleWord;
            }
            else if (last != NoWord && text.Is(end, "and") && text.Is(end + 1, "a") && text.Is(end + 2, "half"))
            {
                current += 0.5m;
                last = SmallWord;
                end += 3;
                continue;
            }
            else if (last == ScaleWord && text.Is(end, "and") && text.Sense(end + 1) is { Number: > 0 })
            {
                end++;
                continue;
            }
            else
            {
                break;
            }

            end = text.SkipHyphen(end) + 1;
        }

        value = total + current;
        return last != NoWord;
    }

    // Kinds of the word before, when a number in words is read.
    private const int NoWord = 0;
    private const int SmallWord = 1;
    private const int TensWord = 2;
    private const int ScaleWord = 3;
}
