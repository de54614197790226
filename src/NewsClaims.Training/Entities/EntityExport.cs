using NewsClaims.Entities;
using NewsClaims.Models;

namespace NewsClaims.Training.Entities;

/// <summary>Rounds learned weights to the small integers that the tagger works with.</summary>
internal sealed class EntityExport
{
    /// <summary>What one unit of a score is worth. Weights beyond 127 units are cut; few are.</summary>
    public const float Scale = 1 / 24f;

    private readonly uint[] _features;
    private readonly sbyte[] _rows;
    private readonly EntityTransitions _transitions;
    private readonly byte[] _network = [];

    public EntityExport(FeatureNumbers numbers, EntityLearned learned)
    {
        int[] order = [.. Enumerable.Range(0, numbers.Count).OrderBy(numbers.FeatureAt)];
        List<uint> features = [];
        List<sbyte> rows = [];
        Span<sbyte> row = stackalloc sbyte[EntityLabels.Named];
        foreach (int number in order)
        {
            for (int label = 0; label < EntityLabels.Named; label++)
            {
                float weight = learned.Weights[(number * EntityLabels.Named) + label];
                row[label] = (sbyte)Math.Clamp(MathF.Round(weight / Scale), -127, 127);
                Cut += Math.Abs(weight / Scale) > 127 ? 1 : 0;
            }

            if (!row.ContainsAnyExcept((sbyte)0))
                continue;
            features.Add(numbers.FeatureAt(number));
            rows.AddRange(row);
        }

        _features = [.. features];
        _rows = [.. rows];
        int[] steps = new int[EntityTransitions.Length];
        for (int i = 0; i < steps.Length; i++)
            steps[i] = (int)Math.Clamp(MathF.Round(learned.Transitions[i] / Scale), -1000, 1000);
        _transitions = new EntityTransitions(steps);
        if (learned.Network is null)
            return;
        SectionWriter writer = new();
        learned.Network.Write(writer, learned.NetworkShare);
        _network = writer.Payload.ToArray();
    }

    public int Cut { get; }

    public int FeatureCount => _features.Length;

    public EntityModel Model(EntityModelParts parts, EntityConfidence confidence)
    {
        SectionReader reader = new(EntityModel.Section, _network);
        EntityNetwork? network = _network.Length == 0 ? null : EntityNetwork.Read(ref reader, parts.Vectors);
        return new EntityModel(parts.Vectors, parts.Tendencies, parts.Lists, Scale, _transitions, Weights(), network, confidence);
    }

    private EntityWeights Weights()
    {
        SectionWriter writer = new();
        EntityWeightsFile.Write(writer, _features, _rows);
        SectionReader reader = new(EntityModel.Section, writer.Payload);
        return EntityWeights.Read(ref reader);
    }

    public byte[] Write(EntityModelParts parts, EntityConfidence confidence)
    {
        SectionWriter writer = new();
        writer.WriteSingle(Scale);
        writer.WriteArray(_transitions.Weights);
        writer.WriteArray(confidence.Curves);
        parts.Tendencies.Write(writer);
        parts.Lists.Write(writer);
        EntityWeightsFile.Write(writer, _features, _rows);
        writer.WriteInt32(_network.Length == 0 ? 0 : 1);
        foreach (byte value in _network)
            writer.WriteByte(value);
        using MemoryStream stream = new();
        ModelFormat.Write(stream, EntityModel.Section, writer.Payload.Span);
        return stream.ToArray();
    }
}
