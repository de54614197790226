namespace NewsClaims.Training.Neural;

/// <summary>How a network learns, whatever it learns.</summary>
internal abstract record NetworkSettings
{
    /// <summary>Share of values left out at each layer.</summary>
    public float Dropout { get; init; }

    /// <summary>Learning rate, which <see cref="NetworkSteps.RateAt"/> changes on the way.</summary>
    public float Rate { get; init; } = 0.002f;

    /// <summary>Most tokens learned from at once.</summary>
    public int BatchTokens { get; init; }

    public ulong Seed { get; init; } = 1;
}
