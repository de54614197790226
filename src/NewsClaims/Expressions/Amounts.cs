namespace NewsClaims.Expressions;

/// <summary>Money, shares and measures: a number with a sign, a word or a unit beside it.</summary>
internal static class Amounts
{
    private static readonly string[] WeighingWords = ["weigh", "weighs", "weighed", "weighing", "lost", "gained", "lifted"];

    /// <summary>The amount whose number begins at a token.</summary>
    public static bool TryAfter(in ExpressionText text, int start, NumberPhrase number, out Found found) =>
        TryShare(text, number, out found) || TryCurrency(text, start, number, out found) || TryUnit(text, number, out found);

    /// <summary>Money whose sign or code stands first: "$1.2 billion", "EUR 20 million".</summary>
    public static bool TryMoney(in ExpressionText text, int start, out Found found)
    {
        found = default;
        if (text.Sense(start) is not { Currency: { } currency } sense || !(sense.IsSign ? StandsAsSign(text, start, sense) : text.Word(start).SequenceEqual(currency)))
            return false;
        if (!NumberReader.TryRead(text, start + 1, isMoney: true, text.Word(start), out NumberPhrase number))
            return false;
        int end = currency.Length > 0 && text.Word(number.End).SequenceEqual(currency) ? number.End + 1 : number.End;
        found = Found.Of(EntityType.Money, end, number, currency);
        return true;
    }

    private static bool StandsAsSign(in ExpressionText text, int token, WordSense sense) =>
        !sense.IsLetterSign || (text.HasCapital(token) && (text.Word(token).Length > 1 || text.Glued(token + 1)));

    /// <summary>Money of which only the size is told: "millions of dollars", "tens of thousands of pounds".</summary>
    public static bool TryManyOf(in ExpressionText text, int start, out Found found)
    {
        found = default;
        int at = start;
        while (text.Sense(at) is { IsManyOf: true } && text.Is(at + 1, "of"))
            at += 2;
        if (at == start || !TryCurrencyName(text, at, out int end, out WordSense? sense, out string? currency) || sense!.Worth != 1)
            return false;
        found = new Found(end, EntityType.Money) { Unit = currency };
        return true;
    }

    private static bool TryShare(in ExpressionText text, NumberPhrase number, out Found found)
    {
        found = default;
        int at = text.SkipHyphen(number.End);
        (int end, string unit) = text.Word(at) is "%" || text.IsAny(at, ["percent", "pct"]) ? (at + 1, "%")
            : text.Is(at, "per") && text.Is(text.SkipHyphen(at + 1), "cent") ? (text.SkipHyphen(at + 1) + 1, "%")
            : text.Is(at, "percentage") && text.IsAny(text.SkipHyphen(at + 1), ["point", "points"]) ? (text.SkipHyphen(at + 1) + 1, "pp")
            : text.Is(at, "basis") && text.IsAny(text.SkipHyphen(at + 1), ["point", "points"]) ? (text.SkipHyphen(at + 1) + 1, "bp")
            : (0, "");
        if (end == 0)
            return false;
        if (unit == "%" && text.IsAny(text.SkipHyphen(end), ["point", "points"]))
            (end, unit) = (text.SkipHyphen(end) + 1, "pp");
        found = Found.Of(EntityType.Percent, end, number, unit);
        return true;
    }

    private static bool TryCurrency(in ExpressionText text, int start, NumberPhrase number, out Found found)
    {
        found = default;
        int at = text.SkipHyphen(number.End);
        if (!TryCurrencyName(text, at, out int end, out WordSense? sense, out string? currency))
            return false;
        found = text.IsAny(at, ["pound", "pounds"]) && IsMass(text, start, number, end)
            ? Found.Of(EntityType.Quantity, end, number, "lb")
            : Found.Of(EntityType.Money, end, number, currency, sense!.Worth);
        return true;
    }

    // "200 pounds of flour", "he weighs 200 pounds", "a 50-pound bag"; but "5 million pounds of debt".
    private static bool IsMass(in ExpressionText text, int start, NumberPhrase number, int end)
    {
        if (number.Value >= 1_000_000)
            return false;
        bool weighing = text.IsDash(number.End) || text.Is(end, "of");
        for (int i = start - 4; i < start; i++)
            weighing |= text.IsAny(i, WeighingWords);
        return weighing;
    }

    private static bool TryCurrencyName(in ExpressionText text, int start, out int end, out WordSense? sense, out string? currency)
    {
        string? country = text.IsAny(start, ["us", "u.s.", "american"]) ? "USD"
            : text.Is(start, "canadian") ? "CAD"
            : text.Is(start, "australian") ? "AUD"
            : text.Is(start, "british") ? "GBP"
            : text.Is(start, "swiss") ? "CHF"
            : text.Is(start, "mexican") ? "MXN"
            : text.Is(start, "indian") ? "INR"
            : text.Is(start, "swedish") ? "SEK"
            : text.Is(start, "norwegian") ? "NOK"
            : text.Is(start, "danish") ? "DKK"
            : text.Is(start, "turkish") ? "TRY"
            : null;
        int at = country is null ? start : start + 1;
        sense = text.Sense(at);
        currency = country ?? (sense is { Currency.Length: > 0 } ? sense.Currency : null);
        end = at + 1;
        return sense is { Currency: not null, IsSign: false } && (sense.Currency.Length == 0 || !text.Is(at, sense.Currency) || text.Word(at).SequenceEqual(sense.Currency));
    }

    private static bool TryUnit(in ExpressionText text, NumberPhrase number, out Found found)
    {
        found = default;
        int at = text.SkipHyphen(number.End);
        if (text.Word(at) is "°" or "º" && text.IsAny(at + 1, ["c", "f"]))
        {
            found = Found.Of(EntityType.Quantity, at + 2, number, text.Is(at + 1, "c") ? "°C" : "°F");
            return true;
        }

        string power = text.IsAny(at, ["square", "sq", "sq."]) ? "2" : text.IsAny(at, ["cubic", "cu", "cu."]) ? "3" : "";
        bool nautical = text.Is(at, "nautical");
        int word = text.SkipHyphen(power.Length > 0 || nautical ? at + 1 : at);
        if (text.Sense(word) is not { Unit: { } unit } sense || (sense.IsUnitSign && !IsSignHere(text, word, unit)))
            return false;
        int end = word + 1;
        if (unit == "deg")
        {
            bool celsius = text.IsAny(end, ["celsius", "c", "centigrade"]), fahrenheit = text.IsAny(end, ["fahrenheit", "f"]);
            if (!celsius && !fahrenheit && number.Value < 10)
                return false;
            (unit, end) = celsius ? ("°C", end + 1) : fahrenheit ? ("°F", end + 1) : (unit, end);
        }

        bool hourly = (text.IsAny(end, ["per", "an", "a"]) && text.Is(end + 1, "hour")) || (text.Word(end) is "/" && text.Is(end + 1, "h"));
        bool secondly = text.IsAny(end, ["per", "a"]) && text.Is(end + 1, "second");
        found = Found.Of(EntityType.Quantity, hourly || secondly ? end + 2 : end, number, UnitNames.Of(unit, power, nautical, hourly, secondly));
        return true;
    }

    // "5m", "20 m" in figures with the very letter; "5 M" and "5G" are something else.
    private static bool IsSignHere(in ExpressionText text, int token, string unit) =>
        text.Word(token).Length > 2 || (text.Glued(token) && !text.IsDash(token - 1) && text.Word(token).SequenceEqual(unit));
}
