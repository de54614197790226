namespace NewsClaims.Claims;

/// <summary>What the reporting words of an attribution say: their entries in the list, the deciding one first, and how they are used.</summary>
internal sealed record CueReading
{
    /// <summary>The cue's tokens, at most <see cref="CueReader.MaxTokens"/>.</summary>
    public required int[] Tokens { get; init; }

    /// <summary>The classes of the cue's words.</summary>
    public required ClaimWords[] Classes { get; init; }

    /// <summary>The entry that decides, or null.</summary>
    public ClaimCue? Main { get; init; }

    /// <summary>The first token of <see cref="Main"/>, else the cue's last verb, else its first token; -1 for no cue.</summary>
    public int MainToken { get; init; } = -1;

    /// <summary>Every entry found.</summary>
    public required ClaimCue[] All { get; init; }

    /// <summary>"did not say", "never promised".</summary>
    public bool Negated { get; init; }

    /// <summary>A modal before the verb, or -1.</summary>
    public int Modal { get; init; } = -1;
}

/// <summary>Reads the cue of an attribution.</summary>
internal static class CueReader
{
    public const int MaxTokens = 24;

    public static CueReading Read(ClaimText text, Attribution attribution)
    {
        int[] tokens = TokensOf(text, attribution.Cue, MaxTokens);
        ClaimWords[] classes = new ClaimWords[tokens.Length];
        text.Classify(tokens, classes);
        List<(ClaimCue Cue, int At, int Length)> found = Entries(text, tokens);
        (ClaimCue Cue, int At, int Length) main = Decisive(found);
        bool negated = false;
        int modal = -1;
        for (int i = 0; i < tokens.Length; i++)
        {
            negated |= text.Lemma(tokens[i]) is "not" or "never" or "no" or "neither" or "nor" or "nobody";
            if (modal < 0 && text.Tag(tokens[i]) == PennTag.Modal)
                modal = tokens[i];
        }

        return new CueReading
        {
            Tokens = tokens,
            Classes = classes,
            Main = main.Cue,
            MainToken = main.Cue is not null ? tokens[main.At] : LastVerb(text, tokens),
            All = CuesOf(found),
            Negated = negated,
            Modal = modal,
        };
    }

    /// <summary>The first tokens of the spans.</summary>
    public static int[] TokensOf(ClaimText text, IReadOnlyList<TextSpan> spans, int max)
    {
        Span<int> tokens = stackalloc int[max];
        int count = 0;
        for (int s = 0; s < spans.Count; s++)
        {
            TokenRange range = text.Article.TokensIn(spans[s]);
            for (int i = range.Start; i < range.End && count < max; i++)
                tokens[count++] = i;
        }

        return tokens[..count].ToArray();
    }

    private static List<(ClaimCue Cue, int At, int Length)> Entries(ClaimText text, int[] tokens)
    {
        List<(ClaimCue, int, int)> found = [];
        Span<char> phrase = stackalloc char[ClaimLexicon.MaxWords * (ClaimLexicon.MaxLetters + 3)];
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

            if (longest is { } entry)
                found.Add((entry.Cue, start, entry.Words));
        }

        return found;
    }

    // The longest entry; of several, the first that names more than saying. What is no utterance only counts where nothing else is said.
    private static (ClaimCue Cue, int At, int Length) Decisive(List<(ClaimCue Cue, int At, int Length)> found)
    {
        (ClaimCue Cue, int At, int Length) best = default;
        foreach ((ClaimCue Cue, int At, int Length) entry in found)
        {
            if (best.Cue is null || Weight(entry) > Weight(best))
                best = entry;
        }

        return best;
    }

    private static int Weight((ClaimCue Cue, int At, int Length) entry) =>
        (entry.Length * 4) + (entry.Cue.Class switch
        {
            CueClass.Neutral or CueClass.Unclassified => 0,
            CueClass.Insist => 1,
            CueClass.NotAttribution => -1,
            _ => 3,
        });

    private static ClaimCue[] CuesOf(List<(ClaimCue Cue, int At, int Length)> found)
    {
        ClaimCue[] cues = new ClaimCue[found.Count];
        for (int i = 0; i < cues.Length; i++)
            cues[i] = found[i].Cue;
        return cues;
    }

    private static int LastVerb(ClaimText text, int[] tokens)
    {
        for (int i = tokens.Length - 1; i >= 0; i--)
        {
            if (text.Pos(tokens[i]) == PartOfSpeech.Verb)
                return tokens[i];
        }

        return tokens.Length > 0 ? tokens[0] : -1;
    }
}
