using NewsClaims.Models;

namespace NewsClaims.Entities;

/// <summary>What the entity tagger learned: weights, transitions, and how its probabilities turn out. Section <c>entities</c>.</summary>
internal sealed class EntityModel
{
    public const string Section = "entities";

    public EntityModel(WordVectors vectors, NameTendencies tendencies, NameLists lists, float scale, EntityTransitions transitions, EntityWeights weights, EntityNetwork? network, EntityConfidence confidence)
    {
        Vectors = vectors;
        Tendencies = tendencies;
        Lists = lists;
        Scale = scale;
        Weights = weights;
        Network = network;
        Decoder = new EntityDecoder(transitions);
        Marginals = new EntityMarginals(transitions, scale);
        Confidence = confidence;
    }

    public WordVectors Vectors { get; }

    public NameTendencies Tendencies { get; }

    public NameLists Lists { get; }

    /// <summary>What one unit of a score is worth in natural logarithms.</summary>
    public float Scale { get; }

    public EntityWeights Weights { get; }

    /// <summary>The network whose scores are added, where the model has one.</summary>
    public EntityNetwork? Network { get; }

    public EntityDecoder Decoder { get; }

    public EntityMarginals Marginals { get; }

    public EntityConfidence Confidence { get; }

    public static EntityModel Read(ClaimModel model)
    {
        SectionReader reader = model.Open(Section);
        return Read(ref reader, model.Words);
    }

    public static EntityModel Read(ref SectionReader reader, WordVectors vectors)
    {
        float scale = reader.ReadSingle();
        if (!(scale > 0 && scale < 1))
            throw new InvalidModelException($"The entity tagger's unit is {scale}; expected a number between 0 and 1. The file is damaged, get it again.");
        EntityTransitions transitions = EntityTransitions.Read(ref reader);
        EntityConfidence confidence = EntityConfidence.Read(ref reader);
        NameTendencies tendencies = NameTendencies.Read(ref reader);
        NameLists lists = NameLists.Read(ref reader);
        EntityWeights weights = EntityWeights.Read(ref reader);
        EntityNetwork? network = reader.ReadCount(1) == 1 ? EntityNetwork.Read(ref reader, vectors) : null;
        reader.End();
        return new EntityModel(vectors, tendencies, lists, scale, transitions, weights, network, confidence);
    }
}
