using NewsClaims.Kernels;
using NewsClaims.Models;

namespace NewsClaims.Syntax;

/// <summary>
/// Tells a token's label from its vector in context: one linear map, the highest score wins. The vector knows the label that the linear
/// tagger gave and when to doubt it. Immutable and thread-safe.
/// </summary>
internal sealed class TagOutput
{
    private readonly TaggerLabel[] _labels;
    private readonly ByteMatrix _weights;
    private readonly float[] _bias;

    private TagOutput(TaggerLabel[] labels, float[] weights, float[] bias)
    {
        _labels = labels;
        _weights = new ByteMatrix(weights, bias.Length);
        _bias = bias;
    }

    /// <summary>Length of a row of scores: the labels, filled up to whole blocks.</summary>
    public int Columns => _bias.Length;

    /// <summary>Number of columns that so many labels take.</summary>
    public static int ColumnsFor(int labels) => (labels + MatrixProduct.ColumnBlock - 1) / MatrixProduct.ColumnBlock * MatrixProduct.ColumnBlock;

    /// <summary>Fills <paramref name="scores"/>, a row of <see cref="Columns"/> for each vector.</summary>
    public void Score(ByteRows vectors, Span<float> scores) => _weights.Multiply(vectors, _bias, scores);

    /// <summary>The label of the highest score in a row; the first of equals.</summary>
    public TaggerLabel Best(ReadOnlySpan<float> scores) => _labels[HighestScore.IndexOf(scores[.._labels.Length])];

    public static void Write(SectionWriter writer, IReadOnlyList<TaggerLabel> labels, ReadOnlySpan<float> weights, ReadOnlySpan<float> bias)
    {
        TaggerLabels.Write(writer, labels);
        HalfArray.Write(writer, weights);
        HalfArray.Write(writer, bias);
    }

    /// <summary>Reads what <see cref="Write"/> wrote for vectors of length <paramref name="width"/>.</summary>
    public static TagOutput Read(ref SectionReader reader, int width)
    {
        TaggerLabel[] labels = TaggerLabels.Read(ref reader);
        int columns = ColumnsFor(labels.Length);
        float[] weights = HalfArray.Read(ref reader, width * columns);
        return new TagOutput(labels, weights, HalfArray.Read(ref reader, columns));
    }
}
