using NewsClaims.Kernels;

namespace NewsClaims.Expressions;

/// <summary>The words that expressions are made of. Units that count: length, area, volume, mass, temperature, speed, energy, power, data.</summary>
internal static class WordSenses
{
    private const int MaxLetters = 16;

    private static readonly Dictionary<string, WordSense> Words = Make();

    private static readonly Dictionary<string, WordSense>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a word can mean, whatever its capitals, or null.</summary>
    public static WordSense? Of(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > MaxLetters)
            return null;
        Span<char> lower = stackalloc char[MaxLetters];
        for (int i = 0; i < word.Length; i++)
            lower[i] = FeatureHash.Lower(word[i]);
        return Lookup.TryGetValue(lower[..word.Length], out WordSense? sense) ? sense : null;
    }

    private static Dictionary<string, WordSense> Make()
    {
        Dictionary<string, WordSense> words = new(StringComparer.Ordinal);
        for (int i = 0; i < 12; i++)
            Add(words, NumberWords.Months[i], sense => sense with { Month = i + 1 });
        foreach ((string word, int month) in NumberWords.ShortMonths)
            Add(words, $"{word} {word.TrimEnd('.')}", sense => sense with { Month = month, IsShort = true });
        Add(words, "sep. sep", sense => sense with { Month = 9, IsShort = true });
        string[] weekdays = ["monday mon.", "tuesday tue. tues.", "wednesday wed.", "thursday thu. thur. thurs.", "friday fri.", "saturday sat.", "sunday sun."];
        for (int i = 0; i < weekdays.Length; i++)
            Add(words, weekdays[i], (word, sense) => sense with { Weekday = i + 1, IsShort = word[^1] == '.' });
        string[] seasons = ["spring", "summer", "autumn fall", "winter"];
        for (int i = 0; i < seasons.Length; i++)
            Add(words, seasons[i], sense => sense with { Season = 21 + i });
        Add(words, "the a an half minus early late mid earlier later this last past previous next coming following yesterday today tonight tomorrow noon midnight", sense => sense with { Opens = true });
        AddNumbers(words);
        AddCurrencies(words);
        AddUnits(words);
        AddLengths(words);
        return words;
    }

    private static void AddNumbers(Dictionary<string, WordSense> words)
    {
        for (int i = 0; i < NumberWords.Small.Length; i++)
            Add(words, NumberWords.Small[i], sense => sense with { Number = i });
        string[] tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
        for (int i = 0; i < tens.Length; i++)
            Add(words, tens[i], sense => sense with { Number = (i + 2) * 10 });
        string[] ordinals =
        [
            "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth",
            "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
        ];
        for (int i = 0; i < ordinals.Length; i++)
            Add(words, ordinals[i], sense => sense with { Ordinal = i + 1 });
        Add(words, "tens", sense => sense with { IsManyOf = true });
        foreach ((string word, decimal scale) in new[] { ("dozen", 12m), ("hundred", 100m), ("thousand", 1e3m), ("lakh", 1e5m), ("crore", 1e7m), ("million", 1e6m), ("billion", 1e9m), ("trillion", 1e12m) })
        {
            Add(words, word, sense => sense with { Scale = scale });
            Add(words, word + "s", sense => sense with { IsManyOf = true });
        }

        Add(words, "lakhs", sense => sense with { Scale = 1e5m });
        Add(words, "crores", sense => sense with { Scale = 1e7m });
        foreach ((string word, decimal scale) in new[] { ("k", 1e3m), ("m mn mln", 1e6m), ("b bn bln", 1e9m), ("tn trn", 1e12m) })
            Add(words, word, sense => sense with { Scale = scale, IsScaleSign = true });
    }

    private static void AddCurrencies(Dictionary<string, WordSense> words)
    {
        foreach ((string sign, string code) in CurrencySigns.Symbols)
            Add(words, sign, sense => sense with { Currency = code, IsSign = true });
        foreach ((string sign, string code) in CurrencySigns.Letters)
            Add(words, sign, sense => sense with { Currency = code, IsSign = true, IsLetterSign = true });
        foreach (string code in "USD EUR GBP JPY CNY CHF CAD AUD NZD INR RUB KRW BRL MXN SEK NOK DKK PLN TRY ZAR HKD SGD ILS AED SAR THB IDR NGN KES UGX TZS GHS PKR BDT LKR MYR PHP EGP".Split(' '))
            Add(words, code.ToLowerInvariant(), sense => sense with { Currency = code });
        foreach (string pair in "dollar=USD euro=EUR pound=GBP yen=JPY yuan=CNY renminbi=CNY rupee= ruble=RUB rouble=RUB peso= franc= krona=SEK kronor=SEK krone= kroner= zloty=PLN rand=ZAR lira= shekel=ILS baht=THB reais=BRL dirham= riyal= rupiah=IDR hryvnia=UAH naira=NGN cedi=GHS kwacha= shilling= ringgit=MYR taka=BDT dinar= buck=USD".Split(' '))
            Add(words, Plural(pair.Split('=')[0]), sense => sense with { Currency = pair.Split('=')[1] });
        Add(words, "cent cents", sense => sense with { Currency = "USD", Worth = 0.01m });
        Add(words, "penny pence", sense => sense with { Currency = "GBP", Worth = 0.01m });
    }

    private static void AddUnits(Dictionary<string, WordSense> words)
    {
        foreach (string line in new[]
        {
            "km kilometer kilometre kms", "m meter metre", "cm centimeter centimetre", "mm millimeter millimetre", "mi mile", "ft foot", "in inch", "yd yard",
            "kg kilogram kilogramme kilo kgs", "g gram gramme", "mg milligram", "lb lbs", "oz ounce", "t ton tonne", "ha hectare", "acre", "L liter litre",
            "mL milliliter millilitre ml", "gal gallon", "bbl barrel", "mph", "km/h kph kmh", "kn knot", "W watt", "kW kilowatt", "MW megawatt", "GW gigawatt", "kWh",
            "MWh", "GWh", "V volt", "hp horsepower", "cal calorie", "MB megabyte", "GB gigabyte", "TB terabyte", "Hz hertz", "MHz megahertz", "GHz gigahertz",
            "kt kiloton", "Mt megaton", "ly lightyear", "nmi", "deg degree",
        })
        {
            string[] forms = line.Split(' ');
            foreach (string form in forms)
            {
                bool sign = form.Length == 1;
                Add(words, form.Length > 3 ? Plural(form) : form.ToLowerInvariant(), sense => sense with { Unit = forms[0], IsUnitSign = sign || form is "in" or "mi" });
            }
        }

        Add(words, "tons", sense => sense with { Unit = "t" });
        Add(words, "feet", sense => sense with { Unit = "ft" });
        Add(words, "inches", sense => sense with { Unit = "in" });
    }

    private static void AddLengths(Dictionary<string, WordSense> words)
    {
        foreach ((string word, char unit, int count) in new[]
        {
            ("second", 's', 1), ("minute", 'm', 1), ("hour", 'h', 1), ("day", 'D', 1), ("week", 'W', 1), ("fortnight", 'W', 2), ("month", 'M', 1), ("year", 'Y', 1),
            ("decade", 'Y', 10), ("century", 'Y', 100),
        })
        {
            Add(words, word == "century" ? "century centuries" : Plural(word), sense => sense with { Length = unit, Lengths = count });
        }
    }

    private static string Plural(string word) => $"{word} {word}s";

    private static void Add(Dictionary<string, WordSense> words, string forms, Func<WordSense, WordSense> with) => Add(words, forms, (_, sense) => with(sense));

    private static void Add(Dictionary<string, WordSense> words, string forms, Func<string, WordSense, WordSense> with)
    {
        foreach (string form in forms.Split(' '))
            words[form] = with(form, words.GetValueOrDefault(form) ?? new WordSense());
    }
}
