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

    private readonly TokenEncoder _encoder;
    private readonly float[] _labels;
    private readonly float[] _bias;

    private EntityNetwork(TokenEncoder encoder, float[] labels, float[] bias)
    {
        _encoder = encoder;
        _labels = labels;
        _bias = bias;
    }

    /// <summary>Adds the scores of a piece, sixteen a token, in units of <paramref name="scale"/>.</summary>
    public void Add(EntityPiece piece, EntityNetworkMemory memory, float scale, Span<short> scores)
    {
        int rows = piece.Length + 2;
        Span<uint> features = memory.Features.AsSpan(0, rows * NetworkFeatures.Count);
        Span<bool> empty = memory.Empty.AsSpan(0, rows);
        empty.Clear();
        empty[0] = empty[^1] = true;
        for (int i = 0; i < piece.Length; i++)
            NetworkFeatures.Fill(piece, i, features.Slice((i + 1) * NetworkFeatures.Count, NetworkFeatures.Count));
        ReadOnlySpan<float> vectors = _encoder.Encode(features, empty, memory.Encoder);
        Span<float> sums = memory.Scores.AsSpan(0, piece.Length * EntityLabels.Named);
        for (int i = 0; i < piece.Length; i++)
            _bias.CopyTo(sums[(i * EntityLabels.Named)..]);
        MatrixProduct.AddTo(vectors[_encoder.Width..], _encoder.Width, _labels, sums, piece.Length, _encoder.Width, EntityLabels.Named);
        for (int i = 0; i < sums.Length; i++)
            scores[i] += (short)Math.Clamp(MathF.Round(sums[i] / scale), -MaxScore, MaxScore);
    }

    /// <summary>Writes what stands after the encoder.</summary>
    public static void Write(SectionWriter writer, ReadOnlySpan<float> labels, ReadOnlySpan<float> bias)
    {
        HalfArray.Write(writer, labels);
        HalfArray.Write(writer, bias);
    }

    /// <summary>Reads the encoder, then the weights of labels.</summary>
    public static EntityNetwork Read(ref SectionReader reader, WordVectors vectors)
    {
        TokenEncoder encoder = TokenEncoder.Read(ref reader, vectors, NetworkFeatures.Tables);
        float[] labels = HalfArray.Read(ref reader, encoder.Width * EntityLabels.Named);
        return new EntityNetwork(encoder, labels, HalfArray.Read(ref reader, EntityLabels.Named));
    }
}
