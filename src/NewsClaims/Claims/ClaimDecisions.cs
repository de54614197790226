using NewsClaims.Models;

namespace NewsClaims.Claims;

/// <summary>What is decided about a unit, in the order of the model.</summary>
internal enum ClaimDecision
{
    Claim,
    Type,
    Stance,
    Polarity,
    Certainty,
    Time,
    Quantity,
    CheckWorthiness,

    /// <summary>Whether a sentence in the article's own voice is worth checking.</summary>
    Author,
}

/// <summary>The learned decisions about claims. Immutable and thread-safe.</summary>
internal sealed class ClaimDecisions(ClaimNetwork network)
{
    public const string Section = "claims";

    /// <summary>Number of labels of each decision, in the order of <see cref="ClaimDecision"/>.</summary>
    public static readonly IReadOnlyList<int> Labels = [2, 11, 4, 2, 3, 4, 2, 4, 2];

    /// <summary>The most labels that a decision has.</summary>
    public const int MaxLabels = 16;

    /// <summary>A place for what the model makes of one unit; serves one unit after the other.</summary>
    public ClaimOdds NewOdds() => new(network);

    public static ClaimDecisions Read(ClaimModel model)
    {
        SectionReader reader = model.Open(Section);
        ClaimNetwork network = ClaimNetwork.Read(ref reader, Labels);
        reader.End();
        return new ClaimDecisions(network);
    }
}

/// <summary>How likely each label of each decision is for one unit.</summary>
internal sealed class ClaimOdds(ClaimNetwork network)
{
    private readonly int[] _hidden = new int[network.HiddenCount];
    private readonly int[] _differences = new int[network.HiddenCount];
    private readonly float[] _probabilities = new float[network.OutputCount];

    /// <summary>Reads the features of a unit.</summary>
    public void Fill(ReadOnlySpan<uint> features)
    {
        network.Activate(features, _hidden);
        network.Predict(_hidden, _probabilities);
    }

    /// <summary>The probabilities of the labels of a decision.</summary>
    public ReadOnlySpan<float> Of(ClaimDecision decision)
    {
        (int first, int count) = network.Labels((int)decision);
        return _probabilities.AsSpan(first, count);
    }

    /// <summary>The probability of the second of two labels.</summary>
    public float Yes(ClaimDecision decision) => Of(decision)[1];

    /// <summary>Prepares <see cref="Preference"/> for one type against another.</summary>
    public void Compare(ClaimType type, ClaimType other) =>
        network.Compare((int)ClaimDecision.Type, (int)type, (int)other, _hidden, _differences);

    /// <summary>By how much a feature of the unit counted for the one type against the other.</summary>
    public long Preference(uint feature) => network.Preference(feature, _differences);
}
