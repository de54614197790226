using NewsClaims.Training.Neural;

namespace NewsClaims.Training.Parser;

/// <summary>Settings of a training run.</summary>
internal sealed record ParserTrainerOptions : NetworkSettings
{
    public ParserTrainerOptions()
    {
        Dropout = 0.2f;
        BatchTokens = 500;
    }

    public EncoderSize Encoder { get; init; } = new(96, 3);

    public int Hidden { get; init; } = 80;

    /// <summary>The encoder learns first from one in so many unlabelled texts; 0 for none.</summary>
    public int Texts { get; init; }

    /// <summary>Share of moves taken by the model, right or wrong, once it has seen the corpus a first time.</summary>
    public float Exploration { get; init; } = 0.9f;

    /// <summary>Share of tokens whose tags are hidden.</summary>
    public float TagDropout { get; init; } = 0.05f;

    /// <summary>Share of sentences whose word vectors are hidden.</summary>
    public float VectorDropout { get; init; } = 0.08f;

    /// <summary>What telling the gold labels counts beside finding the trees.</summary>
    public float TagWeight { get; init; } = 0.1f;
}
