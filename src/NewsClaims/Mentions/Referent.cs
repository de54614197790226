namespace NewsClaims.Mentions;

/// <summary>What the mentions read so far say of one referent.</summary>
internal sealed class Referent
{
    public int Id { get; private set; }

    /// <summary>The mention read last.</summary>
    public MentionDraft Last { get; private set; } = null!;

    /// <summary>The last mention that is not a pronoun, or the first mention.</summary>
    public MentionDraft LastFull { get; private set; } = null!;

    public int Count { get; private set; }

    public bool HasName { get; private set; }

    public NounType Type { get; private set; }

    public Gender Gender { get; private set; }

    /// <summary>What the given name suggests: a hint, where <see cref="Gender"/> is evidence.</summary>
    public Gender NameGender { get; set; }

    public GrammaticalNumber Number { get; private set; }

    /// <summary>Grammatical person of its first and second person pronouns, one bit each.</summary>
    public int Persons { get; private set; }

    public bool InHeadline { get; private set; }

    /// <summary>Words that describe it: heads of descriptions and titles before its name.</summary>
    public List<uint> Words { get; } = [];

    /// <summary>Its mentions by name, the first few.</summary>
    public List<MentionDraft> Names { get; } = [];

    // Neighbours in the list that runs from the referent mentioned last to the one mentioned longest ago.
    public Referent? Newer { get; set; }

    public Referent? Older { get; set; }

    /// <summary>Forgets everything, and is another referent from now on.</summary>
    public void Start(int id)
    {
        Id = id;
        Last = LastFull = null!;
        Count = 0;
        HasName = false;
        Type = NounType.Other;
        Gender = NameGender = Gender.Unknown;
        Number = GrammaticalNumber.Unknown;
        Persons = 0;
        InHeadline = false;
        Words.Clear();
        Names.Clear();
        Newer = Older = null;
    }

    public void Take(MentionDraft draft)
    {
        if (Count == 0 || draft.Kind != MentionKind.Pronoun)
            LastFull = draft;
        Last = draft;
        Count++;
        draft.Referent = Id;
        HasName |= draft.Kind == MentionKind.Name;
        if (draft.Kind == MentionKind.Name && Names.Count < 8)
            Names.Add(draft);
        if (Type == NounType.Other || draft.Kind == MentionKind.Name)
            Type = draft.Type == NounType.Other ? Type : draft.Type;
        if (Gender == Gender.Unknown)
            Gender = draft.Gender;
        if (Number == GrammaticalNumber.Unknown)
            Number = draft.Number;
        if (draft.Form.Person is 1 or 2 && draft.Kind == MentionKind.Pronoun)
            Persons |= draft.Form.Person;
        InHeadline |= draft.Block == 0;
        if (draft.Kind == MentionKind.Description)
            Remember(draft.Word);
        foreach (uint word in draft.RoleWords)
            Remember(word);
    }

    private void Remember(uint word)
    {
        const int Enough = 24;
        if (Words.Count < Enough && !Words.Contains(word))
            Words.Add(word);
    }
}
