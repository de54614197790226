using NewsClaims.Layers;

namespace NewsClaims.Claims;

/// <summary>
/// What contents, cues and sources are read into. Units last as long as the article; a cue, a source and a reading only until the next one is read. Kept
/// for the next article; not thread-safe.
/// </summary>
internal sealed class ReadingMemory
{
    private readonly ReusedObjects<ClaimUnit> _units = new(static () => new ClaimUnit());
    private int _tokens;

    /// <summary>Room for the base forms of all tokens.</summary>
    public string?[] Lemmas { get; private set; } = [];

    /// <summary>Room for the small forms of all tokens.</summary>
    public string?[] Forms { get; private set; } = [];

    /// <summary>The cue that is read now.</summary>
    public CueReading Cue { get; } = new();

    /// <summary>The source that is read now.</summary>
    public SourceReading Source { get; } = new();

    /// <summary>The unit that is read now.</summary>
    public UnitReading Reading { get; } = new();

    /// <summary>The pieces of the sentence that is cut into units now.</summary>
    public List<TokenRange> Pieces { get; } = [];

    /// <summary>The spans of the claim that is finished now.</summary>
    public List<TextSpan> Spans { get; } = [];

    /// <summary>The names in the claim that is finished now.</summary>
    public List<int> Inside { get; } = [];

    /// <summary>The reasons that are found now.</summary>
    public List<Evidence> Evidence { get; } = [];

    /// <summary>A unit without pieces.</summary>
    public ClaimUnit NewUnit() => _units.Next();

    /// <summary>Makes room for an article of so many tokens.</summary>
    public void Start(int tokens)
    {
        _tokens = tokens;
        if (Lemmas.Length >= tokens)
            return;
        Lemmas = new string?[tokens * 5 / 4];
        Forms = new string?[Lemmas.Length];
    }

    /// <summary>Forgets the article, so that nothing of it is kept alive.</summary>
    public void Clear()
    {
        Array.Clear(Lemmas, 0, _tokens);
        Array.Clear(Forms, 0, _tokens);
        Evidence.Clear();
        Reading.Clear();
        _units.TakeBack();
    }
}
