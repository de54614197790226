using System.Runtime.Intrinsics;
using NewsClaims.Corpora;
using NewsClaims.Entities;

namespace NewsClaims.Training.Entities;

/// <summary>
/// Learns a conditional random field (Lafferty, McCallum and Pereira 2001) by AdaGrad, a piece at a time, from full or partial labels: where a
/// source leaves a token open, all sequences that fit what it does say are right. Deterministic.
/// </summary>
internal sealed class EntityTrainer
{
    private const float Negligible = 0.005f;

    private readonly EntityInstances _data;
    private readonly EntityNetworkTrainer? _network;
    private readonly float[] _weights;
    private readonly float[] _squares;
    private readonly float[] _transitions = new float[EntityTransitions.Length];
    private readonly float[] _transitionSquares = new float[EntityTransitions.Length];
    private readonly float[] _scores = new float[EntityPiece.MaxLength * EntityLabels.Named];
    private readonly bool[] _wordless = new bool[EntityPiece.MaxLength];
    private readonly ChainExpectations _free = new();
    private readonly ChainExpectations _bound = new();

    /// <param name="data">What to learn from.</param>
    /// <param name="network">A network that scores tokens in place of the features of sentences, or none.</param>
    public EntityTrainer(EntityInstances data, EntityNetworkTrainer? network = null)
    {
        _data = data;
        _network = network;
        _weights = new float[data.Numbers.Count * EntityLabels.Named];
        _squares = new float[data.Numbers.Count * EntityLabels.Named];
    }

    public float Rate { get; init; } = 0.1f;

    public float Decay { get; init; } = 1e-3f;

    /// <summary>Share of tokens that are learned from without the features that name the word.</summary>
    public double WordDropout { get; init; } = 0.2;

    /// <summary>Share of pieces that are learned from without the features of the article.</summary>
    public double ArticleDropout { get; init; } = 0.3;

    public ReadOnlySpan<float> Weights => _weights;

    public ReadOnlySpan<float> Transitions => _transitions;

    /// <summary>Learns from the pieces in the given order; returns the mean loss a token.</summary>
    /// <param name="order">Numbers of pieces.</param>
    /// <param name="random">Where dropouts come from.</param>
    /// <param name="withArticle">Whether the features of the article count.</param>
    /// <param name="rate">The network's learning rate, as a share of its first, from the share of this pass that is done.</param>
    public double Epoch(IReadOnlyList<int> order, Random random, bool withArticle, Func<double, float>? rate = null)
    {
        double loss = 0;
        long tokens = 0;
        List<TokenRange> batch = [];
        int start = 0;
        using LongWork.Watch watch = LongWork.Begin(_network is null ? "features" : "network", "sentences", order.Count);
        while (start < order.Count)
        {
            int end = start, batchTokens = 0;
            batch.Clear();
            while (end < order.Count && (batchTokens == 0 || batchTokens + _data.AllPieces[order[end]].Range.Count <= (_network?.Options.BatchTokens ?? 1)))
            {
                batch.Add(_data.AllPieces[order[end]].Range);
                batchTokens += batch[^1].Count;
                end++;
            }

            _network?.Forward(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(batch));
            int row = 1;
            for (int k = start; k < end; k++)
            {
                (int article, TokenRange range) = _data.AllPieces[order[k]];
                Span<float> ofNetwork = _network is null ? [] : _network.Scores.Slice(row * EntityLabels.Named, range.Count * EntityLabels.Named);
                row += range.Count + 1;
                if (Learn(range, _data.Weight(article), random, withArticle, ofNetwork) is not { } pieceLoss)
                    continue;
                loss += pieceLoss;
                tokens += range.Count;
            }

            _network?.Backward(rate!((double)start / order.Count));
            start = end;
            watch.At(start);
        }

        return loss / Math.Max(1, tokens);
    }

