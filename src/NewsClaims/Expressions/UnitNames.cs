namespace NewsClaims.Expressions;

/// <summary>Symbols of units made of others: squares, cubes, speeds. Known ones are not made anew, so that finding them allocates nothing.</summary>
internal static class UnitNames
{
    private static readonly string[] Lengths = ["km", "m", "cm", "mm", "mi", "ft", "in", "yd"];
    private static readonly string[] Squares = [.. Lengths.Select(unit => unit + "2")];
    private static readonly string[] Cubes = [.. Lengths.Select(unit => unit + "3")];
    private static readonly string[] Hourly = [.. Lengths.Select(unit => unit == "mi" ? "mph" : unit + "/h")];
    private static readonly string[] Secondly = [.. Lengths.Select(unit => unit + "/s")];

    /// <summary>The symbol of a unit of length with a power, or of a speed; that of any other unit as it is.</summary>
    public static string Of(string unit, string power, bool nautical, bool hourly, bool secondly)
    {
        int length = Array.IndexOf(Lengths, unit);
        if (nautical)
            return "nmi";
        return length < 0 ? unit
            : power == "2" ? Squares[length]
            : power == "3" ? Cubes[length]
            : hourly ? Hourly[length]
            : secondly ? Secondly[length]
            : unit;
    }
}
