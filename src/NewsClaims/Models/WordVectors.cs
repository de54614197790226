using System.Runtime.InteropServices;
using NewsClaims.Kernels;

namespace NewsClaims.Models;

/// <summary>How fine a grouping of words is.</summary>
internal enum ClusterLevel
{
    /// <summary>About 64 groups: parts of speech and broad kinds of names.</summary>
    Coarse,

    /// <summary>About 256 groups.</summary>
    Middle,

    /// <summary>About 1024 groups: verbs of speech, months, offices, first names of a region.</summary>
    Fine,
}

/// <summary>
/// What unlabelled text teaches about words: a vector of small integers and three cluster numbers for each of some ten thousand words.
/// Words that stand in like places have like vectors. Look a word up once with <see cref="Find(ReadOnlySpan{char})"/>; every word has a row,
/// words that the table does not know share the row of their kind. Immutable and thread-safe; one instance for a model, from
/// <see cref="ClaimModel.Words"/>.
/// </summary>
internal sealed class WordVectors
{
    /// <summary>Name of the section.</summary>
    public const string Section = "words";

    /// <summary>Highest level of <see cref="Capitals"/>.</summary>
    public const int MaxCapitals = 15;

    private const int MaxRows = 1 << 20;

    private readonly ReadOnlyMemory<byte> _vectors;
    private readonly Groups[] _groups;

    // Open addressing; a slot without row is free.
    private readonly Slot[] _slots;
    private readonly int _mask;

    private WordVectors(
        int dimensions,
        float scale,
        ReadOnlySpan<uint> keys,
        ReadOnlyMemory<byte> vectors,
        ReadOnlySpan<byte> coarse,
        ReadOnlySpan<byte> middle,
        ReadOnlySpan<ushort> fine,
        ReadOnlySpan<byte> capitals)
    {
        Dimensions = dimensions;
        Scale = scale;
        RowCount = keys.Length + UnknownWord.Count;
        _vectors = vectors;
        _groups = new Groups[RowCount];
        for (int row = 0; row < RowCount; row++)
            _groups[row] = new Groups(fine[row], coarse[row], middle[row], capitals[row]);
        int size = 16;
        while (size < keys.Length * 2)
            size *= 2;
        _mask = size - 1;
        _slots = new Slot[size];
        for (int i = 0; i < keys.Length; i++)
        {
            int slot = (int)keys[i] & _mask;
            while (_slots[slot].Row != 0)
                slot = (slot + 1) & _mask;
            _slots[slot] = new Slot(keys[i], i + UnknownWord.Count);
        }
    }

    /// <summary>Length of a vector.</summary>
    public int Dimensions { get; }

    /// <summary>What one unit of a vector is worth: times this, vectors have length 1.</summary>
    public float Scale { get; }

    /// <summary>Number of rows: first one for each kind of unknown word, then the words from the most frequent down.</summary>
    public int RowCount { get; }

    /// <summary>Number of different cluster numbers at a level: they are 0 to this minus 1.</summary>
    public static int ClusterCount(ClusterLevel level) => level switch
    {
        ClusterLevel.Coarse => 64,
        ClusterLevel.Middle => 256,
        _ => 1024,
    };

