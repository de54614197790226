namespace NewsClaims.Attributions;

/// <summary>
/// The arithmetic of a linear chain: the best labelling of a sequence, the probability of each label at each place, and of a labelling.
/// Works in its own memory, which grows to the longest sequence. Not thread-safe.
/// </summary>
internal sealed class ChainInference(int labelCount)
{
    private const float Never = -1e6f;

    private float[] _wide = [];
    private int[] _wideBack = [];
    private float[] _forward = [];
    private float[] _backward = [];
    private float[] _marginals = [];
    private int[] _back = [];
    private int[] _best = [];

    public int LabelCount { get; } = labelCount;

    /// <summary>Score of each label at each place; fill before use.</summary>
    public float[] Places { get; private set; } = [];

    /// <summary>Score of each pair of labels (first times <see cref="LabelCount"/> plus second) from the place before to each place; that of place 0 is not read.</summary>
    public float[] Edges { get; private set; } = [];

    public int Length { get; private set; }

    /// <summary>Logarithm of the sum over all labellings; valid after <see cref="Sum"/>.</summary>
    public double LogSum { get; private set; }

    /// <summary>Makes room for a sequence and clears all scores.</summary>
    public void Start(int length)
    {
        Length = length;
        int k = LabelCount;
        if (Places.Length < length * k)
        {
            int room = Math.Max(length, 64) * 5 / 4;
            Places = new float[room * k];
            _forward = new float[room * k];
            _backward = new float[room * k];
            _marginals = new float[room * k];
            _back = new int[room * k];
            _best = new int[room];
            Edges = new float[room * k * k];
        }

        Array.Clear(Places, 0, length * k);
        Array.Clear(Edges, 0, length * k * k);
    }

    /// <summary>The best labelling. Valid until the next call.</summary>
    public ReadOnlySpan<int> Best()
    {
        if (Length == 0)
            return [];
        int k = LabelCount;
        Array.Copy(Places, _forward, k);
        for (int t = 1; t < Length; t++)
        {
            for (int y = 0; y < k; y++)
            {
                float best = float.NegativeInfinity;
                int from = 0;
                for (int x = 0; x < k; x++)
                {
                    float score = _forward[((t - 1) * k) + x] + Edges[(t * k * k) + (x * k) + y];
                    if (score > best)
                    {
                        best = score;
                        from = x;
                    }
                }

                _forward[(t * k) + y] = best + Places[(t * k) + y];
                _back[(t * k) + y] = from;
            }
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
            _wide[state] = state / k == Used(y, first, second) ? Places[y] : Never;
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
        Array.Copy(Places, _forward, k);
        for (int t = 1; t < Length; t++)
        {
            for (int y = 0; y < k; y++)
                _forward[(t * k) + y] = LogSumExp(_forward, (t - 1) * k, 1, Edges, (t * k * k) + y, k, k) + Places[(t * k) + y];
        }

        int last = (Length - 1) * k;
        Array.Clear(_backward, last, k);
        for (int t = Length - 2; t >= 0; t--)
        {
            int next = (t + 1) * k;
            for (int y = 0; y < k; y++)
                _marginals[y] = _backward[next + y] + Places[next + y];
            for (int x = 0; x < k; x++)
                _backward[(t * k) + x] = LogSumExp(_marginals, 0, 1, Edges, ((t + 1) * k * k) + (x * k), 1, k);
        }

        LogSum = LogSumExp(_forward, last, 1, _backward, last, 1, k);
        for (int i = 0; i < Length * k; i++)
            _marginals[i] = MathF.Exp((float)Math.Min(0, _forward[i] + (double)_backward[i] - LogSum));
    }

    /// <summary>Probability of a label at a place; valid after <see cref="Sum"/>.</summary>
    public float Probability(int place, int label) => _marginals[(place * LabelCount) + label];

    /// <summary>Probability of a pair of labels from the place before to <paramref name="place"/> (1 or more); valid after <see cref="Sum"/>.</summary>
    public float EdgeProbability(int place, int first, int second)
    {
        int k = LabelCount;
        double score = _forward[((place - 1) * k) + first] + (double)Edges[(place * k * k) + (first * k) + second]
            + Places[(place * k) + second] + _backward[(place * k) + second];
        return MathF.Exp((float)Math.Min(0, score - LogSum));
    }

    /// <summary>Score of a labelling; its log-probability is this less <see cref="LogSum"/>.</summary>
    public double Score(ReadOnlySpan<int> labels)
    {
        int k = LabelCount;
        double score = 0;
        for (int t = 0; t < labels.Length; t++)
        {
            score += Places[(t * k) + labels[t]];
            if (t > 0)
                score += Edges[(t * k * k) + (labels[t - 1] * k) + labels[t]];
        }

        return score;
    }

    /// <summary>Logarithm of the sum over the labellings that nowhere use <paramref name="label"/>; overwrites nothing that <see cref="Sum"/> made but what <see cref="EdgeProbability"/> reads.</summary>
    public double LogSumWithout(int label)
    {
        int k = LabelCount;
        Array.Copy(Places, _forward, k);
        _forward[label] = Never;
        for (int t = 1; t < Length; t++)
        {
            for (int y = 0; y < k; y++)
            {
                _forward[(t * k) + y] = y == label
                    ? Never
                    : LogSumExp(_forward, (t - 1) * k, 1, Edges, (t * k * k) + y, k, k) + Places[(t * k) + y];
            }
        }

        double max = Never, sum = 0;
        for (int y = 0; y < k; y++)
            max = Math.Max(max, _forward[((Length - 1) * k) + y]);
        for (int y = 0; y < k; y++)
            sum += Math.Exp(_forward[((Length - 1) * k) + y] - max);
        return max + Math.Log(sum);
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
                float sum = score + Edges[(t * k * k) + (before % k * k) + y] + Places[(t * k) + y];
                if (sum > _wide[cell])
                {
                    _wide[cell] = sum;
                    _wideBack[cell] = before;
                }
            }
        }
    }

    private static float LogSumExp(float[] a, int aStart, int aStep, float[] b, int bStart, int bStep, int count)
    {
        float max = float.NegativeInfinity;
        for (int i = 0; i < count; i++)
            max = Math.Max(max, a[aStart + (i * aStep)] + b[bStart + (i * bStep)]);
        float sum = 0;
        for (int i = 0; i < count; i++)
            sum += MathF.Exp(a[aStart + (i * aStep)] + b[bStart + (i * bStep)] - max);
        return max + MathF.Log(sum);
    }
}
