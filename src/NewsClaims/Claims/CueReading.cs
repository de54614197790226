namespace NewsClaims.Claims;

/// <summary>What the reporting words of an attribution say: their entries in the list and how they are used. Valid until the next cue is read.</summary>
internal sealed class CueReading
{
    private const int MaxTokens = 24;

    private readonly int[] _tokens = new int[MaxTokens];
    private readonly ClaimWords[] _classes = new ClaimWords[MaxTokens];
    private readonly ClaimCue[] _all = new ClaimCue[MaxTokens];
    private int _count;
    private int _entries;

    /// <summary>The cue's tokens, at most 24.</summary>
    public ReadOnlySpan<int> Tokens => _tokens.AsSpan(0, _count);

    /// <summary>The classes of the cue's words.</summary>
    public ReadOnlySpan<ClaimWords> Classes => _classes.AsSpan(0, _count);

    /// <summary>Every entry found, in text order.</summary>
    public ReadOnlySpan<ClaimCue> All => _all.AsSpan(0, _entries);

    /// <summary>The entry that decides, or null.</summary>
    public ClaimCue? Main { get; private set; }

    /// <summary>The first token of <see cref="Main"/>, else the cue's last verb, else its first token; -1 for no cue.</summary>
    public int MainToken { get; private set; }

    /// <summary>"did not say", "never promised".</summary>
    public bool Negated { get; private set; }

    /// <summary>A modal before the verb, or -1.</summary>
    public int Modal { get; private set; }

    /// <summary>Reads the cue of an attribution.</summary>
    public static CueReading Read(ClaimText text, Attribution attribution)
    {
        CueReading reading = text.Memory.Cue;
        reading.Fill(text, attribution.Cue);
        return reading;
    }

    private void Fill(ClaimText text, IReadOnlyList<TextSpan> cue)
    {
        _count = text.TokensIn(cue, _tokens);
        Array.Clear(_classes, 0, _count);
        text.Classify(Tokens, _classes.AsSpan(0, _count));
        ReadEntries(text);
        Negated = false;
        Modal = -1;
        foreach (int token in Tokens)
        {
            Negated |= text.Lemma(token) is "not" or "never" or "no" or "neither" or "nor" or "nobody";
            if (Modal < 0 && text.Tag(token) == PennTag.Modal)
                Modal = token;
        }
    }

    // The longest entry decides; of several, the first that names more than saying. What is no utterance only counts where nothing else is said.
    private void ReadEntries(ClaimText text)
    {
        ReadOnlySpan<int> tokens = Tokens;
        Span<char> phrase = stackalloc char[ClaimLexicon.MaxWords * (ClaimLexicon.MaxLetters + 3)];
        Main = null;
        MainToken = -1;
        _entries = 0;
        int best = int.MinValue;
        for (int start = 0; start < tokens.Length; start++)
        {
            int length = 0;
            (ClaimCue Cue, int Words)? longest = null;
            for (int i = start; i < tokens.Length && i < start + ClaimLexicon.MaxWords; i++)
            {
                string word = text.Lemma(tokens[i]);
                if (i > start)
                    phrase[length++] = ' ';
                word.CopyTo(phrase[length..]);
                length += word.Length;
                if (text.Lexicon.Cue(phrase[..length]) is { } cue)
                    longest = (cue, i - start + 1);
            }

            if (longest is not { } entry)
                continue;
            _all[_entries++] = entry.Cue;
            int weight = Weight(entry.Cue, entry.Words);
            if (weight <= best)
                continue;
            (best, Main, MainToken) = (weight, entry.Cue, tokens[start]);
        }

        if (Main is null)
            MainToken = LastVerb(text, tokens);
    }

    private static int Weight(ClaimCue cue, int words) =>
        (words * 4) + (cue.Class switch
        {
            CueClass.Neutral or CueClass.Unclassified => 0,
            CueClass.Insist => 1,
            CueClass.NotAttribution => -1,
            _ => 3,
        });

    private static int LastVerb(ClaimText text, ReadOnlySpan<int> tokens)
    {
        for (int i = tokens.Length - 1; i >= 0; i--)
        {
            if (text.Pos(tokens[i]) == PartOfSpeech.Verb)
                return tokens[i];
        }

        return tokens.Length > 0 ? tokens[0] : -1;
    }
}
