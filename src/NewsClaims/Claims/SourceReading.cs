namespace NewsClaims.Claims;

/// <summary>What the words of the source show. Valid until the next source is read.</summary>
internal sealed class SourceReading
{
    private readonly int[] _tokens = new int[40];
    private int _count;

    /// <summary>The source's tokens, at most 40.</summary>
    public ReadOnlySpan<int> Tokens => _tokens.AsSpan(0, _count);

    /// <summary>The head of the phrase, or -1 for no source.</summary>
    public int Head { get; private set; }

    /// <summary>Who it is by its head.</summary>
    public SubjectKind Kind { get; private set; }

    /// <summary>The classes of the head.</summary>
    public ClaimWords Words { get; private set; }

    /// <summary>True for a plural head.</summary>
    public bool Plural { get; private set; }

    /// <summary>Reads the source of an attribution.</summary>
    public static SourceReading Read(ClaimText text, Attribution attribution)
    {
        SourceReading reading = text.Memory.Source;
        reading.Fill(text, attribution.Source);
        return reading;
    }

    private void Fill(ClaimText text, IReadOnlyList<TextSpan> source)
    {
        _count = text.TokensIn(source, _tokens);
        Head = HeadOf(text);
        Kind = Subjects.KindOf(text, Head);
        Words = Head < 0 ? default : text.Lexicon.Classes(text.Lemma(Head)).With(text.Lexicon.Classes(text.Form(Head)));
        Plural = Head >= 0 && text.Tag(Head) is PennTag.PluralNoun or PennTag.PluralProperNoun;
    }

    // The first noun or pronoun that hangs on nothing inside; else the first token.
    private int HeadOf(ClaimText text)
    {
        foreach (int token in Tokens)
        {
            int parent = text.Head(token);
            bool outside = parent < 0 || Tokens.BinarySearch(parent) < 0;
            if (outside && text.Pos(token) is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Pronoun)
                return token;
        }

        return _count > 0 ? _tokens[0] : -1;
    }
}
