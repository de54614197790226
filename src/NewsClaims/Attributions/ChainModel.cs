using NewsClaims.Kernels;
using NewsClaims.Models;

namespace NewsClaims.Attributions;

/// <summary>
/// A trained linear chain (Lafferty, McCallum and Pereira 2001): weights of features of places, for each label against the first, which has none,
/// and of features of steps, for each pair of labels. Immutable and thread-safe; the working memory is the caller's.
/// </summary>
internal sealed class ChainModel
{
    private readonly FeatureWeights _places;
    private readonly FeatureWeights _steps;

    private ChainModel(int labelCount, FeatureWeights places, FeatureWeights steps)
    {
        LabelCount = labelCount;
        _places = places;
        _steps = steps;
    }

    public int LabelCount { get; }

    /// <summary>Reads a chain.</summary>
    /// <param name="reader">At the start of the chain.</param>
    /// <param name="labelCount">Number of labels.</param>
    /// <param name="weighedLabels">How many of them, from the first, the features of places weigh.</param>
    public static ChainModel Read(ref SectionReader reader, int labelCount, int weighedLabels)
    {
        FeatureWeights places = FeatureWeights.Read(ref reader, weighedLabels - 1);
        FeatureWeights steps = FeatureWeights.Read(ref reader, labelCount * labelCount);
        return new ChainModel(labelCount, places, steps);
    }

    /// <summary>Adds the scores of a place's features.</summary>
    public void ScorePlace(FeatureList features, ChainInference chain, int place)
    {
        Span<short> sums = stackalloc short[PackedRows.MaxColumns];
        sums.Clear();
        _places.Add(features.Items, sums);
        for (int y = 0; y < _places.LabelCount; y++)
            chain.Places[(place * LabelCount) + y + 1] += sums[y] * _places.Scale;
    }

    /// <summary>Adds the scores of the features of the step from the place before to <paramref name="place"/>.</summary>
    public void ScoreStep(FeatureList features, ChainInference chain, int place)
    {
        Span<short> sums = stackalloc short[PackedRows.MaxColumns];
        sums.Clear();
        _steps.Add(features.Items, sums);
        for (int pair = 0; pair < _steps.LabelCount; pair++)
            chain.Edges[(place * _steps.LabelCount) + pair] += sums[pair] * _steps.Scale;
    }
}
