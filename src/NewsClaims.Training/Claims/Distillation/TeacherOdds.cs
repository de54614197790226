using System.Buffers.Binary;
using NewsClaims.Claims;

namespace NewsClaims.Training.Claims.Distillation;

/// <summary>
/// What the teacher makes of its inputs: the probability of each label of all decisions. File: gzip; for each input its <see cref="TeacherInput.Key"/> (8
/// bytes, lowest first), then a byte for each label, its probability in 255ths. Of inputs that were annotated the teacher that told them had not learned from
/// their article.
/// </summary>
internal sealed class TeacherOdds
{
    // What rounds to nothing is not nothing: it stands for about so many 255ths.
    private const float LessThanHalf = 0.25f;

    private static readonly int All = ClaimDecisions.Labels.Sum();

    private readonly Dictionary<ulong, byte[]> _odds = [];

    /// <summary>Number of inputs.</summary>
    public int Count => _odds.Count;

    public static TeacherOdds Read(string path)
    {
        TeacherOdds odds = new();
        foreach (byte[] record in PackedRecords.Read(path, sizeof(ulong) + All))
            odds._odds[BinaryPrimitives.ReadUInt64LittleEndian(record)] = record[sizeof(ulong)..];
        return odds;
    }

    public bool Knows(TeacherInput input) => _odds.ContainsKey(input.Key);

    /// <summary>The probabilities of an input's labels, those of each decision with sum 1; null for an input that the teacher was not asked about.</summary>
    public float[]? Find(TeacherInput input)
    {
        if (!_odds.TryGetValue(input.Key, out byte[]? bytes))
            return null;
        float[] odds = new float[All];
        int first = 0;
        foreach (int count in ClaimDecisions.Labels)
        {
            float sum = 0;
            for (int k = first; k < first + count; k++)
                sum += odds[k] = bytes[k] == 0 ? LessThanHalf : bytes[k];
            for (int k = first; k < first + count; k++)
                odds[k] /= sum;
            first += count;
        }

        return odds;
    }
}
