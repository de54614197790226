using NewsClaims.Kernels;
using NewsClaims.Models;

namespace NewsClaims.Training.Neural;

/// <summary>Sizes of an encoder: of its tables (width and shared rows), its vectors and the number of its layers.</summary>
internal sealed record EncoderSize(int Width, int Layers)
{
    /// <summary>Width and number of shared rows of each table, in the order of <see cref="TokenFeatures"/>. The widths add up to a whole number of blocks.</summary>
    public IReadOnlyList<(int Width, int Shared)> Tables { get; init; } =
        [(64, 1024), (32, 4096), (32, 2048), (16, 1024), (16, 256), (32, 64), (16, 64)];
}

/// <summary>Learns a <see cref="TokenEncoder"/>.</summary>
internal sealed class EncoderTrainer
{
    private readonly EmbeddingTrainer[] _tables;
    private readonly WordVectors _vectorsOfWords;
    private readonly MaxoutTrainer _mix;
    private readonly MaxoutTrainer[] _layers;
    private readonly Dropout _inputDropout;
    private readonly float[][] _vectors;
    private float[] _embedded = [];
    private float[] _added = [];
    private float[] _windowGradients = [];
    private int[] _tableRows = [];

    /// <param name="size">Sizes.</param>
    /// <param name="vectors">Vectors of words from unlabelled text; they stay as they are.</param>
    /// <param name="words">The words with a row of their own in the first table, as the first feature has them.</param>
    /// <param name="dropout">Share of values left out at each layer.</param>
    /// <param name="random">Where first weights and dropouts come from.</param>
    public EncoderTrainer(EncoderSize size, WordVectors vectors, IEnumerable<uint> words, float dropout, RandomSource random)
    {
        _tables = [.. size.Tables.Select((table, i) => new EmbeddingTrainer(table.Width, i == 0 ? words : [], table.Shared, random))];
        _vectorsOfWords = vectors;
        Inputs = _tables.Sum(table => table.Width) + vectors.Dimensions;
        Width = size.Width;
        _mix = new MaxoutTrainer(Inputs, Width, dropout, random);
        _layers = [.. Enumerable.Range(0, size.Layers).Select(_ => new MaxoutTrainer(Width * 3, Width, dropout, random))];
        _inputDropout = new Dropout(dropout, random);
        _vectors = [.. Enumerable.Range(0, size.Layers + 1).Select(_ => Array.Empty<float>())];
    }

    public int Inputs { get; }

    public int Width { get; }

    /// <summary>Numbers a token, as of <see cref="TokenEncoder.FeatureCount"/>.</summary>
    public int FeatureCount => _tables.Length + 1;

    /// <summary>Share of values left out at each layer.</summary>
    public float Dropout
    {
        get => _inputDropout.Share;
        set
        {
            _inputDropout.Share = _mix.Dropout.Share = value;
            foreach (MaxoutTrainer layer in _layers)
                layer.Dropout.Share = value;
        }
    }

    /// <summary>All weights but those of the tables.</summary>
    public IEnumerable<Parameter> Parameters => _mix.Parameters.Concat(_layers.SelectMany(layer => layer.Parameters));

    public IReadOnlyList<EmbeddingTrainer> Tables => _tables;

    private IEnumerable<Parameter> All => Parameters.Concat(_tables.Select(table => table.Weights));

    /// <summary>Goes on from the mean of the weights, with nothing known of gradients: for another task.</summary>
    public void StartFromMean()
    {
        foreach (Parameter parameter in All)
            parameter.StartFromMean();
    }

    /// <summary>A copy of the weights, for other encoders of the same sizes and words to start from.</summary>
    public float[][] Copy() => [.. All.Select(parameter => parameter.Value.ToArray())];

    /// <summary>Starts from what <see cref="Copy"/> gave.</summary>
    public void StartFrom(float[][] weights)
    {
        foreach ((Parameter parameter, float[] own) in All.Zip(weights))
            own.CopyTo(parameter.Mean, 0);
        StartFromMean();
    }

