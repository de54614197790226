namespace NewsClaims;

/// <summary>One token of an analysis: a view that costs nothing to make.</summary>
public readonly struct Token : IEquatable<Token>
{
    private readonly ArticleAnalysis _analysis;

    internal Token(ArticleAnalysis analysis, int index)
    {
        _analysis = analysis;
        Index = index;
    }

    /// <summary>Position among the article's tokens, from 0.</summary>
    public int Index { get; }

    /// <summary>Place in the text.</summary>
    public TextSpan Span => _analysis.TokenSpans[Index].Span;

    /// <summary>What the token is by its shape.</summary>
    public TokenKind Kind => _analysis.TokenSpans[Index].Kind;

    /// <summary>The token's characters in the caller's text.</summary>
    public ReadOnlySpan<char> Text => Span.Slice(_analysis.Text);

    /// <summary>Part of speech, tag, head and relation.</summary>
    public TokenSyntax Syntax => _analysis.SyntaxOf(Index);

    /// <summary>The token this one depends on, or null at the root of a sentence.</summary>
    public Token? Head => Syntax.IsRoot ? null : new Token(_analysis, Syntax.Head);

    /// <summary>The token as a new string.</summary>
    public override string ToString() => Text.ToString();

    /// <summary>True for the same token of the same analysis.</summary>
    public bool Equals(Token other) => ReferenceEquals(_analysis, other._analysis) && Index == other.Index;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Token other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Index;

    /// <summary>True for the same token of the same analysis.</summary>
    public static bool operator ==(Token left, Token right) => left.Equals(right);

    /// <summary>False for the same token of the same analysis.</summary>
    public static bool operator !=(Token left, Token right) => !left.Equals(right);
}
