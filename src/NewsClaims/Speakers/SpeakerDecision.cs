namespace NewsClaims.Speakers;

/// <summary>How a speaker was found. The numbers are features of the confidence.</summary>
internal enum SpeakerPath : byte
{
    None,
    Named,
    ShortName,
    Pronoun,
    Relative,
    Description,
    Several,
    Described,
    FirstPerson,
    InnerFirstPerson,
    AuthorVoice,
    Continued,
    Context,
    Elided,
    Labelled,
    Subject,
    Both,
    LetterWriter,
    NamedLater,
}

/// <summary>Who speaks in one attribution, and how that was found.</summary>
internal sealed record SpeakerDecision
{
    public required SpeakerPath Path { get; init; }

    public SpeakerKind Kind { get; set; }

    /// <summary>Null where the speaker is left open.</summary>
    public string? Name { get; init; }

    /// <summary>The referent, or -1 where the source is no mention.</summary>
    public int Referent { get; init; } = -1;

    /// <summary>The mention in the source, or -1.</summary>
    public int Mention { get; init; } = -1;

    /// <summary>The token that heads what describes a source without a name, or -1.</summary>
    public int Head { get; init; } = -1;

    public required string Evidence { get; init; }

    public float[] KindProbabilities { get; init; } = [];

    /// <summary>The place of the source, for speakers that are no referent.</summary>
    public TextSpan Source { get; init; }

    public static SpeakerDecision OfAuthor(Speaker author, SpeakerPath path, float[] kinds, string evidence) =>
        new() { Path = path, Kind = SpeakerKind.Author, Name = author.Name, KindProbabilities = kinds, Evidence = evidence };

    public static SpeakerDecision Open(float[] kinds, string evidence) =>
        new() { Path = SpeakerPath.None, Kind = SpeakerKind.Unknown, KindProbabilities = kinds, Evidence = evidence };

    /// <summary>The same for a relative pronoun that follows the words which were decided on.</summary>
    public SpeakerDecision Following(string pronoun) =>
        Name is null ? this : this with { Path = SpeakerPath.Relative, Evidence = $"“{pronoun}” → {Name}, whom it follows" };

    /// <summary>The person whom the description means.</summary>
    public SpeakerDecision As(string name, int referent, string evidence) =>
        this with { Path = SpeakerPath.NamedLater, Kind = SpeakerKind.Person, Name = name, Referent = referent, Head = -1, Evidence = evidence };

    /// <summary>The same speaker, in another attribution.</summary>
    public SpeakerDecision Again(SpeakerPath path, float[] kinds, string evidence) =>
        this with { Path = path, Head = -1, KindProbabilities = kinds, Evidence = evidence };
}
