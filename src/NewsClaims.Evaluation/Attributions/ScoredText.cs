namespace NewsClaims.Evaluation.Attributions;

/// <summary>
/// A text as the scorer of attributions sees it: runs of word characters and single marks, and which characters stand in quotation marks.
/// Independent of the library's own tokens, so that a change there does not change the measure.
/// </summary>
internal sealed class ScoredText
{
    private readonly List<TextSpan> _tokens = [];
    private readonly int[] _tokenAfter;
    private readonly int[] _line;
    private readonly bool[] _quoted;

    public ScoredText(string text)
    {
        Text = text;
        int at = 0;
        while (at < text.Length)
        {
            int start = at++;
            if (IsWordCharacter(text[start]))
            {
                while (at < text.Length && IsWordCharacter(text[at]))
                    at++;
            }
            else if (char.IsWhiteSpace(text[start]))
            {
                continue;
            }

            _tokens.Add(TextSpan.FromBounds(start, at));
        }

        _tokenAfter = new int[text.Length + 1];
        _line = new int[text.Length + 1];
        int token = 0, line = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            while (token < _tokens.Count && _tokens[token].End <= i)
                token++;
            _tokenAfter[i] = token;
            _line[i] = line;
            if (i < text.Length && text[i] == '\n')
                line++;
        }

        _quoted = QuotedCharacters.Of(text);
    }

    public string Text { get; }

    public TextSpan Token(int token) => _tokens[token];

    public bool IsWord(int token) => IsWordCharacter(Text[_tokens[token].Start]);

    public string Lower(int token) => _tokens[token].In(Text).ToLowerInvariant();

    /// <summary>The line of a token.</summary>
    public int Line(int token) => _line[_tokens[token].Start];

    /// <summary>The tokens that the spans touch, in order.</summary>
    public List<int> Tokens(IEnumerable<TextSpan> spans)
    {
        SortedSet<int> tokens = [];
        foreach (TextSpan span in spans)
        {
            for (int t = _tokenAfter[span.Start]; t < _tokens.Count && _tokens[t].Start < span.End; t++)
                tokens.Add(t);
        }

        return [.. tokens];
    }

    /// <summary>How much of the tokens' words stands in quotation marks.</summary>
    public QuotationKind Kind(IReadOnlyList<int> tokens)
    {
        int words = 0, quoted = 0;
        foreach (int token in tokens)
        {
            if (!IsWord(token))
                continue;
            words++;
            quoted += _quoted[_tokens[token].Start] ? 1 : 0;
        }

        return words == 0 || quoted == 0 ? QuotationKind.Indirect : quoted == words ? QuotationKind.Direct : QuotationKind.Mixed;
    }

    /// <summary>The spans with those joined that have only white space between them.</summary>
    public List<TextSpan> Pieces(IEnumerable<TextSpan> spans)
    {
        List<TextSpan> pieces = [];
        foreach (TextSpan span in spans.OrderBy(span => span.Start).ThenBy(span => span.End))
        {
            if (pieces.Count > 0 && Text.AsSpan(Math.Min(pieces[^1].End, span.Start)..span.Start).IsWhiteSpace())
                pieces[^1] = TextSpan.FromBounds(pieces[^1].Start, Math.Max(pieces[^1].End, span.End));
            else
                pieces.Add(span);
        }

        return pieces;
    }

    internal static bool IsWordCharacter(char c) => char.IsLetter(c) || char.IsNumber(c) || c == '_';
}
