namespace NewsClaims;

/// <summary>One sentence of an analysis: a view that costs nothing to make.</summary>
public readonly struct Sentence : IEquatable<Sentence>
{
    private readonly ArticleAnalysis _analysis;

    internal Sentence(ArticleAnalysis analysis, int index)
    {
        _analysis = analysis;
        Index = index;
    }

    /// <summary>Position among the article's sentences, from 0.</summary>
    public int Index { get; }

    /// <summary>The sentence's tokens. Never empty.</summary>
    public TokenRange Tokens => _analysis.SentenceRanges[Index];

    /// <summary>Place in the text, from the first to the last token.</summary>
    public TextSpan Span => _analysis.SpanOf(Tokens);

    /// <summary>The sentence's characters in the caller's text.</summary>
    public ReadOnlySpan<char> Text => Span.Slice(_analysis.Text);

    /// <summary>The sentence as a new string.</summary>
    public override string ToString() => Text.ToString();

    /// <summary>True for the same sentence of the same analysis.</summary>
    public bool Equals(Sentence other) => ReferenceEquals(_analysis, other._analysis) && Index == other.Index;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Sentence other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Index;

    /// <summary>True for the same sentence of the same analysis.</summary>
    public static bool operator ==(Sentence left, Sentence right) => left.Equals(right);

    /// <summary>False for the same sentence of the same analysis.</summary>
    public static bool operator !=(Sentence left, Sentence right) => !left.Equals(right);
}