    /// <summary>The row of a word; that of its kind when the table does not hold it.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        int row = Find(WordKey.Of(word));
        return row > 0 ? row : UnknownWord.Of(word);
    }

    /// <summary>The row of the word with this <see cref="WordKey"/>, or 0, the row of plain unknown words, when the table does not hold it.</summary>
    public int Find(uint key)
    {
        int slot = (int)key & _mask;
        while (_slots[slot].Row != 0)
        {
            if (_slots[slot].Key == key)
                return _slots[slot].Row;
            slot = (slot + 1) & _mask;
        }

        return UnknownWord.Plain;
    }

    /// <summary>True when the row is that of a word and not of a kind of unknown words.</summary>
    public static bool IsKnown(int row) => row >= UnknownWord.Count;

    /// <summary>The cluster of a row.</summary>
    public int Cluster(int row, ClusterLevel level) => level switch
    {
        ClusterLevel.Coarse => _groups[row].Coarse,
        ClusterLevel.Middle => _groups[row].Middle,
        _ => _groups[row].Fine,
    };

    /// <summary>
    /// How often the word has a capital in running text, apart from the start of sentences: 1 never, to <see cref="MaxCapitals"/> always; 0
    /// where too little was seen and for rows of unknown words. It tells names from other words where the text itself does not.
    /// </summary>
    public int Capitals(int row) => _groups[row].Capitals;

    /// <summary>The vector of a row, in units of <see cref="Scale"/>.</summary>
    public ReadOnlySpan<sbyte> Vector(int row) => MemoryMarshal.Cast<byte, sbyte>(_vectors.Span.Slice(row * Dimensions, Dimensions));

    /// <summary>Cosine of the vectors of two rows, -1 to 1.</summary>
    public float Similarity(int left, int right)
    {
        ReadOnlySpan<sbyte> a = Vector(left), b = Vector(right);
        int dot = 0, lengthA = 0, lengthB = 0;
        for (int i = 0; i < a.Length; i++)
        {
            dot += a[i] * b[i];
            lengthA += a[i] * a[i];
            lengthB += b[i] * b[i];
        }

        return lengthA == 0 || lengthB == 0 ? 0f : (float)(dot / Math.Sqrt((double)lengthA * lengthB));
    }

    /// <summary>Writes the section. Vectors and clusters hold the rows of <see cref="UnknownWord"/> first.</summary>
    public static void Write(
        SectionWriter writer,
        int dimensions,
        float scale,
        ReadOnlySpan<uint> keys,
        ReadOnlySpan<sbyte> vectors,
        ReadOnlySpan<byte> coarse,
        ReadOnlySpan<byte> middle,
        ReadOnlySpan<ushort> fine,
        ReadOnlySpan<byte> capitals)
    {
        writer.WriteInt32(dimensions);
        writer.WriteSingle(scale);
        writer.WriteArray(keys);
        writer.WriteArray(vectors);
        writer.WriteArray(coarse);
        writer.WriteArray(middle);
        writer.WriteArray(fine);
        writer.WriteArray(capitals);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static WordVectors Read(ref SectionReader reader)
    {
        int dimensions = reader.ReadCount(1024);
        float scale = reader.ReadSingle();
        ReadOnlySpan<uint> keys = reader.ReadSpan<uint>();
        ReadOnlyMemory<byte> vectors = reader.ReadBytes();
        ReadOnlySpan<byte> coarse = reader.ReadSpan<byte>();
        ReadOnlySpan<byte> middle = reader.ReadSpan<byte>();
        ReadOnlySpan<ushort> fine = reader.ReadSpan<ushort>();
        ReadOnlySpan<byte> capitals = reader.ReadSpan<byte>();
        int rows = keys.Length + UnknownWord.Count;
        if (dimensions == 0 || rows > MaxRows || vectors.Length != (long)rows * dimensions || !float.IsFinite(scale)
            || coarse.Length != rows || middle.Length != rows || fine.Length != rows || capitals.Length != rows)
        {
            throw new InvalidModelException(
                $"Section \"{Section}\" gives {keys.Length} words, {vectors.Length} numbers of vectors and {fine.Length} clusters, which do not fit together; the file is damaged, get it again or train again.");
        }

        if (coarse.ContainsAnyExceptInRange((byte)0, (byte)(ClusterCount(ClusterLevel.Coarse) - 1))
            || fine.ContainsAnyExceptInRange((ushort)0, (ushort)(ClusterCount(ClusterLevel.Fine) - 1))
            || capitals.ContainsAnyExceptInRange((byte)0, (byte)MaxCapitals))
        {
            throw new InvalidModelException($"Section \"{Section}\" names a cluster or level that there is not; the file is damaged, get it again or train again.");
        }

        return new WordVectors(dimensions, scale, keys, vectors, coarse, middle, fine, capitals);
    }

    // What is asked for together lies together.
    private readonly record struct Groups(ushort Fine, byte Coarse, byte Middle, byte Capitals);

    private readonly record struct Slot(uint Key, int Row);
}
