using System.Collections.Frozen;

namespace NewsClaims.Kernels;

/// <summary>Signs of currency that stand before the number: symbols, and letters as in "Rs 500" and "N1.4bn".</summary>
internal static class CurrencySigns
{
    private const int Longest = 4;

    /// <summary>Each sign in small letters with its code in ISO 4217, "" where several currencies have it.</summary>
    public static readonly (string Sign, string Code)[] Symbols = Pairs(
        "$=USD us$=USD c$=CAD ca$=CAD a$=AUD au$=AUD nz$=NZD hk$=HKD s$=SGD r$=BRL nt$=TWD mx$=MXN €=EUR £=GBP ¥=JPY ₹=INR rs.=INR ₩=KRW ₽=RUB ₪=ILS ₺=TRY ₦=NGN ₱=PHP ฿=THB ₵=GHS ৳=BDT");

    /// <summary>The same for signs of letters, which begin with a capital.</summary>
    public static readonly (string Sign, string Code)[] Letters = Pairs(
        "n=NGN r=ZAR k= p= sh= shs= ksh=KES kshs=KES tsh=TZS tshs=TZS ush=UGX ushs=UGX rs=INR rm=MYR rp=IDR tk=BDT");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Known = Lookup(Symbols.Concat(Letters)), OfLetters = Lookup(Letters);

    /// <summary>True for a sign; one of letters needs its capital.</summary>
    public static bool Contains(ReadOnlySpan<char> word) =>
        word.Length is > 0 and <= Longest && Known.Contains(word) && (char.IsUpper(word[0]) || !OfLetters.Contains(word));

    /// <summary>True for a sign of letters, whatever its capitals.</summary>
    public static bool IsOfLetters(ReadOnlySpan<char> word) => word.Length is > 0 and <= Longest && OfLetters.Contains(word);

    private static (string Sign, string Code)[] Pairs(string pairs) => [.. pairs.Split(' ').Select(pair => pair.Split('=')).Select(pair => (pair[0], pair[1]))];

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup(IEnumerable<(string Sign, string Code)> signs) =>
        signs.Select(pair => pair.Sign).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
