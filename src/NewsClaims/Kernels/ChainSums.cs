using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NewsClaims.Kernels;

/// <summary>
/// Sums over all labellings of a linear chain, forward and backward, on which probabilities rest. Scores become factors once, against the greatest of their
/// place; from there it is products and sums of doubles, brought back by powers of two where they grow too small or too great. Not thread-safe.
/// </summary>
internal sealed class ChainSums
{
    // Less likely than the greatest of its place by this many nats is as good as never, and not 0, so that some labelling is always possible.
    private const float Least = -80;

    // Sums beyond these bounds are brought back by that many powers of two.
    private const int Shift = 500;
    private const int HalfLanes = 4;
    private static readonly double Great = Math.ScaleB(1, Shift), Small = Math.ScaleB(1, -Shift);

    private readonly int _labels;

    // Doubles of a place: the labels, filled up with zeros to whole vectors.
    private readonly int _stride;
    private readonly Vector256<float> _own;
    private int _length;
    private double _greatest;
    private double[] _places = [];
    private double[] _steps = [];
    private double[] _forward = [];
    private double[] _backward = [];
    private double[] _gains = [];
    private double[] _totals = [];

    /// <param name="labelCount">Number of labels, at most eight.</param>
    public ChainSums(int labelCount)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(labelCount, 2 * HalfLanes);
        _labels = labelCount;
        _stride = labelCount <= HalfLanes ? HalfLanes : 2 * HalfLanes;
        _own = Vector256.LessThan(Vector256<int>.Indices, Vector256.Create(labelCount)).AsSingle();
    }

    /// <summary>Logarithm of the sum over all labellings.</summary>
    public double LogSum { get; private set; }

    /// <summary>Sums anew.</summary>
    /// <param name="length">Number of places, at least one.</param>
    /// <param name="places">Score of each label at each place, and room for a vector behind the last.</param>
    /// <param name="edges">Score of each pair of labels from the place before to each place, likewise; that of place 0 is not read.</param>
    public void Sum(int length, ReadOnlySpan<float> places, ReadOnlySpan<float> edges)
    {
        Grow(length);
        Weigh(places, edges);
        LogSum = Forward(without: -1);
        Backward();
        for (int t = 0; t < _length; t++)
            _totals[t] = SumOf(ProductOf(t, 0), _stride > HalfLanes ? ProductOf(t, HalfLanes) : default);
    }

    /// <summary>Probability of a label at a place.</summary>
    public float Probability(int place, int label)
    {
        int at = (place * _stride) + label;
        return (float)(_forward[at] * _backward[at] / _totals[place]);
    }

    /// <summary>Probability of a pair of labels from the place before to <paramref name="place"/> (1 or more).</summary>
    public float EdgeProbability(int place, int first, int second)
    {
        int at = (place * _stride) + second;
        double step = _steps[(((place * _labels) + first) * _stride) + second] * _places[at];
        return (float)(_forward[((place - 1) * _stride) + first] * step * _gains[place] * _backward[at] / _totals[place]);
    }

    /// <summary>Logarithm of the sum over the labellings that nowhere use <paramref name="label"/>; afterwards probabilities are no longer valid.</summary>
    public double LogSumWithout(int label) => Forward(label);

    private void Grow(int length)
    {
        _length = length;
        if (_gains.Length >= length)
            return;
        int room = Math.Max(length, 64) * 5 / 4;
        _gains = new double[room];
        _totals = new double[room];
        _places = new double[room * _stride];
        _forward = new double[room * _stride];
        _backward = new double[room * _stride];
        _steps = new double[room * _labels * _stride];
    }

    // Scores to factors, of which the greatest of a place or a step is 1.
    private void Weigh(ReadOnlySpan<float> places, ReadOnlySpan<float> edges)
    {
        _greatest = 0;
        for (int t = 0; t < _length; t++)
        {
            Vector256<float> own = Vector256.Create(places[(t * _labels)..]);
            float greatest = GreatestOf(Masked(own));
            _greatest += greatest;
            Store(own, greatest, ref _places[t * _stride]);
            if (t == 0)
                continue;
            ReadOnlySpan<float> step = edges[(t * _labels * _labels)..];
            Vector256<float> most = Vector256.Create(float.NegativeInfinity);
            for (int x = 0; x < _labels; x++)
                most = Vector256.Max(most, Vector256.Create(step[(x * _labels)..]));
            greatest = GreatestOf(Masked(most));
            _greatest += greatest;
            for (int x = 0; x < _labels; x++)
                Store(Vector256.Create(step[(x * _labels)..]), greatest, ref _steps[((t * _labels) + x) * _stride]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<float> Masked(Vector256<float> scores) => Vector256.ConditionalSelect(_own, scores, Vector256.Create(float.NegativeInfinity));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Store(Vector256<float> scores, float greatest, ref double target)
    {
        Vector256<float> factors = _own & Exponential.Exp(Vector256.Max(scores - Vector256.Create(greatest), Vector256.Create(Least)));
        (Vector256<double> low, Vector256<double> high) = Vector256.Widen(factors);
        low.StoreUnsafe(ref target);
        if (_stride > HalfLanes)
            high.StoreUnsafe(ref target, HalfLanes);
    }

    // A lane for each label of the later place.
    private double Forward(int without)
    {
        Vector256<long> indices = Vector256<long>.Indices, never = Vector256.Create((long)without);
        Vector256<double> allowedLow = ~Vector256.Equals(indices, never).AsDouble();
        Vector256<double> allowedHigh = ~Vector256.Equals(indices + Vector256.Create((long)HalfLanes), never).AsDouble();
        Vector256<double> low = default, high = default;
        int shifts = 0;
        for (int t = 0; t < _length; t++)
        {
            ref double place = ref _places[t * _stride];
            low = allowedLow & Vector256.LoadUnsafe(ref place);
            high = _stride > HalfLanes ? allowedHigh & Vector256.LoadUnsafe(ref place, HalfLanes) : default;
            if (t > 0)
            {
                ref double before = ref _forward[(t - 1) * _stride];
                ref double step = ref _steps[t * _labels * _stride];
                low *= SumOver(ref before, ref step);
                if (_stride > HalfLanes)
                    high *= SumOver(ref before, ref Unsafe.Add(ref step, HalfLanes));
            }

            double gain = GainOf(low, high);
            shifts += gain == 1 ? 0 : gain > 1 ? -Shift : Shift;
            _gains[t] = gain;
            low *= gain;
            high *= gain;
            low.StoreUnsafe(ref _forward[t * _stride]);
            if (_stride > HalfLanes)
                high.StoreUnsafe(ref _forward[(t * _stride) + HalfLanes]);
        }

        return _greatest + Math.Log(SumOf(low, high)) + (shifts * Math.Log(2));
    }

    // What all labels of the place before come to, for four labels of a place.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<double> SumOver(ref double before, ref double step)
    {
        Vector256<double> sum = Vector256.Create(before) * Vector256.LoadUnsafe(ref step);
        for (int x = 1; x < _labels; x++)
            sum += Vector256.Create(Unsafe.Add(ref before, x)) * Vector256.LoadUnsafe(ref step, (nuint)(x * _stride));
        return sum;
    }

    // A lane for each label of the later place, one label of the earlier after another.
    private void Backward()
    {
        Span<double> last = _backward.AsSpan((_length - 1) * _stride, _stride);
        last[.._labels].Fill(1);
        for (int t = _length - 2; t >= 0; t--)
        {
            ref double place = ref _places[(t + 1) * _stride], after = ref _backward[(t + 1) * _stride];
            ref double step = ref _steps[(t + 1) * _labels * _stride], own = ref _backward[t * _stride];
            Vector256<double> low = Vector256.LoadUnsafe(ref place) * Vector256.LoadUnsafe(ref after), high = default;
            if (_stride > HalfLanes)
                high = Vector256.LoadUnsafe(ref place, HalfLanes) * Vector256.LoadUnsafe(ref after, HalfLanes);
            double gain = GainOf(low, high);
            for (int x = 0; x < _labels; x++)
            {
                ref double row = ref Unsafe.Add(ref step, x * _stride);
                Vector256<double> sum = low * Vector256.LoadUnsafe(ref row);
                if (_stride > HalfLanes)
                    sum += high * Vector256.LoadUnsafe(ref row, HalfLanes);
                Unsafe.Add(ref own, x) = SumOf(sum) * gain;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<double> ProductOf(int place, int lanes)
    {
        nuint at = (nuint)((place * _stride) + lanes);
        return Vector256.LoadUnsafe(ref _forward[0], at) * Vector256.LoadUnsafe(ref _backward[0], at);
    }

    // A power of two that brings sums back between the bounds; mostly 1.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double GainOf(Vector256<double> low, Vector256<double> high)
    {
        Vector256<double> most = Vector256.Max(low, high);
        if (Vector256.LessThanAll(most, Vector256.Create(Small)))
            return Great;
        return Vector256.GreaterThanAny(most, Vector256.Create(Great)) ? Small : 1;
    }

    private static double SumOf(Vector256<double> low, Vector256<double> high) => SumOf(low + high);

    // In a fixed order, so that it is the same on every machine.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double SumOf(Vector256<double> values)
    {
        Vector128<double> halves = values.GetLower() + values.GetUpper();
        return halves[0] + halves[1];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float GreatestOf(Vector256<float> values)
    {
        Vector128<float> half = Vector128.Max(values.GetLower(), values.GetUpper());
        half = Vector128.Max(half, Vector128.Shuffle(half, Vector128.Create(2, 3, 0, 1)));
        return Math.Max(half[0], half[1]);
    }
}