    // The loss, or nothing where no sequence fits what the source says. The network's scores are overwritten with their gradients.
    private double? Learn(TokenRange range, float weight, Random random, bool withArticle, Span<float> ofNetwork)
    {
        for (int i = 0; i < range.Count; i++)
            _wordless[i] = random.NextDouble() < WordDropout;
        bool wide = withArticle && random.NextDouble() >= ArticleDropout;
        Score(range, wide, _scores);
        for (int i = 0; i < ofNetwork.Length; i++)
            _scores[i] += ofNetwork[i];
        double all = _free.Compute(range.Count, _scores, _transitions, []);
        double right = _bound.Compute(range.Count, _scores, _transitions, _data.Allowed.AsSpan(range.Start, range.Count));
        if (double.IsNegativeInfinity(right))
        {
            ofNetwork.Clear();
            return null;
        }

        Update(range, wide, weight, ofNetwork);
        return all - right;
    }

    /// <summary>Scores of a piece, sixteen a token, all features on.</summary>
    public void ScoreAll(TokenRange range, bool withArticle, Span<float> scores)
    {
        Array.Clear(_wordless);
        Score(range, withArticle, scores);
    }

    private void Score(TokenRange range, bool withArticle, Span<float> scores)
    {
        for (int i = 0; i < range.Count; i++)
        {
            int token = range.Start + i;
            Vector512<float> sum = _network is null ? Sum(_data.Features(token)[(_wordless[i] ? _data.Lexical[token] : 0)..]) : Vector512<float>.Zero;
            if (withArticle)
                sum += Sum(_data.OfArticle(token));
            sum.CopyTo(scores[(i * EntityLabels.Named)..]);
        }
    }

    private Vector512<float> Sum(ReadOnlySpan<int> features)
    {
        Vector512<float> sum = Vector512<float>.Zero;
        foreach (int feature in features)
            sum += Vector512.Create<float>(_weights.AsSpan(feature * EntityLabels.Named, EntityLabels.Named));
        return sum;
    }

    private void Update(TokenRange range, bool withArticle, float weight, Span<float> ofNetwork)
    {
        for (int i = 0; i < range.Count; i++)
        {
            int token = range.Start + i;
            Vector512<float> gradient = weight * (Vector512.Create<float>(_free.Labels.AsSpan(i * EntityLabels.Count, EntityLabels.Named))
                - Vector512.Create<float>(_bound.Labels.AsSpan(i * EntityLabels.Count, EntityLabels.Named)));
            if (!ofNetwork.IsEmpty)
                gradient.CopyTo(ofNetwork[(i * EntityLabels.Named)..]);
            if (Vector512.LessThanAll(Vector512.Abs(gradient), Vector512.Create(Negligible)))
                continue;
            if (_network is null)
                Move(_data.Features(token)[(_wordless[i] ? _data.Lexical[token] : 0)..], gradient);
            if (withArticle)
                Move(_data.OfArticle(token), gradient);
        }

        for (int k = 0; k < _transitions.Length; k++)
        {
            float gradient = weight * (_free.Transitions[k] - _bound.Transitions[k]);
            _transitionSquares[k] += gradient * gradient;
            _transitions[k] -= Rate * 0.5f * gradient / (MathF.Sqrt(_transitionSquares[k]) + 1e-3f);
        }
    }

    private void Move(ReadOnlySpan<int> features, Vector512<float> gradient)
    {
        foreach (int feature in features)
        {
            Span<float> weights = _weights.AsSpan(feature * EntityLabels.Named, EntityLabels.Named);
            Span<float> squares = _squares.AsSpan(feature * EntityLabels.Named, EntityLabels.Named);
            Vector512<float> old = Vector512.Create<float>(weights);
            Vector512<float> g = gradient + (Decay * old);
            Vector512<float> square = Vector512.Create<float>(squares) + (g * g);
            square.CopyTo(squares);
            (old - (Rate * g / (Vector512.Sqrt(square) + Vector512.Create(0.1f)))).CopyTo(weights);
        }
    }
}
