using NewsClaims.Kernels;

namespace NewsClaims.Models;

/// <summary>
/// A small neural network that gives each token of a sentence a vector which knows its neighbours: embeddings of the token's features and
/// the word's vector from unlabelled text are mixed by one layer, then each further layer looks at a token and its two neighbours and adds to the token's vector. Immutable and
/// thread-safe; the layers that need vectors of tokens in context share this class, each with weights of its own.
/// </summary>
internal sealed class TokenEncoder
{
    /// <summary>Brings word vectors, which have length 1, to about the size of the learned embeddings.</summary>
    private const float VectorGain = 5f;

    // Tokens whose rows are looked up at the same time.
    private const int Together = 8;
    private const int MaxTables = 32;

    private readonly EmbeddingTable[] _tables;
    private readonly WordVectors _words;
    private readonly MaxoutLayer _mix;
    private readonly MaxoutLayer[] _layers;

    private TokenEncoder(EmbeddingTable[] tables, WordVectors words, bool knowsWords, MaxoutLayer mix, MaxoutLayer[] layers)
    {
        _words = words;
        KnowsWords = knowsWords;
        _tables = tables;
        _mix = mix;
        _layers = layers;
    }

    /// <summary>Length of a token's vector.</summary>
    public int Width => _mix.Outputs;

    /// <summary>How many tokens on each side have a say in a token's vector.</summary>
    public int Reach => _layers.Length;

    /// <summary>Numbers a token: one for each table, then the row of its word vector.</summary>
    public int FeatureCount => _tables.Length + 1;

    /// <summary>
    /// Encodes rows of tokens. Rows of sentences lie one after another, with one empty row before the first, after the last, and between
    /// two. Features of row r start at r times <see cref="FeatureCount"/>. Each layer works out the rows that are wanted or that a later layer looks at from
    /// those, and no others.
    /// </summary>
    /// <returns>The vectors, a row of <see cref="Width"/> for each, which say nothing where none is wanted; part of <paramref name="memory"/>.</returns>
    public ReadOnlySpan<float> Encode(ReadOnlySpan<uint> features, ReadOnlySpan<RowUse> uses, EncoderMemory memory)
    {
        int rows = uses.Length;
        memory.Grow(rows, _mix.Inputs, Width);
        memory.Recent?.Start(this, FeatureCount, Width);
        memory.CountSteps(uses);
        Span<float> vectors = memory.Vectors.AsSpan(0, rows * Width);
        Mix(features, vectors, memory);

        // The window of row r is rows r - 1 to r + 1, which lie side by side; the outermost rows are empty and need none.
        Span<float> added = memory.Added.AsSpan(0, rows * Width);
        for (int layer = 0; layer < _layers.Length; layer++)
        {
            ReadOnlySpan<int> windows = memory.RowsWithin(_layers.Length - layer - 1, before: 1);
            _layers[layer].Apply(vectors, Width, windows, added[Width..], memory.Scratch, memory.Bytes);
            foreach (int window in windows)
                VectorMath.Add(vectors.Slice((window + 1) * Width, Width), added.Slice((window + 1) * Width, Width));
        }

        return vectors;
    }

    /// <summary>
    /// True when the encoder was trained with the word vectors it has been given. With others it works without any, a little less well: training
    /// leaves them out at times.
    /// </summary>
    public bool KnowsWords { get; }

    /// <summary>The words whose vectors are part of the input.</summary>
    public WordVectors Words => _words;

    /// <summary>Reads an encoder: its tables, of which the user says how many, its mixing layer and its further layers.</summary>
    public static TokenEncoder Read(ref SectionReader reader, WordVectors words, int tableCount)
    {
        bool knowsWords = reader.ReadInt32() == FingerprintOf(words);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(tableCount, MaxTables);
        EmbeddingTable[] tables = new EmbeddingTable[tableCount];
        int width = words.Dimensions;
        for (int i = 0; i < tables.Length; i++)
        {
            tables[i] = EmbeddingTable.Read(ref reader);
            width += tables[i].Width;
        }

        MaxoutLayer mix = MaxoutLayer.Read(ref reader);
        MaxoutLayer[] layers = new MaxoutLayer[reader.ReadCount(16)];
        for (int i = 0; i < layers.Length; i++)
            layers[i] = MaxoutLayer.Read(ref reader);
        if (mix.Inputs != width || layers.Any(layer => layer.Inputs != mix.Outputs * 3 || layer.Outputs != mix.Outputs))
            throw new InvalidModelException("The layers of an encoder do not fit together; the file is damaged, get it again or train again.");
        return new TokenEncoder(tables, words, knowsWords, mix, layers);
    }

