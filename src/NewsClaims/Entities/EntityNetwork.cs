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

    // A token of which no label of a name scores so much by the weights of features, in natural logarithms, is left to these: so the
    // network is asked about 28 % of the tokens of the dev sets. At 0.65 it would be 37 %, and 0.4 F1 more.
    private const float LeastScore = 0.9f;

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
    /// Takes note of the tokens of a piece that the scores there are leave in doubt: most are in no name, and the network takes most of the time. Their
    /// scores are added, perhaps only by <see cref="Finish"/>.
    /// </summary>
    /// <param name="piece">The piece.</param>
    /// <param name="first">The place of its first token among the scores.</param>
    /// <param name="memory">Notes of pieces before it, and of this.</param>
    /// <param name="scale">What a unit of the scores is worth.</param>
    /// <param name="scores">Sixteen scores for each token of all pieces.</param>
    public void Add(EntityPiece piece, int first, EntityNetworkMemory memory, float scale, Span<short> scores)
    {
        Lay(piece, first, memory, scale, scores);
        if (memory.IsFull)
            Finish(memory, scale, scores);
    }

    /// <summary>Adds the scores of all tokens that were noted, in units of <paramref name="scale"/>.</summary>
    public void Finish(EntityNetworkMemory memory, float scale, Span<short> scores)
    {
        if (memory.Tokens.Count > 0)
            AddScores(memory, scale, scores);
        memory.Clear();
    }

    private void AddScores(EntityNetworkMemory memory, float scale, Span<short> scores)
    {
        int count = memory.Tokens.Count, width = _encoder.Width;
        ReadOnlySpan<float> vectors = _encoder.Encode(memory.Features, memory.Uses, memory.Encoder);
        ReadOnlySpan<int> rows = memory.Encoder.RowsWithin(0, before: 0);
        Span<float> wanted = memory.GrowWanted(count * width), sums = memory.GrowScores(count * EntityLabels.Named);
        for (int i = 0; i < count; i++)
        {
            vectors.Slice(rows[i] * width, width).CopyTo(wanted[(i * width)..]);
            _bias.CopyTo(sums[(i * EntityLabels.Named)..]);
        }

        MatrixProduct.AddTo(wanted, width, _labels, sums, count, width, EntityLabels.Named);
        for (int i = 0; i < count; i++)
        {
            Span<short> own = scores.Slice(memory.Tokens[i] * EntityLabels.Named, EntityLabels.Named);
            ReadOnlySpan<float> sum = sums.Slice(i * EntityLabels.Named, EntityLabels.Named);
            for (int label = 0; label < own.Length; label++)
                own[label] += (short)Math.Clamp(MathF.Round(sum[label] / scale), -MaxScore, MaxScore);
        }
    }

    // Rows for the tokens in doubt and for those the network sees from there; after stretches of them an empty row. Tokens at the edge of a
    // stretch see less than there is, and are of no interest.
    private void Lay(EntityPiece piece, int first, EntityNetworkMemory memory, float scale, ReadOnlySpan<short> scores)
    {
        int least = (int)(LeastScore / scale), next = 0;
        for (int i = 0; i < piece.Length; i++)
        {
            if (!InDoubt(scores.Slice((first + i) * EntityLabels.Named, EntityLabels.Named), least))
                continue;
            int start = Math.Max(next, i - _encoder.Reach), end = Math.Min(piece.Length, i + _encoder.Reach + 1);
            if (start > next && next > 0)
                memory.AddEmpty();
            for (int k = start; k < end; k++)
                NetworkFeatures.Fill(piece, k, memory.Add());
            memory.Want(first + i, back: end - i);
            next = end;
        }

        if (next > 0)
            memory.AddEmpty();
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
