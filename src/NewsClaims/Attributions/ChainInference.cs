using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NewsClaims.Kernels;

namespace NewsClaims.Attributions;

/// <summary>
/// The arithmetic of a linear chain: the best labelling of a sequence, the probability of each label at each place, and of a labelling.
/// Works in its own memory, which grows to the longest sequence. Not thread-safe.
/// </summary>
internal sealed class ChainInference
{
    private const float Never = -1e6f;

    // Labels are worked out side by side.
    private static readonly int Lanes = Vector256<float>.Count;

    private float[] _places = [];
    private float[] _edges = [];
    private float[] _wide = [];
    private int[] _wideBack = [];
    private float[] _forward = [];
    private float[] _backward = [];
    private float[] _marginals = [];
    private int[] _back = [];
    private int[] _best = [];

    /// <param name="labelCount">Number of labels, at most eight.</param>
    public ChainInference(int labelCount)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(labelCount, Lanes);
        LabelCount = labelCount;
    }

    public int LabelCount { get; }

    /// <summary>Score of each label at each place; fill before use.</summary>
    public Span<float> Places => _places.AsSpan(0, Length * LabelCount);

    /// <summary>Score of each pair of labels (first times <see cref="LabelCount"/> plus second) from the place before to each place; that of place 0 is not read.</summary>
    public Span<float> Edges => _edges.AsSpan(0, Length * LabelCount * LabelCount);

    public int Length { get; private set; }

    /// <summary>Logarithm of the sum over all labellings; valid after <see cref="Sum"/>.</summary>
    public double LogSum { get; private set; }

    /// <summary>Makes room for a sequence and clears all scores.</summary>
    public void Start(int length)
    {
        Length = length;
        int k = LabelCount;
        if (_best.Length < length)
        {
            int room = Math.Max(length, 64) * 5 / 4;
            _places = new float[(room * k) + Lanes];
            _forward = new float[_places.Length];
            _backward = new float[_places.Length];
            _marginals = new float[_places.Length];
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
        Array.Copy(_places, _forward, k);
        for (int t = 1; t < Length; t++)
        {
            // A lane for each second label. Lanes behind the last label hold what comes next in memory, and are overwritten in turn.
            ref float before = ref _forward[(t - 1) * k], edges = ref _edges[t * k * k];
            Vector256<float> best = Vector256.Create(float.NegativeInfinity);
            Vector256<int> from = Vector256<int>.Zero;
            for (int x = 0; x < k; x++)
            {
                Vector256<float> score = Vector256.Create(Unsafe.Add(ref before, x)) + Vector256.LoadUnsafe(ref edges, (nuint)(x * k));
                Vector256<float> better = Vector256.GreaterThan(score, best);
                best = Vector256.ConditionalSelect(better, score, best);
                from = Vector256.ConditionalSelect(better.AsInt32(), Vector256.Create(x), from);
            }

            (best + Vector256.LoadUnsafe(ref _places[t * k])).StoreUnsafe(ref _forward[t * k]);
            from.StoreUnsafe(ref _back[t * k]);
        }

        int label = 0;
        for (int y = 1; y < k; y++)
        {
            if (_forward[((Length - 1) * k) + y] > _forward[((Length - 1) * k) + label])
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
    public void Sum()
    {
        int k = LabelCount;
        Forward(Allowed(-1));
        LogSum = Last();
        int last = (Length - 1) * k;
        Array.Clear(_backward, last, k);
        Vector256<float> lanes = LanesOf(k), logSum = Vector256.Create((float)LogSum);
        for (int t = Length - 2; t >= 0; t--)
            Backward(t, lanes);
        for (int i = 0; i < Length * k; i += Lanes)
        {
            Vector256<float> score = Vector256.LoadUnsafe(ref _forward[i]) + Vector256.LoadUnsafe(ref _backward[i]) - logSum;
            Exponential.Exp(Vector256.Min(score, Vector256<float>.Zero)).StoreUnsafe(ref _marginals[i]);
        }
    }

    /// <summary>Probability of a label at a place; valid after <see cref="Sum"/>.</summary>
    public float Probability(int place, int label) => _marginals[(place * LabelCount) + label];

    /// <summary>Probability of a pair of labels from the place before to <paramref name="place"/> (1 or more); valid after <see cref="Sum"/>.</summary>
    public float EdgeProbability(int place, int first, int second)
    {
        int k = LabelCount;
        double score = _forward[((place - 1) * k) + first] + (double)_edges[(place * k * k) + (first * k) + second]
            + _places[(place * k) + second] + _backward[(place * k) + second];
        return MathF.Exp((float)Math.Min(0, score - LogSum));
    }

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

    /// <summary>Logarithm of the sum over the labellings that nowhere use <paramref name="label"/>; overwrites nothing that <see cref="Sum"/> made but what <see cref="EdgeProbability"/> reads.</summary>
    public double LogSumWithout(int label)
    {
        Forward(Allowed(label));
        return Last();
    }

    // Nothing for labels that count, and as good as never for the one that does not and for lanes without a label.
    private Vector256<float> Allowed(int without) =>
        Vector256.ConditionalSelect(Vector256.Equals(Vector256<int>.Indices, Vector256.Create(without)).AsSingle(), Vector256.Create(Never), Vector256<float>.Zero)
        + LanesOf(LabelCount);

    private static Vector256<float> LanesOf(int labels) =>
        Vector256.ConditionalSelect(Vector256.LessThan(Vector256<int>.Indices, Vector256.Create(labels)).AsSingle(), Vector256<float>.Zero, Vector256.Create(Never));

    // A lane for each second label. Lanes behind the last label hold what comes next in memory, and are overwritten in turn.
    private void Forward(Vector256<float> allowed)
    {
        int k = LabelCount;
        (Vector256.LoadUnsafe(ref _places[0]) + allowed).StoreUnsafe(ref _forward[0]);
        for (int t = 1; t < Length; t++)
        {
            ref float before = ref _forward[(t - 1) * k];
            ref float edges = ref _edges[t * k * k];
            Vector256<float> most = Vector256.Create(float.NegativeInfinity), sum = Vector256<float>.Zero;
            for (int x = 0; x < k; x++)
                most = Vector256.Max(most, Vector256.Create(Unsafe.Add(ref before, x)) + Vector256.LoadUnsafe(ref edges, (nuint)(x * k)));
            for (int x = 0; x < k; x++)
                sum += Exponential.Exp(Vector256.Create(Unsafe.Add(ref before, x)) + Vector256.LoadUnsafe(ref edges, (nuint)(x * k)) - most);
            (most + Exponential.Log(sum) + Vector256.LoadUnsafe(ref _places[t * k]) + allowed).StoreUnsafe(ref _forward[t * k]);
        }
    }

    // A lane for each second label, one first label after another.
    private void Backward(int t, Vector256<float> lanes)
    {
        int k = LabelCount, next = (t + 1) * k;
        ref float edges = ref _edges[(t + 1) * k * k];
        Vector256<float> after = Vector256.LoadUnsafe(ref _backward[next]) + Vector256.LoadUnsafe(ref _places[next]);
        Span<float> most = stackalloc float[Lanes], sums = stackalloc float[Lanes];
        most.Clear();
        sums.Fill(1);
        for (int x = 0; x < k; x++)
        {
            Vector256<float> scores = after + Vector256.LoadUnsafe(ref edges, (nuint)(x * k));
            scores = Vector256.ConditionalSelect(Vector256.Equals(lanes, Vector256<float>.Zero), scores, Vector256.Create(Never * 2));
            most[x] = Greatest(scores);
            sums[x] = SumOf(Exponential.Exp(scores - Vector256.Create(most[x])));
        }

        Vector256<float> result = Vector256.Create<float>(most) + Exponential.Log(Vector256.Create<float>(sums));
        for (int x = 0; x < k; x++)
            _backward[(t * k) + x] = result[x];
    }

    // Logarithm of the sum over the labels of the last place.
    private double Last()
    {
        Vector256<float> last = Vector256.LoadUnsafe(ref _forward[(Length - 1) * LabelCount]);
        last = Vector256.ConditionalSelect(Vector256.Equals(LanesOf(LabelCount), Vector256<float>.Zero), last, Vector256.Create(Never * 2));
        float most = Greatest(last);
        return most + Math.Log(SumOf(Exponential.Exp(last - Vector256.Create(most))));
    }

    // In a fixed order, so that it is the same on every machine.
    private static float SumOf(Vector256<float> values)
    {
        Vector128<float> low = values.GetLower(), high = values.GetUpper();
        return (low[0] + low[1] + (low[2] + low[3])) + (high[0] + high[1] + (high[2] + high[3]));
    }

    private static float Greatest(Vector256<float> values)
    {
        Vector128<float> half = Vector128.Max(values.GetLower(), values.GetUpper());
        half = Vector128.Max(half, Vector128.Shuffle(half, Vector128.Create(2, 3, 0, 1)));
        return Math.Max(half[0], half[1]);
    }

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
