using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NewsClaims.Corpora;

namespace NewsClaims.Training.Words;

/// <summary>
/// Skip-gram with negative sampling (Mikolov et al. 2013) in the structured form: each of the four places around a word has output vectors
/// of its own (Ling et al. 2015), so that vectors tell what a word does rather than what a text is about. One thread, a fixed seed and a
/// fixed order of sums: the same text gives the same vectors.
/// </summary>
internal sealed class SkipGram
{
    public const int Dimensions = 64;

    private const int Places = 4;
    private const int Negatives = 5;
    // Drawing others anew for every word would cost a cache miss each; these many words share them.
    private const int WordsPerDraw = 8;
    private const float StartRate = 0.03f;
    private const float SubsampleAt = 2e-4f;
    private const int NegativeTable = 1 << 22;
    private const int SigmoidSteps = 2048;
    private const float SigmoidLimit = 8f;

    private readonly int _rows;
    private readonly float[] _input;
    // By row, then place: what is next to each other in the text is next to each other here.
    private readonly float[] _output;
    private readonly int[] _negatives;
    private readonly uint[] _keepBelow;
    private readonly float[] _sigmoid = new float[SigmoidSteps + 1];
    private ulong _state = 0x9E3779B97F4A7C15;

    public SkipGram(int rows, long[] counts)
    {
        _rows = rows;
        _input = new float[rows * Dimensions];
        for (int i = 0; i < _input.Length; i++)
            _input[i] = ((Next() & 0xFFFF) / 65536f - 0.5f) / Dimensions;
        _output = new float[rows * Places * Dimensions];
        for (int i = 0; i <= SigmoidSteps; i++)
            _sigmoid[i] = (float)(1 / (1 + Math.Exp(-((i * 2.0 * SigmoidLimit / SigmoidSteps) - SigmoidLimit))));
        _negatives = NegativeSamples(counts);
        double total = counts.Sum();
        _keepBelow = new uint[rows];
        for (int r = 0; r < rows; r++)
        {
            double share = Math.Max(counts[r], 1) / total;
            double keep = Math.Min(1, Math.Sqrt(SubsampleAt / share) + (SubsampleAt / share));
            _keepBelow[r] = (uint)(keep * uint.MaxValue);
        }
    }

    public ReadOnlySpan<float> Vector(int row) => _input.AsSpan(row * Dimensions, Dimensions);

    /// <summary>Learns from <paramref name="text"/>; <paramref name="done"/> and the share it adds, of the whole training, set the rate.</summary>
    public void Learn(ReadOnlySpan<int> text, double done, double share)
    {
        Span<float> change = stackalloc float[Dimensions];
        Span<int> context = stackalloc int[Places];
        Span<int> others = stackalloc int[Places * Negatives];
        int drawnFor = 0;
        float rate = StartRate;
        using LongWork.Watch watch = LongWork.Begin("vectors", "words", text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if ((i & 0xFFF) == 0)
            {
                rate = StartRate * (float)Math.Max(1e-3, 1 - done - (share * i / text.Length));
                watch.At(i);
            }

            int centre = text[i];
            if (centre < 0 || Next() > _keepBelow[centre])
                continue;
            context[1] = i > 0 ? text[i - 1] : WordCorpus.Boundary;
            context[0] = i > 1 && context[1] >= 0 ? text[i - 2] : WordCorpus.Boundary;
            context[2] = i + 1 < text.Length ? text[i + 1] : WordCorpus.Boundary;
            context[3] = i + 2 < text.Length && context[2] >= 0 ? text[i + 2] : WordCorpus.Boundary;
            if (drawnFor-- == 0)
            {
                for (int n = 0; n < others.Length; n++)
                    others[n] = _negatives[Next() & (NegativeTable - 1)];
                drawnFor = WordsPerDraw - 1;
            }

            ref float input = ref _input[centre * Dimensions];
            for (int p = 0; p < Places; p++)
            {
                if (context[p] < 0)
                    continue;
                change.Clear();
                ref float sum = ref MemoryMarshal.GetReference(change);
                Pair(ref input, ref _output[((context[p] * Places) + p) * Dimensions], ref sum, 1f, rate);
                for (int n = 0; n < Negatives; n++)
                {
                    int other = others[(p * Negatives) + n];
                    if (other != context[p])
                        Pair(ref input, ref _output[((other * Places) + p) * Dimensions], ref sum, 0f, rate);
                }

                for (int d = 0; d < Dimensions; d += Vector256<float>.Count)
                    (Vector256.LoadUnsafe(ref input, (nuint)d) + Vector256.LoadUnsafe(ref sum, (nuint)d)).StoreUnsafe(ref input, (nuint)d);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Pair(ref float input, ref float output, ref float change, float label, float rate)
    {
        Vector256<float> first = Vector256<float>.Zero, second = Vector256<float>.Zero;
        for (int d = 0; d < Dimensions; d += 2 * Vector256<float>.Count)
        {
            first += Vector256.LoadUnsafe(ref input, (nuint)d) * Vector256.LoadUnsafe(ref output, (nuint)d);
            second += Vector256.LoadUnsafe(ref input, (nuint)(d + 8)) * Vector256.LoadUnsafe(ref output, (nuint)(d + 8));
        }

        float dot = Math.Clamp(Vector256.Sum(first + second), -SigmoidLimit, SigmoidLimit);
        float step = rate * (label - _sigmoid[(int)((dot + SigmoidLimit) * (SigmoidSteps / (2 * SigmoidLimit)))]);
        Vector256<float> steps = Vector256.Create(step);
        for (int d = 0; d < Dimensions; d += Vector256<float>.Count)
        {
            Vector256<float> o = Vector256.LoadUnsafe(ref output, (nuint)d);
            (Vector256.LoadUnsafe(ref change, (nuint)d) + (steps * o)).StoreUnsafe(ref change, (nuint)d);
            (o + (steps * Vector256.LoadUnsafe(ref input, (nuint)d))).StoreUnsafe(ref output, (nuint)d);
        }
    }

    private int[] NegativeSamples(long[] counts)
    {
        double[] powers = new double[_rows];
        for (int r = 0; r < _rows; r++)
            powers[r] = Math.Pow(counts[r], 0.75);
        double total = powers.Sum();
        int[] table = new int[NegativeTable];
        int row = 0;
        double upTo = powers[0] / total;
        for (int i = 0; i < table.Length; i++)
        {
            table[i] = row;
            while ((i + 1.0) / table.Length > upTo && row < _rows - 1)
                upTo += powers[++row] / total;
        }

        return table;
    }

    // The high half of a 64-bit linear congruential generator: fast, and good enough for sampling.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Next()
    {
        _state = (_state * 6364136223846793005) + 1442695040888963407;
        return (uint)(_state >> 32);
    }
}
