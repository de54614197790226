namespace NewsClaims.Claims;

/// <summary>
/// A stretch of an attribution's content that may be one claim: a sentence of it, or a clause where two are joined. Quotation marks around it,
/// a leading "that" and closing commas and stops are left out. Serves one article after another; <see cref="ReadingMemory.NewUnit"/> gives it out.
/// </summary>
internal sealed class ClaimUnit
{
    /// <summary>As many of a unit's tokens as are read; what says the type of a claim stands in its beginning.</summary>
    public const int MaxTokens = 160;

    private readonly List<TokenRange> _pieces = [];
    private int[] _tokens = [];
    private int _count;

    /// <summary>Index of the attribution, or -1 for the article's own voice.</summary>
    public int Attribution { get; private set; }

    /// <summary>Index of the sentence.</summary>
    public int Sentence { get; private set; }

    /// <summary>Its runs of tokens, in text order; none is empty.</summary>
    public IReadOnlyList<TokenRange> Pieces => _pieces;

    /// <summary>True when quotation marks enclose it.</summary>
    public bool InQuotes { get; private set; }

    /// <summary>The tokens, at most <see cref="MaxTokens"/>.</summary>
    public ReadOnlySpan<int> Tokens => _tokens.AsSpan(0, _count);

    /// <summary>The first token.</summary>
    public int First => _pieces[0].Start;

    /// <summary>The last token.</summary>
    public int Last => _pieces[^1].End - 1;

    /// <summary>Begins anew.</summary>
    public void Start(int attribution, int sentence, bool inQuotes)
    {
        Attribution = attribution;
        Sentence = sentence;
        InQuotes = inQuotes;
        _pieces.Clear();
        _count = 0;
    }

    /// <summary>Adds a run of tokens, which follows on those before it and is not empty.</summary>
    public void Add(TokenRange piece)
    {
        _pieces.Add(piece);
        int count = Math.Min(piece.Count, MaxTokens - _count);
        if (_tokens.Length < _count + count)
            Array.Resize(ref _tokens, Math.Min(MaxTokens, (_count + count) * 2));
        for (int i = 0; i < count; i++)
            _tokens[_count++] = piece.Start + i;
    }

    /// <summary>Position of a token in <see cref="Tokens"/>, or -1.</summary>
    public int IndexOf(int token) => Math.Max(-1, Tokens.BinarySearch(token));
}
