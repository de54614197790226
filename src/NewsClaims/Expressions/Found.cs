namespace NewsClaims.Expressions;

/// <summary>An expression that was recognised: where it ends and what it says.</summary>
/// <param name="End">The first token after it.</param>
/// <param name="Type">What it tells.</param>
internal readonly record struct Found(int End, EntityType Type)
{
    public decimal? Amount { get; init; }

    public decimal? HighestAmount { get; init; }

    public string? Unit { get; init; }

    public IsoTime Moment { get; init; }

    public static Found Date(int end, IsoTime moment) => new(end, EntityType.Date) { Moment = moment };

    public static Found Time(int end, IsoTime moment) => new(end, EntityType.Time) { Moment = moment };

    /// <summary>An amount; a number that is no range has no highest one.</summary>
    public static Found Of(EntityType type, int end, NumberPhrase number, string? unit, decimal worth = 1) => new(end, type)
    {
        Amount = number.Value * worth,
        HighestAmount = number.Highest * worth,
        Unit = unit,
    };
}
