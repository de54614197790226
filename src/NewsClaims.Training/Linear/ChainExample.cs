using NewsClaims.Kernels;

namespace NewsClaims.Training.Linear;

/// <summary>A sequence to learn from: features of each place and of each step to it, and the right labels.</summary>
internal sealed class ChainExample
{
    public required byte[] Labels { get; init; }

    /// <summary>Features of place i are those from PlaceStart[i] to PlaceStart[i + 1]; hashes before training begins, indexes after.</summary>
    public required int[] PlaceStart { get; init; }

    public required uint[] PlaceFeatures { get; init; }

    public required int[] StepStart { get; init; }

    public required uint[] StepFeatures { get; init; }

    /// <summary>Adds what the task fixes about a place: labels that cannot stand there.</summary>
    public Action<ChainInference, int>? Constrain { get; init; }

    public float Weight { get; init; } = 1f;
}
