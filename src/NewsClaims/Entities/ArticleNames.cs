namespace NewsClaims.Entities;

/// <summary>
/// How each word of an article was labelled by the first look: a table from word to counts of labels. A name is often clear in one place
/// ("Minister Ana Torv") and not in another ("Torv stayed").
/// </summary>
internal sealed class ArticleNames
{
    private Entry[] _entries = [];
    private int _mask;

    /// <summary>Forgets all words and makes room for <paramref name="tokens"/>.</summary>
    public void Clear(int tokens)
    {
        int size = 64;
        while (size < tokens * 2)
            size *= 2;
        if (_entries.Length < size)
            _entries = new Entry[size];
        else
            Array.Clear(_entries, 0, size);
        _mask = size - 1;
    }

    /// <summary>Notes a token. Marks and numbers outside of names are of no interest.</summary>
    public void Add(in SeenWord word, byte label)
    {
        if (label == EntityLabels.Outside && word.Case < WordCase.Small)
            return;
        ref Entry entry = ref _entries[Slot(word.Lower)];
        entry.Word = word.Lower;
        if (label != EntityLabels.Outside)
            Increase(ref entry.Labels[label]);
        else if (word.Case == WordCase.Small)
            Increase(ref entry.Small);
        else if (word.IsInProse)
            Increase(ref entry.Labels[EntityLabels.Outside]);
    }

    /// <summary>Notes that a word begins or ends a person's name of several words.</summary>
    public void AddPerson(uint word)
    {
        ref Entry entry = ref _entries[Slot(word)];
        entry.InPerson = entry.Word == word && entry.Small == 0;
    }

    /// <summary>True for a word that begins or ends a person's name and is nowhere written small.</summary>
    public bool IsPerson(uint word) => _entries[Slot(word)].InPerson;

    /// <summary>The counts of a word, all zero for one that was not noted.</summary>
    public ref readonly Entry this[uint word] => ref _entries[Slot(word)];

    private static void Increase(ref ushort count)
    {
        if (count < ushort.MaxValue)
            count++;
    }

    private int Slot(uint word)
    {
        // The hash of a word is not mixed; fold its upper half in.
        int slot = (int)((word ^ (word >> 15)) * 0x9E3779B1 >> 7) & _mask;
        while (_entries[slot].Word != word && _entries[slot].Word != 0)
            slot = (slot + 1) & _mask;
        return slot;
    }

    /// <summary>Counts of a word.</summary>
    internal struct Entry
    {
        public uint Word;

        /// <summary>Times it stood outside of names in small letters.</summary>
        public ushort Small;

        /// <summary>Whether it begins or ends a person's name of several words.</summary>
        public bool InPerson;

        /// <summary>Times it had each label; outside of names, only where a capital is not forced by the style of the line.</summary>
        public Counts Labels;
    }

    [System.Runtime.CompilerServices.InlineArray(EntityLabels.Count)]
    internal struct Counts
    {
        private ushort _first;
    }
}
