using NewsClaims.Layers;

namespace NewsClaims.Sentences;

/// <summary>A place between two tokens of a block where a sentence may end, with what lies around it.</summary>
internal readonly ref struct Boundary
{
    // "Kind regards,", "Dear Ms. Venn,".
    private const int LongestGreeting = 4;

    private Boundary(TokenizedText text, BlockRange block, int sentenceStart, int next, int end, BoundaryKind kind)
    {
        Text = text;
        Block = block.Tokens;
        IsDisplay = block.IsDisplay;
        SentenceStart = sentenceStart;
        Next = next;
        End = end;
        Kind = kind;
    }

    public TokenizedText Text { get; }

    /// <summary>The tokens of the block.</summary>
    public TokenRange Block { get; }

    /// <summary>True in a headline, caption or the like, which is set off as one piece.</summary>
    public bool IsDisplay { get; }

    /// <summary>First token of the sentence that may end here.</summary>
    public int SentenceStart { get; }

    /// <summary>The token that would begin the next sentence.</summary>
    public int Next { get; }

    /// <summary>The token that may end the sentence; only closing quotation marks and brackets stand between it and <see cref="Next"/>.</summary>
    public int End { get; }

    public BoundaryKind Kind { get; }

    /// <summary>True when a quotation closes here.</summary>
    public bool ClosesQuotation => Next - End > 1 && Text.Tokens[Next - 1].Kind == TokenKind.CloseQuote || Next - End > 2 && Text.Tokens[Next - 2].Kind == TokenKind.CloseQuote;

    /// <summary>True when a bracket closes here.</summary>
    public bool ClosesBracket => Next - End > 1 && Text.Word(Next - 1) is ")" or "]";

    /// <summary>True when the sentence that may end here has but a few words.</summary>
    public bool EndsFewWords => End - SentenceStart <= LongestGreeting;

    /// <summary>True when a line break comes before <see cref="Next"/>.</summary>
    public bool OnNewLine => Text.Text[Text.Tokens[Next - 1].End..Text.Tokens[Next].Start].Contains('\n');

    /// <summary>True when the block's last words are closed by a mark, as those of writers who use marks are.</summary>
    public bool BlockEndsWithMark
    {
        get
        {
            int last = Block.End - 1;
            // Two closing marks are as many as text in order has there.
            for (int i = 0; i < 2 && last > Block.Start && IsCloser(Text, last); i++)
                last--;
            return Text.Word(last)[^1] is '.' or '!' or '?' or '\u2026';
        }
    }

    /// <summary>The possible boundary before token <paramref name="next"/>; its kind is <see cref="BoundaryKind.None"/> where no sentence can end.</summary>
    public static Boundary Before(TokenizedText text, BlockRange block, int sentenceStart, int next)
    {
        int end = next - 1;
        // A sentence takes the marks that close what it holds. Three are as many as text in order has ("." ' " )").
        while (end > sentenceStart && next - end <= 3 && IsCloser(text, end) && !text.SpaceBefore(end))
            end--;
        BoundaryKind kind = IsCloser(text, next) && !text.SpaceBefore(next) ? BoundaryKind.None : KindOf(text, sentenceStart, next, end);
        return new Boundary(text, block, sentenceStart, next, end, kind);
    }

    private static BoundaryKind KindOf(TokenizedText text, int sentenceStart, int next, int end)
    {
        ReadOnlySpan<char> word = text.Word(end);
        char last = word[^1];
        if (last is '.' or '!' or '?' or '\u2026')
        {
            if (char.IsLetterOrDigit(word[0]))
                return last == '.' ? BoundaryKind.Abbreviation : BoundaryKind.Mark;
            return last == '\u2026' || (word.Length > 1 && last == '.') ? BoundaryKind.Ellipsis : BoundaryKind.Mark;
        }

        if (!text.SpaceBefore(next))
            return BoundaryKind.None;
        if (word is ":" or ";" or "--" or "-" or "\u2014" or "\u2013" or "\u2015" || text.Tokens[end].Kind == TokenKind.Symbol)
            return BoundaryKind.Pause;
        TokenSpan after = text.Tokens[next];
        char first = text.Text[after.Start];
        // Without a mark a sentence ends only where writers leave marks out: before a capital, a number, a quotation, a bracket.
        bool begins = char.IsUpper(first) || char.IsAsciiDigit(first) || after.Kind is TokenKind.OpenQuote or TokenKind.Symbol or TokenKind.Link
            || first is '(' or '[' or '-' or '*' or '<' or '>';
        if (word is not ",")
            return begins ? BoundaryKind.Bare : BoundaryKind.None;
        return end - sentenceStart <= LongestGreeting && char.IsUpper(first) ? BoundaryKind.Greeting : BoundaryKind.None;
    }

    private static bool IsCloser(TokenizedText text, int token) =>
        text.Tokens[token].Kind == TokenKind.CloseQuote || text.Word(token) is ")" or "]" or "}";
}

/// <summary>What stands at a possible end of a sentence.</summary>
internal enum BoundaryKind : byte
{
    /// <summary>No sentence can end here.</summary>
    None,

    /// <summary>Period, exclamation or question mark.</summary>
    Mark,

    /// <summary>A word with its period.</summary>
    Abbreviation,

    /// <summary>Three points.</summary>
    Ellipsis,

    /// <summary>Colon, semicolon, dash or symbol.</summary>
    Pause,

    /// <summary>A comma after a few words, as after the greeting and at the close of a letter.</summary>
    Greeting,

    /// <summary>No mark at all.</summary>
    Bare,
}
