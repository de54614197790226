using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NewsClaims.Attributions;
using NewsClaims.Models;

namespace NewsClaims.Training.Linear;

/// <summary>
/// The weights of one kind of features while a chain learns, a row a feature, with the running sums of AdaGrad (Duchi, Hazan and Singer 2011)
/// beside them. Rows are padded to whole vectors.
/// </summary>
internal sealed class ChainTable(int columns, ChainSettings settings)
{
    private readonly int _stride = (columns + 7) / 8 * 8;
    private readonly Dictionary<uint, int> _index = [];
    private int[] _counts = [];
    private float[] _weights = [];
    private float[] _squares = [];
    private float[] _sums = [];
    private int _summed;

    public int Count => _index.Count;

    public int Stride => _stride;

    /// <summary>Numbers the features that occur often enough, and replaces each by its number.</summary>
    public void Index(IReadOnlyList<(uint[] Features, int[] Starts)> lists)
    {
        Dictionary<uint, int> counts = [];
        foreach ((uint[] features, _) in lists)
        {
            foreach (uint feature in features)
                CollectionsMarshal.GetValueRefOrAddDefault(counts, feature, out _)++;
        }

        List<int> kept = [];
        foreach ((uint feature, int count) in counts)
        {
            if (count < settings.Cutoff)
                continue;
            _index.Add(feature, _index.Count);
            kept.Add(count);
        }

        _counts = [.. kept];

        foreach ((uint[] features, int[] starts) in lists)
            Renumber(features, starts, feature => _index.GetValueOrDefault(feature, -1));
        _weights = new float[_index.Count * _stride];
        _squares = new float[_weights.Length];
        _sums = new float[_weights.Length];
    }

    /// <summary>
    /// Leaves the features that say most, by their weights and by how often they are met, and numbers them anew in the lists that
    /// <see cref="Index"/> numbered.
    /// </summary>
    public void Keep(int count, IReadOnlyList<(uint[] Features, int[] Starts)> lists)
    {
        if (count >= _index.Count)
            return;
        (uint Feature, int Row)[] kept = [.. _index.Select(pair => (pair.Key, pair.Value)).OrderByDescending(pair => SaidBy(pair.Value)).ThenBy(pair => pair.Key).Take(count)];
        int[] numbers = new int[_index.Count];
        numbers.AsSpan().Fill(-1);
        int[] counts = new int[count];
        float[] weights = new float[count * _stride], squares = new float[weights.Length];
        _index.Clear();
        foreach ((uint feature, int row) in kept)
        {
            int number = numbers[row] = _index.Count;
            _index.Add(feature, number);
            counts[number] = _counts[row];
            _weights.AsSpan(row * _stride, _stride).CopyTo(weights.AsSpan(number * _stride));
            _squares.AsSpan(row * _stride, _stride).CopyTo(squares.AsSpan(number * _stride));
        }

        (_counts, _weights, _squares, _sums) = (counts, weights, squares, new float[weights.Length]);
        foreach ((uint[] features, int[] starts) in lists)
            Renumber(features, starts, row => numbers[row]);
    }

    /// <summary>Adds the rows of the features to the scores.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<float> scores)
    {
        ref float weights = ref MemoryMarshal.GetArrayDataReference(_weights);
        for (int lane = 0; lane < _stride; lane += 8)
        {
            Vector256<float> sum = Vector256<float>.Zero;
            foreach (uint feature in features)
                sum += Vector256.LoadUnsafe(ref weights, (nuint)(((int)feature * _stride) + lane));
            for (int k = lane; k < Math.Min(columns, lane + 8); k++)
                scores[k] += sum[k - lane];
        }
    }

    /// <summary>A step against the error of the scores, which has <see cref="Stride"/> places.</summary>
    public void Learn(ReadOnlySpan<uint> features, ReadOnlySpan<float> error)
    {
        ref float weights = ref MemoryMarshal.GetArrayDataReference(_weights);
        ref float squares = ref MemoryMarshal.GetArrayDataReference(_squares);
        Vector256<float> decay = Vector256.Create(settings.Decay), rate = Vector256.Create(settings.Rate), floor = Vector256.Create(settings.Floor);
        for (int lane = 0; lane < _stride; lane += 8)
        {
            Vector256<float> wrong = Vector256.Create(error.Slice(lane, 8));
            foreach (uint feature in features)
            {
                nuint at = (nuint)(((int)feature * _stride) + lane);
                Vector256<float> weight = Vector256.LoadUnsafe(ref weights, at);
                Vector256<float> gradient = wrong + (decay * weight);
                Vector256<float> sum = Vector256.LoadUnsafe(ref squares, at) + (gradient * gradient);
                sum.StoreUnsafe(ref squares, at);
                (weight - (rate * gradient / Vector256.Sqrt(sum + floor))).StoreUnsafe(ref weights, at);
            }
        }
    }

    /// <summary>Adds the weights as they are to the mean that is written.</summary>
    public void Sum()
    {
        for (int i = 0; i < _sums.Length; i++)
            _sums[i] += _weights[i];
        _summed++;
    }

    /// <summary>Makes the mean of the weights, times a share, their value.</summary>
    public void Average(float share)
    {
        for (int i = 0; i < _sums.Length; i++)
            _weights[i] = _sums[i] / _summed * share;
    }

    /// <summary>The rows, with the hashes of their features.</summary>
    public void Write(SectionWriter writer) =>
        FeatureWeights.Write(writer, columns, _index.Select(pair => (pair.Key, Row(pair.Value).ToArray())));

    /// <summary>The same, but of the first so many columns what each has more than the first.</summary>
    public void WriteAgainstFirst(SectionWriter writer, int weighed) =>
        FeatureWeights.Write(writer, weighed - 1, _index.Select(pair => (pair.Key, AgainstFirst(Row(pair.Value)[..weighed]))));

    private ReadOnlySpan<float> Row(int row) => _weights.AsSpan(row * _stride, columns);

    // A large weight counts, and one that is met often.
    private float SaidBy(int row)
    {
        float largest = 0;
        foreach (float weight in Row(row))
            largest = Math.Max(largest, Math.Abs(weight));
        return MathF.Sqrt(_counts[row]) * largest;
    }

    private static float[] AgainstFirst(ReadOnlySpan<float> row)
    {
        float[] differences = row[1..].ToArray();
        foreach (ref float difference in differences.AsSpan())
            difference -= row[0];
        return differences;
    }

    private static void Renumber(uint[] features, int[] starts, Func<uint, int> number)
    {
        int kept = 0, from = 0;
        for (int place = 0; place + 1 < starts.Length; place++)
        {
            int to = starts[place + 1];
            for (int i = from; i < to; i++)
            {
                if (number(features[i]) is >= 0 and int row)
                    features[kept++] = (uint)row;
            }

            from = to;
            starts[place + 1] = kept;
        }
    }
}
