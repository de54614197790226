using NewsClaims.Kernels;

namespace NewsClaims.Models;

/// <summary>
/// A layer of a neural network: two linear maps of the input, the greater of both at each place (Goodfellow et al. 2013), brought to mean 0
/// and deviation 1 (Ba et al. 2016). Immutable and thread-safe.
/// </summary>
internal sealed class MaxoutLayer
{
    // Rows worked out together: few enough that what is between product and output stays in the first cache.
    private const int Together = 8 * ByteRows.Block;

    private readonly ByteMatrix _weights;
    private readonly float[] _bias;
    private readonly float[] _gain;
    private readonly float[] _shift;

    private MaxoutLayer(int inputs, int outputs, ByteMatrix weights, float[] bias, float[] gain, float[] shift)
    {
        Inputs = inputs;
        Outputs = outputs;
        _weights = weights;
        _bias = bias;
        _gain = gain;
        _shift = shift;
    }

    public int Inputs { get; }

    public int Outputs { get; }

    /// <summary>Places that <see cref="Apply"/> needs between product and output.</summary>
    public static int ScratchLength(int outputs) => Together * outputs * 2;

    /// <summary>
    /// Works out the given <paramref name="rows"/>, in ascending order: row r of the input starts at <c>r·stride</c>, that of the output at
    /// <c>r·</c><see cref="Outputs"/>. <paramref name="scratch"/> has <see cref="ScratchLength"/> places.
    /// </summary>
    public void Apply(ReadOnlySpan<float> input, int stride, ReadOnlySpan<int> rows, Span<float> output, Span<float> scratch, ByteRows bytes)
    {
        int twice = Outputs * 2;
        for (; !rows.IsEmpty; rows = rows[Math.Min(Together, rows.Length)..])
        {
            ReadOnlySpan<int> now = rows[..Math.Min(Together, rows.Length)];
            bytes.Fill(input, stride, now, Inputs);
            _weights.Multiply(bytes, _bias, scratch);
            for (int i = 0; i < now.Length; i++)
            {
                Span<float> place = output.Slice(now[i] * Outputs, Outputs);
                float sum = VectorMath.MaxOfHalves(scratch.Slice(i * twice, twice), place);
                VectorMath.Normalize(place, sum / Outputs, _gain, _shift);
            }
        }
    }

    /// <summary>Writes a layer. Row i of <paramref name="weights"/> holds what input i adds to the first, then to the second map.</summary>
    public static void Write(SectionWriter writer, int inputs, int outputs, ReadOnlySpan<float> weights, ReadOnlySpan<float> bias, ReadOnlySpan<float> gain, ReadOnlySpan<float> shift)
    {
        writer.WriteInt32(inputs);
        writer.WriteInt32(outputs);
        ByteMatrixFile.Write(writer, weights, outputs * 2);
        HalfArray.Write(writer, bias);
        HalfArray.Write(writer, gain);
        HalfArray.Write(writer, shift);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static MaxoutLayer Read(ref SectionReader reader)
    {
        int inputs = reader.ReadCount(1 << 14);
        int outputs = reader.ReadCount(1 << 10);
        if (outputs == 0 || outputs % MatrixProduct.ColumnBlock != 0)
            throw new InvalidModelException($"A layer has {outputs} outputs; expected a multiple of {MatrixProduct.ColumnBlock}. The file is damaged, get it again or train again.");
        ByteMatrix weights = ByteMatrixFile.Read(ref reader, inputs, outputs * 2);
        float[] bias = HalfArray.Read(ref reader, outputs * 2);
        float[] gain = HalfArray.Read(ref reader, outputs);
        float[] shift = HalfArray.Read(ref reader, outputs);
        return new MaxoutLayer(inputs, outputs, weights, bias, gain, shift);
    }
}
