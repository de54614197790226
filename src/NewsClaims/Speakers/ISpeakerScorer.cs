namespace NewsClaims.Speakers;

/// <summary>The learned judgements that decisions rest on: the trained model, or one that is being trained.</summary>
internal interface ISpeakerScorer
{
    /// <summary>Writes the probability of each <see cref="SpeakerKind"/>.</summary>
    void Kinds(ReadOnlySpan<uint> features, Span<float> probabilities);

    /// <summary>The probability that a decision with these marks is right.</summary>
    float Confidence(ReadOnlySpan<uint> features);
}

/// <summary>Judges by the section <c>speakers</c>.</summary>
internal sealed class ModelScorer(SpeakerModel model) : ISpeakerScorer
{
    public void Kinds(ReadOnlySpan<uint> features, Span<float> probabilities) => SpeakerModel.Probabilities(model.Kinds, features, probabilities);

    public float Confidence(ReadOnlySpan<uint> features)
    {
        Span<float> outcome = stackalloc float[2];
        SpeakerModel.Probabilities(model.Confidence, features, outcome);
        return model.Scale.Of(outcome[1]);
    }
}