    /// <summary>
    /// The vectors of rows laid out as for <see cref="TokenEncoder.Encode"/>. Where <paramref name="unknown"/> is true the word is treated as
    /// one that was never met, which teaches the rows that unknown words share.
    /// </summary>
    public ReadOnlySpan<float> Forward(ReadOnlySpan<uint> features, ReadOnlySpan<bool> empty, ReadOnlySpan<bool> unknown)
    {
        int rows = empty.Length;
        Span<float> embedded = WorkingMemory.Grow(ref _embedded, rows * Inputs);
        Span<int> tableRows = WorkingMemory.Grow(ref _tableRows, rows * FeatureCount);
        for (int row = 0; row < rows; row++)
        {
            Span<float> place = embedded.Slice(row * Inputs, Inputs);
            if (empty[row])
            {
                place.Clear();
                continue;
            }

            int start = 0;
            for (int i = 0; i < _tables.Length; i++)
            {
                int at = (row * FeatureCount) + i;
                tableRows[at] = _tables[i].RowOf(features[at], unknown[row]);
                _tables[i][tableRows[at]].CopyTo(place[start..]);
                start += _tables[i].Width;
            }

            TokenEncoder.CopyVector(_vectorsOfWords, features[(row * FeatureCount) + _tables.Length], place[start..]);
        }

        _inputDropout.Forward(embedded);
        Span<float> vectors = WorkingMemory.Grow(ref _vectors[0], rows * Width);
        _mix.Forward(embedded, Inputs, rows, vectors);
        ClearEmpty(empty, vectors);
        Span<float> added = WorkingMemory.Grow(ref _added, rows * Width);
        for (int layer = 0; layer < _layers.Length; layer++)
        {
            _layers[layer].Forward(vectors, Width, rows - 2, added[Width..]);
            Span<float> next = WorkingMemory.Grow(ref _vectors[layer + 1], rows * Width);
            vectors.CopyTo(next);
            for (int row = 1; row < rows - 1; row++)
            {
                if (!empty[row])
                    VectorMath.Add(next.Slice(row * Width, Width), added.Slice(row * Width, Width));
            }

            vectors = next;
        }

        return vectors;
    }

    /// <summary>Learns from the gradient of the vectors of the last <see cref="Forward"/>; it is overwritten.</summary>
    public void Backward(ReadOnlySpan<bool> empty, Span<float> gradients)
    {
        int rows = empty.Length;
        Span<float> added = WorkingMemory.Grow(ref _added, rows * Width);
        Span<float> windows = WorkingMemory.Grow(ref _windowGradients, rows * Math.Max(Width * 3, Inputs));
        for (int layer = _layers.Length - 1; layer >= 0; layer--)
        {
            ClearEmpty(empty, gradients);
            gradients.CopyTo(added);
            _layers[layer].Backward(_vectors[layer].AsSpan(0, rows * Width), Width, rows - 2, added[Width..], windows);
            for (int row = 0; row < rows - 2; row++)
                VectorMath.Add(gradients.Slice(row * Width, Width * 3), windows.Slice(row * Width * 3, Width * 3));
        }

        ClearEmpty(empty, gradients);
        _mix.Backward(_embedded, Inputs, rows, gradients, windows);
        _inputDropout.Backward(windows[..(rows * Inputs)]);
        for (int row = 0; row < rows; row++)
        {
            if (empty[row])
                continue;
            int start = row * Inputs;
            for (int i = 0; i < _tables.Length; i++)
            {
                _tables[i].Learn(_tableRows[(row * FeatureCount) + i], windows.Slice(start, _tables[i].Width));
                start += _tables[i].Width;
            }
        }
    }

    /// <summary>Writes what <see cref="TokenEncoder.Read"/> reads.</summary>
    public void Write(SectionWriter writer)
    {
        writer.WriteInt32(TokenEncoder.FingerprintOf(_vectorsOfWords));
        foreach (EmbeddingTrainer table in _tables)
            table.Write(writer);
        _mix.Write(writer);
        writer.WriteInt32(_layers.Length);
        foreach (MaxoutTrainer layer in _layers)
            layer.Write(writer);
    }

    private void ClearEmpty(ReadOnlySpan<bool> empty, Span<float> vectors)
    {
        for (int row = 0; row < empty.Length; row++)
        {
            if (empty[row])
                vectors.Slice(row * Width, Width).Clear();
        }
    }
}
