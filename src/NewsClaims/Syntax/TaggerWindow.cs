using System.Runtime.CompilerServices;
using NewsClaims.Layers;
using NewsClaims.Models;

namespace NewsClaims.Syntax;

/// <summary>
/// Walks over a sentence with two words before and one after in sight. It keeps only those four, so that a sentence of any length needs no
/// memory of its own.
/// </summary>
internal ref struct TaggerWindow
{
    private readonly TokenizedText _text;
    private readonly TaggerLexicon _lexicon;
    private readonly WordVectors _vectors;
    private readonly TokenRange _sentence;
    private readonly SentenceCasing _casing;
    private Four _words;
    private bool _starts = true;

    public TaggerWindow(TokenizedText text, TokenRange sentence, TaggerLexicon lexicon, WordVectors vectors)
    {
        _text = text;
        _lexicon = lexicon;
        _vectors = vectors;
        _sentence = sentence;
        _casing = WordShapes.CasingOf(text, sentence);
        for (int i = 0; i < 3; i++)
            _words[i] = TaggerWord.Boundary;
        Token = sentence.Start - 1;
        _words[3] = Look(sentence.Start);
    }

    /// <summary>The token in the middle.</summary>
    public int Token { get; private set; }

    /// <summary>The only label of the token in the middle, or <see cref="TaggerLexicon.NoLabel"/>.</summary>
    public readonly byte SureLabel => _words[2].SureLabel;

    /// <summary>Moves to the next token; false after the last.</summary>
    public bool Next()
    {
        if (Token + 1 >= _sentence.End)
            return false;
        Token++;
        for (int i = 0; i < 3; i++)
            _words[i] = _words[i + 1];
        _words[3] = Look(Token + 1);
        return true;
    }

    /// <summary>Fills the features of the token in the middle; the labels count from 1, 0 stands before the start.</summary>
    public readonly void Fill(uint labelBefore, uint labelTwoBefore, Span<uint> features) =>
        TaggerFeatures.Fill(_words[0], _words[1], _words[2], _words[3], labelBefore, labelTwoBefore, features);

    private TaggerWord Look(int token)
    {
        if (token >= _sentence.End)
            return TaggerWord.Boundary;
        ReadOnlySpan<char> word = _text.Word(token);
        TaggerWord seen = TaggerWord.Of(word, _casing, _starts, _lexicon, _vectors);
        // Marks keep the state: in “( "Yes" the word still starts; a colon or an opening quotation mark makes the next word start anew.
        if (char.IsLetterOrDigit(word[0]))
            _starts = false;
        else if (_text.Tokens[token].Kind == TokenKind.OpenQuote || word[0] == ':')
            _starts = true;
        return seen;
    }

    [InlineArray(4)]
    private struct Four
    {
        private TaggerWord _first;
    }
}
