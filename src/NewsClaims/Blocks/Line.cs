namespace NewsClaims.Blocks;

/// <summary>A line of the text, or several that a hard line break divides inside a paragraph: what becomes a block.</summary>
internal struct Line
{
    public int Start;
    public int End;

    /// <summary>Number of words.</summary>
    public int Words;

    /// <summary>Words, after the first, that begin with a capital or a digit.</summary>
    public int CapitalWords;

    /// <summary>Words, after the first, of four letters or more that begin small: words that a title in title case would write large.</summary>
    public int SmallLongWords;

    /// <summary>A blank line, or the start of the text, comes before.</summary>
    public bool AfterBlank;

    /// <summary>Letters, and all of them capitals.</summary>
    public bool IsCapitals;

    /// <summary>Ends with the mark of a sentence, before closing quotation marks and brackets.</summary>
    public bool EndsSentence;

    /// <summary>The last character that is not a closing quotation mark or bracket.</summary>
    public char Last;

    /// <summary>Some words in a row stand in another line too.</summary>
    public bool SharesRun;

    public BlockKind Kind;

    /// <summary>The kind is settled; later rules leave it.</summary>
    public bool Settled;

    public readonly int Length => End - Start;

    public readonly TextSpan Span => TextSpan.FromBounds(Start, End);

    /// <summary>True where most words are written as titles write them.</summary>
    public readonly bool IsTitleCase => IsCapitals || (CapitalWords > 0 && SmallLongWords == 0) || CapitalWords >= 4 * Math.Max(1, SmallLongWords);

    public void Settle(BlockKind kind)
    {
        Kind = kind;
        Settled = true;
    }
}