    /// <summary>A word's vector in the measure of the learned embeddings; nothing for <see cref="TokenFeatures.NoVector"/>.</summary>
    public static void CopyVector(WordVectors words, uint row, Span<float> place)
    {
        if (row == TokenFeatures.NoVector)
        {
            place.Clear();
            return;
        }

        VectorMath.Scale(words.Vector((int)row), words.Scale * VectorGain, place);
    }

    /// <summary>A number that tells tables of word vectors apart.</summary>
    public static int FingerprintOf(WordVectors words)
    {
        uint hash = FeatureHash.Feature((uint)words.Dimensions, (uint)words.RowCount, BitConverter.SingleToUInt32Bits(words.Scale));
        for (int row = 0; row < words.RowCount; row += 1 + (words.RowCount / 256))
        {
            foreach (sbyte value in words.Vector(row))
                hash = FeatureHash.Feature(hash, (byte)value);
        }

        return (int)hash;
    }

    // The first layer looks at single tokens: it makes the vectors of those that were not met lately.
    private void Mix(ReadOnlySpan<uint> features, Span<float> vectors, EncoderMemory memory)
    {
        Span<int> made = memory.RowsWithin(Reach, before: 0);
        int count = 0;
        foreach (int row in made)
        {
            if (memory.Recent?.TryFind(FeaturesOf(features, row), vectors.Slice(row * Width, Width)) is not true)
                made[count++] = row;
        }

        made = made[..count];
        for (int first = 0; first < count; first += Together)
            Embed(features, made[first..Math.Min(first + Together, count)], memory.Embedded);
        _mix.Apply(memory.Embedded, _mix.Inputs, made, vectors, memory.Scratch, memory.Bytes);
        foreach (int row in made)
            memory.Recent?.Add(FeaturesOf(features, row), vectors.Slice(row * Width, Width));
        for (int row = 0; row < memory.Steps.Length; row++)
        {
            if (memory.Steps[row] == EncoderMemory.NoToken)
                vectors.Slice(row * Width, Width).Clear();
        }
    }

    private void Embed(ReadOnlySpan<uint> features, ReadOnlySpan<int> rows, Span<float> embedded)
    {
        Span<int> chosen = stackalloc int[Together * MaxTables];
        foreach (int row in rows)
        {
            ReadOnlySpan<uint> own = FeaturesOf(features, row);
            for (int i = 0; i < _tables.Length; i++)
                _tables[i].Ask(own[i]);
        }

        for (int token = 0; token < rows.Length; token++)
        {
            ReadOnlySpan<uint> own = FeaturesOf(features, rows[token]);
            for (int i = 0; i < _tables.Length; i++)
                chosen[(token * MaxTables) + i] = _tables[i].Choose(own[i]);
        }

        for (int token = 0; token < rows.Length; token++)
        {
            Span<float> place = embedded.Slice(rows[token] * _mix.Inputs, _mix.Inputs);
            int start = 0;
            for (int i = 0; i < _tables.Length; i++)
            {
                _tables[i].CopyRow(chosen[(token * MaxTables) + i], place[start..]);
                start += _tables[i].Width;
            }

            CopyVector(_words, KnowsWords ? FeaturesOf(features, rows[token])[_tables.Length] : TokenFeatures.NoVector, place[start..]);
        }
    }

    private ReadOnlySpan<uint> FeaturesOf(ReadOnlySpan<uint> features, int row) => features.Slice(row * FeatureCount, FeatureCount);
}
