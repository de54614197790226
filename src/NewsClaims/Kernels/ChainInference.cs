using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NewsClaims.Kernels;

/// <summary>
/// The arithmetic of a linear chain: the best labelling of a sequence, the probability of each label at each place, and of a labelling.
/// Works in its own memory, which grows to the longest sequence. Not thread-safe.
/// </summary>
internal sealed class ChainInference
{
    private const float Never = -1e6f;

    // Labels are worked out side by side.
    private static readonly int Lanes = Vector256<float>.Count;

    private readonly ChainSums _sums;
    private float[] _places = [];
    private float[] _edges = [];
    private float[] _wide = [];
    private int[] _wideBack = [];
    private float[] _bestScores = [];
    private int[] _back = [];
    private int[] _best = [];

    /// <param name="labelCount">Number of labels, at most eight.</param>
    public ChainInference(int labelCount)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(labelCount, Lanes);
        LabelCount = labelCount;
        _sums = new ChainSums(labelCount);
    }

    public int LabelCount { get; }

    /// <summary>Score of each label at each place; fill before use.</summary>
    public Span<float> Places => _places.AsSpan(0, Length * LabelCount);

    /// <summary>Score of each pair of labels (first times <see cref="LabelCount"/> plus second) from the place before to each place; that of place 0 is not read.</summary>
    public Span<float> Edges => _edges.AsSpan(0, Length * LabelCount * LabelCount);

    public int Length { get; private set; }

    /// <summary>Logarithm of the sum over all labellings; valid after <see cref="Sum"/>.</summary>
    public double LogSum => _sums.LogSum;

    /// <summary>Makes room for a sequence and clears all scores.</summary>
    public void Start(int length)
    {
        Length = length;
        int k = LabelCount;
        if (_best.Length < length)
        {
            int room = Math.Max(length, 64) * 5 / 4;
            _places = new float[(room * k) + Lanes];
            _bestScores = new float[_places.Length];
            _back = new int[_places.Length];
            _best = new int[room];
            _edges = new float[(room * k * k) + Lanes];
        }

        Array.Clear(_places, 0, length * k);
        Array.Clear(_edges, 0, length * k * k);
    }

    /// <summary>The best labelling. Valid until the next call.</summary>
    public ReadOnlySpan<int> Best()
    {
        if (Length == 0)
            return [];
        int k = LabelCount;
        Array.Copy(_places, _bestScores, k);
        for (int t = 1; t < Length; t++)
        {
            // A lane for each second label. Lanes behind the last label hold what comes next in memory, and are overwritten in turn.
            ref float before = ref _bestScores[(t - 1) * k], edges = ref _edges[t * k * k];
            Vector256<float> best = Vector256.Create(float.NegativeInfinity);
            Vector256<int> from = Vector256<int>.Zero;
            for (int x = 0; x < k; x++)
            {
                Vector256<float> score = Vector256.Create(Unsafe.Add(ref before, x)) + Vector256.LoadUnsafe(ref edges, (nuint)(x * k));
                Vector256<float> better = Vector256.GreaterThan(score, best);
                best = Vector256.ConditionalSelect(better, score, best);
                from = Vector256.ConditionalSelect(better.AsInt32(), Vector256.Create(x), from);
            }

            (best + Vector256.LoadUnsafe(ref _places[t * k])).StoreUnsafe(ref _bestScores[t * k]);
            from.StoreUnsafe(ref _back[t * k]);
        }

        int label = 0;
        for (int y = 1; y < k; y++)
        {
            if (_bestScores[((Length - 1) * k) + y] > _bestScores[((Length - 1) * k) + label])
                label = y;
        }

        for (int t = Length - 1; t >= 0; t--)
        {
            _best[t] = label;
            label = _back[(t * k) + label];
        }

        return _best.AsSpan(0, Length);
    }

    /// <summary>
    /// The best of the labellings that use <paramref name="first"/> somewhere, and <paramref name="second"/> too. Valid until the next call.
    /// </summary>
    public ReadOnlySpan<int> BestWith(int first, int second)
    {
        // Mostly the best of all is one of them.
        ReadOnlySpan<int> labels = Best();
        if (labels.Contains(first) && labels.Contains(second))
            return labels;

        // The labels four times over: neither, one, the other or both of the wanted labels were used so far.
        int k = LabelCount, states = 4 * k;
        if (_wide.Length < Length * states)
        {
            _wide = new float[Length * states * 5 / 4];
            _wideBack = new int[_wide.Length];
        }

        for (int state = 0; state < states; state++)
        {
            int y = state % k;
            _wide[state] = state / k == Used(y, first, second) ? _places[y] : Never;
        }

        for (int t = 1; t < Length; t++)
            Widen(t, first, second);

        int best = 3 * k;
        for (int state = 3 * k; state < states; state++)
        {
            if (_wide[((Length - 1) * states) + state] > _wide[((Length - 1) * states) + best])
                best = state;
        }

        for (int t = Length - 1; t >= 0; t--)
        {
            _best[t] = best % k;
            best = _wideBack[(t * states) + best];
        }

        return _best.AsSpan(0, Length);
    }

    /// <summary>Sums over all labellings, forward and backward.</summary>
    public void Sum() => _sums.Sum(Length, _places, _edges);

    /// <inheritdoc cref="ChainSums.Probability"/>
    public float Probability(int place, int label) => _sums.Probability(place, label);

    /// <inheritdoc cref="ChainSums.EdgeProbability"/>
    public float EdgeProbability(int place, int first, int second) => _sums.EdgeProbability(place, first, second);

    /// <summary>Score of a labelling; its log-probability is this less <see cref="LogSum"/>.</summary>
    public double Score(ReadOnlySpan<int> labels)
    {
        int k = LabelCount;
        double score = 0;
        for (int t = 0; t < labels.Length; t++)
        {
            score += _places[(t * k) + labels[t]];
            if (t > 0)
                score += _edges[(t * k * k) + (labels[t - 1] * k) + labels[t]];
        }

        return score;
    }

    /// <inheritdoc cref="ChainSums.LogSumWithout"/>
    public double LogSumWithout(int label) => _sums.LogSumWithout(label);

    private static int Used(int label, int first, int second) => (label == first ? 1 : 0) | (label == second ? 2 : 0);

    private void Widen(int t, int first, int second)
    {
        int k = LabelCount, states = 4 * k;
        _wide.AsSpan(t * states, states).Fill(Never * 2);
        for (int before = 0; before < states; before++)
        {
            float score = _wide[((t - 1) * states) + before];
            if (score <= Never)
                continue;
            for (int y = 0; y < k; y++)
            {
                int cell = (t * states) + (((before / k) | Used(y, first, second)) * k) + y;
                float sum = score + _edges[(t * k * k) + (before % k * k) + y] + _places[(t * k) + y];
                if (sum > _wide[cell])
                {
                    _wide[cell] = sum;
                    _wideBack[cell] = before;
                }
            }
        }
    }
}
