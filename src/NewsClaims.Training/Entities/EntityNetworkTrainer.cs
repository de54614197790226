using NewsClaims.Entities;
using NewsClaims.Kernels;
using NewsClaims.Models;
using NewsClaims.Training.Neural;

namespace NewsClaims.Training.Entities;

/// <summary>Learns an <see cref="EntityNetwork"/>, a batch of pieces at a time; what is right of its scores its user says.</summary>
internal sealed class EntityNetworkTrainer
{
    // The least share of a step in the mean of the weights.
    private const float MeanShare = 0.002f;

    // Width and shared rows of the tables, in the order of the features.
    private static readonly (int Width, int Shared)[] Tables =
    [
        (48, 1024), (24, 256), (8, 1024), (24, 4096), (16, 4096), (16, 1024), (32, 4096), (16, 4096), (24, 512), (16, 64), (8, 32), (24, 1024),
        (16, 512), (16, 512), (16, 512), (24, 1024), (8, 64),
        (8, 64), (24, 4096), (16, 1024), (16, 1024),
    ];

    private readonly EntityNetworkOptions _options;
    private readonly uint[] _tokenFeatures;
    private readonly Dictionary<uint, int> _counts = [];
    private readonly RandomSource _random;
    private readonly EncoderTrainer _encoder;
    private readonly Parameter _labels;
    private readonly Parameter _bias;
    private readonly Gradients _gradients = new();
    private readonly NetworkSteps _steps;
    private int _rows;
    private uint[] _features = [];
    private bool[] _empty = [];
    private bool[] _unknown = [];
    private float[] _scores = [];
    private float[] _vectors = [];
    private float[] _vectorGradients = [];

    /// <param name="options">Settings.</param>
    /// <param name="vectors">Vectors of words from unlabelled text.</param>
    /// <param name="tokenFeatures">The features of all tokens, <see cref="NetworkFeatures.Count"/> each.</param>
    public EntityNetworkTrainer(EntityNetworkOptions options, WordVectors vectors, uint[] tokenFeatures)
    {
        _options = options;
        _tokenFeatures = tokenFeatures;
        for (int i = NetworkFeatures.Word; i < tokenFeatures.Length; i += NetworkFeatures.Count)
            _counts[tokenFeatures[i]] = _counts.GetValueOrDefault(tokenFeatures[i]) + 1;
        _random = new RandomSource(options.Seed);
        EncoderSize size = new(options.Width, options.Layers) { Tables = Tables };
        _encoder = new EncoderTrainer(
            size, vectors, _counts.Where(pair => pair.Value >= options.LeastSeen).Select(pair => pair.Key), options.Dropout, _random);
        _labels = Parameter.Constant(options.Width * EntityLabels.Named, 0f);
        _bias = Parameter.Constant(EntityLabels.Named, 0f);
        _steps = new NetworkSteps([.. _encoder.Parameters, _labels, _bias], _encoder.Tables, MeanShare);
    }

    public EntityNetworkOptions Options => _options;

    public EncoderTrainer Encoder => _encoder;

    /// <summary>The scores of the rows of the last <see cref="Forward"/>, sixteen a row; to be overwritten with their gradients.</summary>
    public Span<float> Scores => _scores.AsSpan(0, _rows * EntityLabels.Named);

    /// <summary>Scores the tokens of pieces, with some of what is known of them hidden. The first token is in row 1; a row between pieces is empty.</summary>
    public void Forward(ReadOnlySpan<TokenRange> pieces)
    {
        Lay(pieces);
        ReadOnlySpan<float> vectors = _encoder.Forward(_features, _empty.AsSpan(0, _rows), _unknown);
        vectors[..(_rows * _options.Width)].CopyTo(WorkingMemory.Grow(ref _vectors, _rows * _options.Width));
        Span<float> scores = WorkingMemory.Grow(ref _scores, _rows * EntityLabels.Named);
        for (int row = 0; row < _rows; row++)
            _bias.Value.CopyTo(scores[(row * EntityLabels.Named)..]);
        MatrixProduct.AddTo(_vectors, _options.Width, _labels.Value, scores, _rows, _options.Width, EntityLabels.Named);
    }

    /// <summary>Learns from the gradients that stand in <see cref="Scores"/>; those of empty rows are cleared first.</summary>
    /// <param name="rate">Share of the first learning rate.</param>
    public void Backward(float rate)
    {
        int tokens = 0;
        for (int row = 0; row < _rows; row++)
        {
            if (_empty[row])
                Scores.Slice(row * EntityLabels.Named, EntityLabels.Named).Clear();
            else
                tokens++;
        }

        Span<float> gradients = WorkingMemory.Grow(ref _vectorGradients, _rows * _options.Width);
        gradients.Clear();
        _gradients.OfLeft(Scores, _labels.Value, gradients, _rows, _options.Width, EntityLabels.Named);
        _gradients.OfRight(_vectors, _options.Width, Scores, _labels.Gradient, _rows, _options.Width, EntityLabels.Named);
        Gradients.OfBias(Scores, _bias.Gradient, _rows);
        _encoder.Backward(_empty.AsSpan(0, _rows), gradients);
        _steps.Step(_options.Rate * rate, tokens);
    }

    /// <summary>Writes what <see cref="EntityNetwork.Read"/> reads, with scores times <paramref name="share"/>.</summary>
    public void Write(SectionWriter writer, float share)
    {
        _encoder.Write(writer);
        EntityNetwork.Write(writer, [.. _labels.Mean.Select(value => value * share)], [.. _bias.Mean.Select(value => value * share)]);
    }

    private void Lay(ReadOnlySpan<TokenRange> pieces)
    {
        _rows = 1;
        foreach (TokenRange piece in pieces)
            _rows += piece.Count + 1;
        WorkingMemory.Grow(ref _features, _rows * NetworkFeatures.Count);
        WorkingMemory.Grow(ref _empty, _rows)[0] = true;
        WorkingMemory.Grow(ref _unknown, _rows).Clear();
        int row = 1;
        foreach (TokenRange piece in pieces)
        {
            _tokenFeatures.AsSpan(piece.Start * NetworkFeatures.Count, piece.Count * NetworkFeatures.Count).CopyTo(_features.AsSpan(row * NetworkFeatures.Count));
            for (int i = 0; i < piece.Count; i++, row++)
            {
                _empty[row] = false;
                Hide(row);
            }

            _empty[row++] = true;
        }
    }

    private void Hide(int row)
    {
        Span<uint> features = _features.AsSpan(row * NetworkFeatures.Count, NetworkFeatures.Count);
        float rare = 0.5f / (0.5f + _counts[features[NetworkFeatures.Word]]);
        _unknown[row] = _random.NextSingle() < _options.Hidden + rare;
        if (_random.NextSingle() < _options.Hidden)
            features[NetworkFeatures.Vector] = TokenFeatures.NoVector;
        if (_random.NextSingle() < _options.Hidden)
            features[NetworkFeatures.Tendency] = NetworkFeatures.NoTendency;
    }
}
