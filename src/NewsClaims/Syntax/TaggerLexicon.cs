using NewsClaims.Models;

namespace NewsClaims.Syntax;

/// <summary>
/// The words of the treebanks: which tags a word can have, as the number of a class of words with the same choice of tags, and the label of
/// words that have only one. Immutable and thread-safe.
/// </summary>
internal sealed class TaggerLexicon
{
    /// <summary>The label of a word that is not sure of any.</summary>
    public const byte NoLabel = byte.MaxValue;

    // Open addressing; what a look-up needs lies together.
    private readonly Slot[] _slots;
    private readonly int _mask;

    public TaggerLexicon(ReadOnlySpan<uint> keys, ReadOnlySpan<ushort> classes, ReadOnlySpan<byte> sureLabels)
    {
        int size = 16;
        while (size < keys.Length * 2)
            size *= 2;
        _mask = size - 1;
        _slots = new Slot[size];
        for (int i = 0; i < keys.Length; i++)
        {
            int slot = (int)keys[i] & _mask;
            while (_slots[slot].Taken)
                slot = (slot + 1) & _mask;
            _slots[slot] = new Slot(keys[i], new Entry(classes[i], sureLabels[i]), true);
        }
    }

    /// <summary>What is known of the word with this key; class 0 and no label where nothing is.</summary>
    public Entry Find(uint key)
    {
        int slot = (int)key & _mask;
        while (_slots[slot].Taken)
        {
            if (_slots[slot].Key == key)
                return _slots[slot].Entry;
            slot = (slot + 1) & _mask;
        }

        return new Entry(0, NoLabel);
    }

    public static TaggerLexicon Read(ref SectionReader reader, int labelCount)
    {
        uint[] keys = reader.ReadArray<uint>();
        ushort[] classes = reader.ReadArray<ushort>();
        byte[] sureLabels = reader.ReadArray<byte>();
        bool fits = keys.Length == classes.Length && keys.Length == sureLabels.Length;
        foreach (byte label in sureLabels)
            fits &= label < labelCount || label == NoLabel;
        if (!fits)
            throw new InvalidModelException("The tagger's word list does not fit together; the file is damaged, get it again or train again.");
        return new TaggerLexicon(keys, classes, sureLabels);
    }

    /// <summary>What the lexicon holds of a word.</summary>
    /// <param name="Class">Class of words with the same choice of tags; 0 for words too rare to tell.</param>
    /// <param name="SureLabel">The only label, or <see cref="NoLabel"/>.</param>
    public readonly record struct Entry(ushort Class, byte SureLabel);

    private readonly record struct Slot(uint Key, Entry Entry, bool Taken);
}
