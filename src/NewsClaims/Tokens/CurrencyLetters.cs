using NewsClaims.Kernels;

namespace NewsClaims.Tokens;

/// <summary>Finds signs of currency that are letters and stand directly before their figures: "N9.3bn", "KSh200", "R1,200", "Rs5".</summary>
internal static class CurrencyLetters
{
    private const int Longest = 4;

    private static readonly WordList Codes = new(
        "ghs ngn kes ugx tzs zar inr pkr bdt lkr myr idr php sgd hkd aud nzd cad usd eur gbp jpy cny rmb chf sek nok dkk");

    /// <summary>Length of the sign that starts at <paramref name="start"/>; 0 where there is none.</summary>
    public static int LengthAt(ReadOnlySpan<char> text, int start)
    {
        int end = start;
        while (end - start <= Longest && char.IsAsciiLetter(Characters.At(text, end)))
            end++;
        int length = end - start;
        if (length is 0 or > Longest || !char.IsAsciiLetterUpper(text[start]) || !Characters.IsDigit(Characters.At(text, end)) || Characters.IsAlphanumeric(text, start - 1))
            return 0;
        // One letter may also name a road, a rebel group or a mask: figures tell money by a separator or a scale.
        bool isSign = CurrencySigns.IsOfLetters(text[start..end]) ? length > 1 || IsAmount(text, end) : Codes.Contains(text[start..end]);
        return isSign ? length : 0;
    }

    private static bool IsAmount(ReadOnlySpan<char> text, int digits)
    {
        int end = digits;
        while (Characters.IsDigit(Characters.At(text, end)))
            end++;
        if (Characters.At(text, end) is '.' or ',')
            return Characters.IsDigit(Characters.At(text, end + 1));
        int letters = end;
        while (char.IsAsciiLetter(Characters.At(text, letters)))
            letters++;
        return text[end..letters] is "m" or "mn" or "bn" or "tn" or "trn" && !Characters.IsAlphanumeric(text, letters);
    }
}
