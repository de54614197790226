using System.Text;
using NewsClaims.Layers;

namespace NewsClaims.Expressions;

/// <summary>One sentence as the grammar sees it: words by token, empty outside of the sentence, so that looking ahead needs no bounds.</summary>
internal readonly ref struct ExpressionText
{
    private readonly ParsedArticle _article;
    private readonly ReadOnlySpan<Entity> _entities;
    private readonly TokenRange _sentence;

    public ExpressionText(ParsedArticle article, ReadOnlySpan<Entity> entities, TokenRange sentence, DateOnly? date)
    {
        _article = article;
        _entities = entities;
        _sentence = sentence;
        Date = date is { Year: >= 1000 and <= 9000 } ? date : null;
    }

    /// <summary>The day of writing, where it is known; one outside of the years 1000 to 9000 tells nothing, so that all reckoning stays in range.</summary>
    public DateOnly? Date { get; }

    public ReadOnlySpan<char> Word(int token) => _sentence.Contains(token) ? _article.Word(token) : [];

    public WordSense? Sense(int token) => WordSenses.Of(Word(token));

    /// <summary>True when the token is the given word of ASCII letters, whatever its capitals.</summary>
    public bool Is(int token, string word) => Ascii.EqualsIgnoreCase(Word(token), word);

    public bool IsAny(int token, ReadOnlySpan<string> words)
    {
        foreach (string word in words)
        {
            if (Is(token, word))
                return true;
        }

        return false;
    }

    public bool IsDash(int token) => Word(token) is "-" or "–" or "—" or "−";

    /// <summary>True when nothing stands between the token and the one before.</summary>
    public bool Glued(int token) => token > _sentence.Start && token < _sentence.End && !_article.Tokenized.SpaceBefore(token);

    /// <summary>The token after a hyphen that joins it to the one before <paramref name="token"/>; else <paramref name="token"/> itself.</summary>
    public int SkipHyphen(int token) => IsDash(token) && Glued(token) && Glued(token + 1) ? token + 1 : token;

    public bool HasCapital(int token) => Word(token) is [var first, ..] && char.IsUpper(first);

    public bool IsFirst(int token) => token == _sentence.Start;

    public bool Contains(int token) => _sentence.Contains(token);

    public PartOfSpeech Pos(int token) => _sentence.Contains(token) ? _article.Syntax[token].Pos : PartOfSpeech.Other;

    public PennTag Tag(int token) => _article.Syntax[token].Tag;

    /// <summary>The token that this one depends on, -1 at the root.</summary>
    public int Head(int token) => _article.Syntax[token].Head;

    /// <summary>True when the token is part of a name.</summary>
    public bool InName(int token)
    {
        int low = 0, high = _entities.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            if (_entities[middle].Tokens.Contains(token))
                return true;
            if (_entities[middle].Tokens.Start > token)
                high = middle - 1;
            else
                low = middle + 1;
        }

        return false;
    }
}
