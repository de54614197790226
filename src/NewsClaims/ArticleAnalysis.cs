using NewsClaims.Layers;
using NewsClaims.Models;

namespace NewsClaims;

/// <summary>
/// Everything found in one article, layer by layer. Immutable and thread-safe. All spans are places in <see cref="Text"/>, which is the
/// caller's own string. Layers after <see cref="UpTo"/> are empty.
/// </summary>
public sealed class ArticleAnalysis
{
    private readonly TokenSyntax[] _syntax;

    internal ArticleAnalysis(
        string text,
        AnalysisLayer upTo,
        Block[] blocks,
        TokenSpan[] tokens,
        TokenRange[] sentences,
        TokenSyntax[] syntax,
        Entity[] entities,
        ValueExpression[] expressions,
        Mention[] mentions,
        Attribution[] attributions,
        Speaker? author,
        Claim[] claims)
    {
        Text = text;
        UpTo = upTo;
        Blocks = Array.AsReadOnly(blocks);
        BlockArray = blocks;
        TokenSpans = tokens;
        SentenceRanges = sentences;
        _syntax = syntax;
        EntityArray = entities;
        Entities = Array.AsReadOnly(entities);
        Expressions = Array.AsReadOnly(expressions);
        MentionArray = mentions;
        Mentions = Array.AsReadOnly(mentions);
        Attributions = Array.AsReadOnly(attributions);
        Author = author;
        Claims = Array.AsReadOnly(claims);
        Speakers = Array.AsReadOnly(DistinctSpeakers(attributions, claims));
        Tokens = new ListView<Token>(tokens.Length, index => new Token(this, index));
        Sentences = new ListView<Sentence>(sentences.Length, index => new Sentence(this, index));
    }

    /// <summary>The caller's text, the same instance.</summary>
    public string Text { get; }

    /// <summary>The last layer that was made.</summary>
    public AnalysisLayer UpTo { get; }

    /// <summary>The blocks of the layout, in text order.</summary>
    public IReadOnlyList<Block> Blocks { get; }

    /// <summary>The tokens, in text order.</summary>
    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>The sentences, in text order.</summary>
    public IReadOnlyList<Sentence> Sentences { get; }

    /// <summary>The names, in text order.</summary>
    public IReadOnlyList<Entity> Entities { get; }

    /// <summary>The expressions of time and amount, in text order.</summary>
    public IReadOnlyList<ValueExpression> Expressions { get; }

    /// <summary>The mentions, in text order; those with one <see cref="Mention.Referent"/> refer to the same.</summary>
    public IReadOnlyList<Mention> Mentions { get; }

    /// <summary>All that is attributed to a source: speech, thoughts and intentions, whether a claim or not.</summary>
    public IReadOnlyList<Attribution> Attributions { get; }

    /// <summary>The speakers of the attributions and claims, each once, in order of first appearance.</summary>
    public IReadOnlyList<Speaker> Speakers { get; }

    /// <summary>The author, named from the byline where there is one. Null where the analysis stopped before speakers.</summary>
    public Speaker? Author { get; }

    /// <summary>The claims, in text order.</summary>
    public IReadOnlyList<Claim> Claims { get; }

    /// <summary>The model of the pipeline that made the analysis. Null where none did.</summary>
    internal ClaimModel? Model { get; init; }

    internal Block[] BlockArray { get; }

    internal TokenSpan[] TokenSpans { get; }

    internal TokenRange[] SentenceRanges { get; }

    internal Entity[] EntityArray { get; }

    internal Mention[] MentionArray { get; }

    /// <summary>The layers up to syntax as the stages see them: for those who run a stage of their own on a finished analysis.</summary>
    public ParsedArticle Parsed => new(new TokenizedText(Text, BlockArray, TokenSpans), SentenceRanges, _syntax);

    internal TokenSyntax SyntaxOf(int token) =>
        _syntax.Length > 0
            ? _syntax[token]
            : throw new InvalidOperationException($"The analysis was made up to {UpTo}; syntax needs at least {AnalysisLayer.Syntax}.");

    /// <summary>The dictionary form of a tagged token; null where the model has no section for it.</summary>
    internal string? LemmaOf(int token) => Model?.Has(Lemmatizer.Section) is true
        ? Model.Lemmas.Lemma(TokenSpans[token].Span.Slice(Text), SyntaxOf(token).Pos, SyntaxOf(token).Tag)
        : null;

    internal TextSpan SpanOf(TokenRange range) => TextSpan.FromBounds(TokenSpans[range.Start].Start, TokenSpans[range.End - 1].End);

    private static Speaker[] DistinctSpeakers(Attribution[] attributions, Claim[] claims)
    {
        HashSet<Speaker> seen = new(ReferenceEqualityComparer.Instance);
        List<Speaker> speakers = [];
        foreach (Speaker? speaker in attributions.Select(a => a.Speaker).Concat(claims.Select(c => c.Speaker)))
        {
            if (speaker is not null && seen.Add(speaker))
                speakers.Add(speaker);
        }

        return [.. speakers];
    }
}
