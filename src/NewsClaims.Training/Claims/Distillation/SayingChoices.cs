using System.Buffers.Binary;

namespace NewsClaims.Training.Claims.Distillation;

/// <summary>
/// Which sentences of the collections are put into whose mouth, and how, drawn at random once: labels and odds belong to the sentence as it is said, so a
/// sentence that is cut otherwise one day must not draw anew for all after it. File: gzip; for each choice the <see cref="TextNumber"/> of the sentence
/// (8 bytes, lowest first), the place of source and cue among those of the news (2 bytes, lowest first), and the way, 0 to 9 (1 byte).
/// </summary>
internal sealed class SayingChoices
{
    private const int RecordLength = sizeof(ulong) + sizeof(ushort) + 1;

    private readonly Dictionary<ulong, List<(int Saying, int Way)>> _choices = [];

    public static SayingChoices Read(string path)
    {
        SayingChoices choices = new();
        foreach (byte[] record in PackedRecords.Read(path, RecordLength))
        {
            ulong sentence = BinaryPrimitives.ReadUInt64LittleEndian(record);
            if (!choices._choices.TryGetValue(sentence, out List<(int, int)>? ways))
                choices._choices.Add(sentence, ways = []);
            ways.Add((BinaryPrimitives.ReadUInt16LittleEndian(record.AsSpan(sizeof(ulong))), record[^1]));
        }

        return choices;
    }

    /// <summary>How the sentence of a number is said; null where it is not.</summary>
    public IReadOnlyList<(int Saying, int Way)>? Of(ulong sentence) => _choices.GetValueOrDefault(sentence);
}
