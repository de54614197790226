namespace NewsClaims.Claims;

/// <summary>A unit with everything read from it, its cue and its source: what rules and features look at. Valid until the next one is read.</summary>
internal sealed class UnitReading
{
    private readonly ClaimWords[] _classes = new ClaimWords[ClaimUnit.MaxTokens];

    public ClaimUnit Unit { get; private set; } = new();

    /// <summary>The classes of <see cref="ClaimUnit.Tokens"/>, one for one.</summary>
    public ReadOnlySpan<ClaimWords> Classes => _classes.AsSpan(0, Unit.Tokens.Length);

    /// <summary>The main clause.</summary>
    public Clause Main { get; private set; }

    /// <summary>The clause that completes it; without predicate where there is none.</summary>
    public Clause Inner { get; private set; }

    /// <summary>All measures of the unit.</summary>
    public Measures Measures { get; private set; }

    /// <summary>The measures outside of relative and adverbial clauses.</summary>
    public Measures MainMeasures { get; private set; }

    /// <summary>The cue, or null for the article's own voice.</summary>
    public CueReading? Cue { get; private set; }

    /// <summary>The source, or null for the article's own voice.</summary>
    public SourceReading? Source { get; private set; }

    public Attribution? Attribution { get; private set; }

    /// <summary>The clause that says what is claimed: the inner one after "I think" and the like, else the main one.</summary>
    public Clause Telling { get; private set; }

    /// <summary>True when the speaker's own "I think" frames the claim.</summary>
    public bool Framed { get; private set; }

    public QuotationKind Quotation => Attribution?.Quotation ?? QuotationKind.Indirect;

    /// <param name="text">The article.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="attribution">What it is part of, or null for the article's own voice.</param>
    /// <param name="cue">The cue of the attribution.</param>
    /// <param name="source">The source of the attribution.</param>
    public static UnitReading Read(ClaimText text, ClaimUnit unit, Attribution? attribution, CueReading? cue, SourceReading? source)
    {
        UnitReading reading = text.Memory.Reading;
        reading.Unit = unit;
        reading.Attribution = attribution;
        reading.Cue = cue;
        reading.Source = source;
        reading.Fill(text);
        return reading;
    }

    /// <summary>Forgets the article.</summary>
    public void Clear()
    {
        Attribution = null;
        Cue = null;
        Source = null;
    }

    private void Fill(ClaimText text)
    {
        ReadOnlySpan<int> tokens = Unit.Tokens;
        Span<ClaimWords> classes = _classes.AsSpan(0, tokens.Length);
        classes.Clear();
        text.Classify(tokens, classes);
        Main = ClauseReader.Read(text, Unit);
        Inner = Main.Complement >= 0 ? ClauseReader.ReadAt(text, Unit, Main.Complement) : new Clause();
        Measures all = Measures.None, outer = Measures.None;
        Span<bool> aside = stackalloc bool[ClaimUnit.MaxTokens];
        aside = aside[..tokens.Length];
        AsideClauses.Mark(text, Unit, Main.Predicate, aside);
        for (int i = 0; i < tokens.Length; i++)
        {
            Measures here = Measurements.At(text, tokens, classes, i);
            all |= here;
            if (!aside[i])
                outer |= here;
        }

        Measures = all;
        MainMeasures = outer;
        Framed = Inner.Predicate >= 0 && Inner.Form == ClauseForm.Finite && OwnFrames.IsFrame(text, this, Main);
        Telling = Framed ? Inner : Main;
    }

    /// <summary>The classes of a token of the unit.</summary>
    public ClaimWords ClassesOf(int token)
    {
        int index = token < 0 ? -1 : Unit.IndexOf(token);
        return index < 0 ? default : _classes[index];
    }

    /// <summary>The first token of a class, or -1.</summary>
    public int FirstOf(ClaimWord word)
    {
        for (int i = 0; i < Unit.Tokens.Length; i++)
        {
            if (_classes[i].Has(word))
                return Unit.Tokens[i];
        }

        return -1;
    }

    /// <summary>True when the subject may be the speaker or the speaker's side: I, we, and in reported speech he, she, they, or the speaker's name.</summary>
    public bool IsOwn(ClaimText text, Clause clause)
    {
        if (clause.SubjectKind is SubjectKind.I or SubjectKind.We)
            return true;
        if (clause.Subject < 0)
            return clause.Form == ClauseForm.Infinitive;
        if (Unit.InQuotes)
            return false;
        return clause.SubjectKind is SubjectKind.ThirdPerson or SubjectKind.They || IsSpeaker(text, clause.Subject);
    }

    private bool IsSpeaker(ClaimText text, int token)
    {
        if (Source is null || Source.Head < 0)
            return false;
        string lemma = text.Lemma(token);
        if (text.Pos(token) is PartOfSpeech.Noun or PartOfSpeech.ProperNoun)
        {
            foreach (int part in Source.Tokens)
            {
                if (text.Pos(part) is PartOfSpeech.Noun or PartOfSpeech.ProperNoun && text.Lemma(part) == lemma)
                    return true;
            }
        }

        if (Attribution?.Speaker is not { } speaker)
            return false;
        TextSpan span = text.Article.Tokens[token].Span;
        for (int i = 0; i < speaker.Mentions.Count; i++)
        {
            if (speaker.Mentions[i].Overlaps(span))
                return true;
        }

        return false;
    }
}
