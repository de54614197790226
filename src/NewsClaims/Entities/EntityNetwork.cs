using NewsClaims.Kernels;
using NewsClaims.Models;

namespace NewsClaims.Entities;

/// <summary>
/// Scores of labels from a small neural network that looks at a token and its neighbours as a whole, beside the weights of single features.
/// Immutable and thread-safe.
/// </summary>
internal sealed class EntityNetwork
{
    // Far above any score that matters; the sum with the weights of features stays in a short.
    private const float MaxScore = 4000;

    // A token of which no label of a name scores so much by the weights of features, in natural logarithms, is left to these: on dev this
    // costs 0.1 F1 and saves a quarter of the time of names.
    private const float LeastScore = 0.65f;

    private readonly TokenEncoder _encoder;
    private readonly float[] _labels;
    private readonly float[] _bias;

    private EntityNetwork(TokenEncoder encoder, float[] labels, float[] bias)
    {
        _encoder = encoder;
        _labels = labels;
        _bias = bias;
    }

    /// <summary>
    /// Adds the scores of the tokens of a piece, sixteen a token, in units of <paramref name="scale"/>, but for tokens that the scores there are
    /// leave no doubt of: most are in no name, and the network takes most of the time.
    /// </summary>
    public void Add(EntityPiece piece, EntityNetworkMemory memory, float scale, Span<short> scores)
    {
        int rows = Lay(piece, memory, scale, scores);
        if (rows == 1)
            return;
        ReadOnlySpan<float> vectors = _encoder.Encode(memory.Features.AsSpan(0, rows * NetworkFeatures.Count), memory.Empty.AsSpan(0, rows), memory.Encoder);
        Span<float> sums = memory.Scores.AsSpan(0, rows * EntityLabels.Named);
        for (int row = 0; row < rows; row++)
            _bias.CopyTo(sums[(row * EntityLabels.Named)..]);
        MatrixProduct.AddTo(vectors, _encoder.Width, _labels, sums, rows, _encoder.Width, EntityLabels.Named);
        for (int row = 0; row < rows; row++)
        {
            if (memory.Token[row] < 0)
                continue;
            Span<short> own = scores.Slice(memory.Token[row] * EntityLabels.Named, EntityLabels.Named);
            ReadOnlySpan<float> sum = sums.Slice(row * EntityLabels.Named, EntityLabels.Named);
            for (int label = 0; label < own.Length; label++)
                own[label] += (short)Math.Clamp(MathF.Round(sum[label] / scale), -MaxScore, MaxScore);
        }
    }

    // Rows for the tokens in doubt and for those the network sees from there; between stretches of them an empty row. Tokens at the edge of a
    // stretch see less than there is, and are of no interest.
    private int Lay(EntityPiece piece, EntityNetworkMemory memory, float scale, ReadOnlySpan<short> scores)
    {
        int least = (int)(LeastScore / scale), rows = 1, next = 0;
        memory.Empty[0] = true;
        memory.Token[0] = -1;
        for (int i = 0; i < piece.Length; i++)
        {
            if (!InDoubt(scores.Slice(i * EntityLabels.Named, EntityLabels.Named), least))
                continue;
            int start = Math.Max(next, i - _encoder.Reach), end = Math.Min(piece.Length, i + _encoder.Reach + 1);
            if (start > next && rows > 1)
                AddEmpty(memory, ref rows);
            for (int k = start; k < end; k++)
            {
                NetworkFeatures.Fill(piece, k, memory.Features.AsSpan(rows * NetworkFeatures.Count, NetworkFeatures.Count));
                memory.Empty[rows] = false;
                memory.Token[rows++] = -1;
            }

            memory.Token[rows - (end - i)] = i;
            next = end;
        }

        if (rows > 1)
            AddEmpty(memory, ref rows);
        return rows;
    }

    private static void AddEmpty(EntityNetworkMemory memory, ref int rows)
    {
        memory.Empty[rows] = true;
        memory.Token[rows++] = -1;
    }

    private static bool InDoubt(ReadOnlySpan<short> scores, int least)
    {
        foreach (short score in scores)
        {
            if (score >= least)
                return true;
        }

        return false;
    }

    /// <summary>Writes what stands after the encoder.</summary>
    public static void Write(SectionWriter writer, ReadOnlySpan<float> labels, ReadOnlySpan<float> bias)
    {
        HalfArray.Write(writer, labels);
        HalfArray.Write(writer, bias);
    }

    /// <summary>Reads the encoder, then the weights of labels.</summary>
    /// <param name="reader">At the start of the encoder.</param>
    /// <param name="vectors">Vectors of words.</param>
    public static EntityNetwork Read(ref SectionReader reader, WordVectors vectors)
    {
        TokenEncoder encoder = TokenEncoder.Read(ref reader, vectors, NetworkFeatures.Tables);
        float[] labels = HalfArray.Read(ref reader, encoder.Width * EntityLabels.Named);
        return new EntityNetwork(encoder, labels, HalfArray.Read(ref reader, EntityLabels.Named));
    }
}
