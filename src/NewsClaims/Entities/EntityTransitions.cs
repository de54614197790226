using NewsClaims.Models;

namespace NewsClaims.Entities;

/// <summary>
/// Weights of neighbouring labels. Between names only the types count (outside and four types, on both sides); within a name the weights
/// say how long names of the type are. All other pairs cannot be: a name that began must go on to its last token.
/// </summary>
internal sealed class EntityTransitions
{
    public const int Classes = EntityLabels.Types + 1;
    public const int Length = (Classes * Classes) + (EntityLabels.Types * 4);

    private readonly int[] _weights;

    public EntityTransitions(int[] weights)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(weights.Length, Length, nameof(weights));
        _weights = weights;
    }

    public ReadOnlySpan<int> Weights => _weights;

    /// <summary>Place of the weight of going from a token that ends a stretch of class <paramref name="from"/> to one that begins one of class <paramref name="to"/>.</summary>
    public static int Between(int from, int to) => (from * Classes) + to;

    /// <summary>Place of the weight of a step within a name of <paramref name="type"/>: from the first or a middle token, to a middle or the last token.</summary>
    public static int Within(int type, bool fromMiddle, bool toLast) => (Classes * Classes) + (type * 4) + (fromMiddle ? 2 : 0) + (toLast ? 1 : 0);

    public static EntityTransitions Read(ref SectionReader reader)
    {
        int[] weights = reader.ReadArray<int>();
        if (weights.Length != Length || weights.AsSpan().ContainsAnyExceptInRange(-short.MaxValue, short.MaxValue))
            throw new InvalidModelException("The transitions of the entity tagger are damaged; get the model again or train again.");
        return new EntityTransitions(weights);
    }
}
