namespace NewsClaims.Attributions;

/// <summary>
/// Words that hardly ever do anything but attribute are looked at too where the first decision found no cue in their sentence. The second decision says whether
/// they attribute anything.
/// </summary>
internal static class SureCues
{
    // As likely as the least that the first decision lets through.
    private const float Probability = 0.3f;

    private static readonly HashSet<uint> Words = WordSets.Of("said says told testified confirmed argued insisted");

    /// <summary>Adds them to the cues, in text order.</summary>
    public static void Add(ArticleContext context, List<CueCandidate> cues)
    {
        bool[] hasCue = context.Memory.Arrays.Rent<bool>(context.Count);
        foreach (CueCandidate cue in cues)
            hasCue[context.Sentence[cue.Tokens.Start]] = true;
        int before = cues.Count;
        for (int token = 0; token < context.Count; token++)
        {
            if (hasCue[context.Sentence[token]] || context.Pos(token) != PartOfSpeech.Verb || !Words.Contains(context.Word[token]) || context.Quotes.RegionOf(token) >= 0
                || context.Block[token] is not (>= 0 and int block) || !context.Blocks[block].Kind.IsStory())
            {
                continue;
            }

            cues.Add(CueCandidate.Of(context, TokenRange.FromBounds(token, token + 1), Probability));
        }

        if (cues.Count > before)
            cues.Sort((left, right) => left.Tokens.Start.CompareTo(right.Tokens.Start));
    }
}
