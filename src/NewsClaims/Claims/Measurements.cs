using NewsClaims.Kernels;

namespace NewsClaims.Claims;

/// <summary>What kind of measure or count stands in a text.</summary>
[Flags]
internal enum Measures : ushort
{
    None = 0,
    Percent = 1,
    Money = 2,
    Unit = 4,
    Casualties = 8,

    /// <summary>A count of 11 or more.</summary>
    LargeCount = 16,

    /// <summary>A count below 11.</summary>
    SmallCount = 32,

    /// <summary>Shares of votes or answers: "56 to 32", "two-thirds".</summary>
    Share = 64,

    /// <summary>A rise, fall, record or doubling.</summary>
    Change = 128,

    /// <summary>A place on a measurable scale: largest, more than.</summary>
    Rank = 256,

    /// <summary>A number that measures nothing: a date, a time, an age, an ordinal, a name.</summary>
    Other = 512,
}

/// <summary>
/// The measurement test of the guideline, as code: percentages, money, units, casualties, counts, shares, rises and falls, rankings. Dates,
/// times, ages, ordinals, names and hyphenated modifiers do not count.
/// </summary>
internal static class Measurements
{
    /// <summary>What passes the test, or counts people or things, for <see cref="Claim.HasQuantity"/>.</summary>
    public const Measures Quantities = Measures.Percent | Measures.Money | Measures.Unit | Measures.Casualties | Measures.LargeCount
        | Measures.SmallCount | Measures.Share;

    /// <summary>The measures among the tokens.</summary>
    public static Measures Find(ClaimText text, ReadOnlySpan<int> tokens, ReadOnlySpan<ClaimWords> classes)
    {
        Measures found = Measures.None;
        for (int i = 0; i < tokens.Length; i++)
            found |= At(text, tokens, classes, i);
        return found;
    }

    /// <summary>The measure that the token at <paramref name="i"/> is or begins.</summary>
    public static Measures At(ClaimText text, ReadOnlySpan<int> tokens, ReadOnlySpan<ClaimWords> classes, int i)
    {
        ClaimWords words = classes[i];
        if (IsNumber(text, tokens[i]) || words.Has(ClaimWord.Number))
            return OfNumber(text, tokens, classes, i);
        if (text.Word(tokens[i]) is "%" || text.Lemma(tokens[i]) is "percent")
            return Measures.Percent;
        if (text.Word(tokens[i]) is "$" or "€" or "£" or "¥")
            return Measures.Money;
        Measures found = Measures.None;
        if (words.Has(ClaimWord.Change))
            found |= Measures.Change;
        if (words.Has(ClaimWord.Rank))
            found |= Measures.Rank;
        if (words.Has(ClaimWord.Share))
            found |= Measures.Share;
        return found;
    }

    private static Measures OfNumber(ClaimText text, ReadOnlySpan<int> tokens, ReadOnlySpan<ClaimWords> classes, int i)
    {
        int token = tokens[i];
        ReadOnlySpan<char> word = text.Word(token);
        if (i > 0 && CurrencySigns.Contains(text.Word(tokens[i - 1])))
            return Measures.Money;
        if (NumberWords.IsOrdinal(word) || IsHyphenated(text, tokens, i) || IsDateOrTime(text, tokens, i))
            return Measures.Other;
        for (int k = i + 1; k < tokens.Length && k <= i + 3; k++)
        {
            string lemma = text.Lemma(tokens[k]);
            if (text.Word(tokens[k]) is "%" || lemma is "percent" || (lemma == "per" && k + 1 < tokens.Length && text.Lemma(tokens[k + 1]) == "cent"))
                return Measures.Percent;
            if (classes[k].Has(ClaimWord.Casualty))
                return Measures.Casualties;
            if (classes[k].Has(ClaimWord.Unit))
                return Measures.Unit;
            if (classes[k].Has(ClaimWord.Money) && text.Pos(tokens[k]) == PartOfSpeech.Noun && k <= i + 2)
                return Measures.Money;
            if (classes[k].Has(ClaimWord.Share) && lemma is "point" or "percentage")
                return Measures.Percent;
            if (k == i + 1 && lemma is "to" or "-" or "–" && k + 1 < tokens.Length && IsNumber(text, tokens[k + 1]))
                return Measures.Share;
            if (lemma is "in" or "of" or "out" && k + 1 < tokens.Length && IsNumber(text, tokens[k + 1]) && k == i + 1)
                return Measures.Share;
            if (text.Pos(tokens[k]) is PartOfSpeech.Punctuation or PartOfSpeech.Verb)
                break;
        }

        for (int k = Math.Max(0, i - 3); k < i; k++)
        {
            if (classes[k].Has(ClaimWord.Casualty))
                return Measures.Casualties;
        }

        double value = Value(text, token, classes[i]);
        return value >= 11 ? Measures.LargeCount
            : value >= 2 && i + 1 < tokens.Length && FollowedByPlural(text, tokens, i) ? Measures.SmallCount
            : Measures.Other;
    }

    private static bool FollowedByPlural(ClaimText text, ReadOnlySpan<int> tokens, int i)
    {
        for (int k = i + 1; k < tokens.Length && k <= i + 4; k++)
        {
            if (text.Tag(tokens[k]) is PennTag.PluralNoun or PennTag.PluralProperNoun || text.Lemma(tokens[k]) is "person")
                return true;
            if (text.Pos(tokens[k]) is not (PartOfSpeech.Adjective or PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Adposition
                or PartOfSpeech.Determiner))
                return false;
        }

        return false;
    }

    private static bool IsNumber(ClaimText text, int token) =>
        text.Kind(token) == TokenKind.Number || text.Tag(token) == PennTag.Cardinal || text.Word(token) is [>= '0' and <= '9', ..];

    private static bool IsHyphenated(ClaimText text, ReadOnlySpan<int> tokens, int i) =>
        i + 2 < tokens.Length && text.Word(tokens[i + 1]) is "-" && text.Kind(tokens[i + 2]) == TokenKind.Word && tokens[i + 2] == tokens[i] + 2;

    private static bool IsDateOrTime(ClaimText text, ReadOnlySpan<int> tokens, int i)
    {
        ReadOnlySpan<char> word = text.Word(tokens[i]);
        string before = i > 0 ? text.Form(tokens[i - 1]) : "";
        string after = i + 1 < tokens.Length ? text.Form(tokens[i + 1]) : "";
        if (after is "a.m." or "p.m." or "am" or "pm" or "o'clock" || word.Contains(':'))
            return true;
        if (IsMonth(before) || IsMonth(after) || (before == "may" && text.Word(tokens[i - 1])[0] == 'M' && i > 1))
            return true;
        if (NumberWords.IsYear(word))
            return !FollowedByPlural(text, tokens, i) || before is "in" or "since" or "the" or "of" or "by";
        return before is "no." or "number" or "chapter" or "section" or "article" or "highway" or "route";
    }

    private static bool IsMonth(string word) => word != "may" && NumberWords.Month(word) > 0;

    private static double Value(ClaimText text, int token, ClaimWords words)
    {
        if (words.Has(ClaimWord.Number))
            return 100;
        double value = 0;
        bool digits = false;
        foreach (char c in text.Word(token))
        {
            if (c is >= '0' and <= '9')
            {
                value = Math.Min(1e12, (value * 10) + (c - '0'));
                digits = true;
            }
            else if (c == '.')
            {
                break;
            }
        }

        if (digits)
            return value;
        return Array.IndexOf(NumberWords.Small, text.Lemma(token)) is >= 1 and <= 10 and var small ? small : 20;
    }
}
