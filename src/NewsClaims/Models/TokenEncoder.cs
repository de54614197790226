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
    /// two: there <paramref name="empty"/> is true, and the vector is zero. Features of row r start at r times <see cref="FeatureCount"/>.
    /// </summary>
    /// <returns>The vectors, a row of <see cref="Width"/> for each; part of <paramref name="memory"/>.</returns>
    public ReadOnlySpan<float> Encode(ReadOnlySpan<uint> features, ReadOnlySpan<bool> empty, EncoderMemory memory)
    {
        int rows = empty.Length;
        memory.Grow(rows, FeatureCount, _mix.Inputs, Width);
        memory.Recent?.Start(this, FeatureCount, Width);
        Span<float> vectors = memory.Vectors.AsSpan(0, rows * Width);
        Mix(features, empty, vectors, memory);

        // The window of row r is rows r - 1 to r + 1, which lie side by side; the outermost rows are empty and need none.
        Span<float> added = memory.Added.AsSpan(0, rows * Width);
        foreach (MaxoutLayer layer in _layers)
        {
            layer.Apply(vectors, Width, rows - 2, added[Width..], memory.Scratch, memory.Bytes);
            for (int row = 1; row < rows - 1; row++)
            {
                if (!empty[row])
                    VectorMath.Add(vectors.Slice(row * Width, Width), added.Slice(row * Width, Width));
            }
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
    private void Mix(ReadOnlySpan<uint> features, ReadOnlySpan<bool> empty, Span<float> vectors, EncoderMemory memory)
    {
        int count = 0;
        for (int row = 0; row < empty.Length; row++)
        {
            Span<float> place = vectors.Slice(row * Width, Width);
            ReadOnlySpan<uint> own = features.Slice(row * FeatureCount, FeatureCount);
            if (empty[row])
            {
                place.Clear();
            }
            else if (memory.Recent?.TryFind(own, place) is not true)
            {
                own.CopyTo(memory.NewFeatures.AsSpan(count * FeatureCount));
                memory.NewRows[count++] = row;
            }
        }

        ReadOnlySpan<uint> asked = memory.NewFeatures.AsSpan(0, count * FeatureCount);
        Span<float> embedded = memory.Embedded.AsSpan(0, count * _mix.Inputs);
        for (int first = 0; first < count; first += Together)
        {
            int tokens = Math.Min(Together, count - first);
            Embed(asked.Slice(first * FeatureCount, tokens * FeatureCount), tokens, embedded.Slice(first * _mix.Inputs, tokens * _mix.Inputs));
        }

        Span<float> made = memory.Added.AsSpan(0, count * Width);
        _mix.Apply(embedded, _mix.Inputs, count, made, memory.Scratch, memory.Bytes);
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<float> vector = made.Slice(i * Width, Width);
            vector.CopyTo(vectors[(memory.NewRows[i] * Width)..]);
            memory.Recent?.Add(asked.Slice(i * FeatureCount, FeatureCount), vector);
        }
    }

    private void Embed(ReadOnlySpan<uint> features, int tokens, Span<float> embedded)
    {
        Span<int> chosen = stackalloc int[Together * MaxTables];
        for (int i = 0; i < features.Length; i++)
        {
            if (i % FeatureCount < _tables.Length)
                _tables[i % FeatureCount].Ask(features[i]);
        }

        for (int token = 0; token < tokens; token++)
        {
            ReadOnlySpan<uint> own = features.Slice(token * FeatureCount, FeatureCount);
            for (int i = 0; i < _tables.Length; i++)
                chosen[(token * MaxTables) + i] = _tables[i].Choose(own[i]);
        }

        for (int token = 0; token < tokens; token++)
        {
            Span<float> place = embedded.Slice(token * _mix.Inputs, _mix.Inputs);
            int start = 0;
            for (int i = 0; i < _tables.Length; i++)
            {
                _tables[i].CopyRow(chosen[(token * MaxTables) + i], place[start..]);
                start += _tables[i].Width;
            }

            CopyVector(_words, KnowsWords ? features[(token * FeatureCount) + _tables.Length] : TokenFeatures.NoVector, place[start..]);
        }
    }
}
