namespace NewsClaims.Mentions;

/// <summary>What a noun stands for, as far as its form tells.</summary>
internal enum NounType : byte
{
    Other,
    Person,
    Organization,
    Place,
    Document,
}

/// <summary>
/// A mention while its referent is being looked for, with what its own words and place say of it. Made anew for each article by <see cref="MentionFinder"/>, which
/// sets everything.
/// </summary>
internal sealed class MentionDraft
{
    public TokenRange Tokens { get; set; }

    public int Head { get; set; }

    /// <summary>The token that heads the whole phrase: the role noun where a name hangs on one ("spokesperson Lind").</summary>
    public int PhraseHead { get; set; }

    public MentionKind Kind { get; set; }

    public int Entity { get; set; } = -1;

    public int Sentence { get; set; }

    public int Block { get; set; }

    /// <summary>The quotation that the mention stands in, or -1.</summary>
    public int Quote { get; set; } = -1;

    public PronounForm Form { get; set; }

    public GrammaticalNumber Number { get; set; }

    public Gender Gender { get; set; }

    public NounType Type { get; set; }

    /// <summary>Hash of the head word in lower case, plural ending removed.</summary>
    public uint Word { get; set; }

    public DependencyRelation Relation { get; set; }

    /// <summary>The token that the phrase depends on, or -1.</summary>
    public int Governor { get; set; }

    /// <summary>Subject of a verb of speech.</summary>
    public bool Speaks { get; set; }

    /// <summary>How a description begins.</summary>
    public DeterminerKind Determiner { get; set; }

    /// <summary>A proper noun outside the entities that may be the surname of a person named elsewhere.</summary>
    public bool IsSurname { get; set; }

    /// <summary>The phrase begins with or holds a name: "the Lind campaign".</summary>
    public bool HoldsName { get; set; }

    /// <summary>Hashes of the words before the name that describe its bearer: "foreign minister".</summary>
    public uint[] RoleWords { get; set; } = [];

    /// <summary>The group of equal names, or -1.</summary>
    public int NameGroup { get; set; } = -1;

    /// <summary>A mention that syntax makes the same, as in an apposition, or -1. It may come later.</summary>
    public int Link { get; set; } = -1;

    public int Referent { get; set; } = -1;
}

/// <summary>How a noun phrase begins, which tells whether it refers back.</summary>
internal enum DeterminerKind : byte
{
    None,
    Definite,
    Indefinite,
    Demonstrative,
    Possessive,
    Other,
}
