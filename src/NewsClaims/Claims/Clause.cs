namespace NewsClaims.Claims;

/// <summary>The shape of a clause.</summary>
internal enum ClauseForm : byte
{
    /// <summary>No verb heads it: "an immediate ceasefire".</summary>
    Nominal,

    /// <summary>It has a finite verb.</summary>
    Finite,

    /// <summary>"to leave the valley".</summary>
    Infinitive,

    /// <summary>"leaving the valley", "forced to leave".</summary>
    Participle,

    /// <summary>"Leave the valley."</summary>
    Imperative,
}

/// <summary>When the finite verb places the clause.</summary>
internal enum ClauseTense : byte
{
    None,
    Past,
    PastPerfect,
    Present,
    PresentPerfect,
    Progressive,
    Future,
    Would,
    WouldHave,
    Modal,
    ModalPerfect,
}

/// <summary>Who the subject is, as seen from the speaker.</summary>
internal enum SubjectKind : byte
{
    None,
    I,
    We,
    You,
    ThirdPerson,
    They,
    It,
    There,
    This,
    Speaker,
    Name,
    Nobody,
    Other,
}

/// <summary>What a clause says of what, and how. Token indexes are -1 where there is none.</summary>
internal readonly record struct Clause
{
    public Clause()
    {
    }

    /// <summary>The word that is predicated: the verb, or the adjective or noun after a form of "be".</summary>
    public int Predicate { get; init; } = -1;

    /// <summary>Head of the subject.</summary>
    public int Subject { get; init; } = -1;

    /// <summary>Head of the object.</summary>
    public int Object { get; init; } = -1;

    /// <summary>The modal verb.</summary>
    public int Modal { get; init; } = -1;

    /// <summary>The word that negates.</summary>
    public int Negation { get; init; } = -1;

    /// <summary>Predicate of the clause that completes this one: "think <i>it will rain</i>", "is ready <i>to go</i>".</summary>
    public int Complement { get; init; } = -1;

    public ClauseForm Form { get; init; }

    public ClauseTense Tense { get; init; }

    public SubjectKind SubjectKind { get; init; }

    public bool Copular { get; init; }

    public bool Passive { get; init; }
}
