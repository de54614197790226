namespace NewsClaims.Attributions;

/// <summary>What the first decision thinks of every token: how likely it is in a source or content, and which tokens it takes for cues.</summary>
internal sealed class FirstGuess(ArticleContext context)
{
    private readonly float[] _source = context.Memory.Arrays.Rent<float>(context.Count);
    private readonly float[] _content = context.Memory.Arrays.Rent<float>(context.Count);
    private readonly bool[] _isCue = context.Memory.Arrays.Rent<bool>(context.Count);
    private readonly int[] _cuesBefore = context.Memory.Arrays.Rent<int>(context.Count + 1);

    public void Set(int token, float source, float content)
    {
        _source[token] = source;
        _content[token] = content;
    }

    /// <summary>Notes the cues that were found; once, after all of them are known.</summary>
    public void SetCues(IReadOnlyList<CueCandidate> cues)
    {
        foreach (CueCandidate cue in cues)
        {
            _cuesBefore[cue.Tokens.Start + 1]++;
            for (int i = cue.Tokens.Start; i < cue.Tokens.End; i++)
                _isCue[i] = true;
        }

        for (int i = 0; i < context.Count; i++)
            _cuesBefore[i + 1] += _cuesBefore[i];
    }

    public bool IsCue(int token) => _isCue[token];

    /// <summary>Number of cues that start before the token.</summary>
    public int CuesBefore(int token) => _cuesBefore[token];

    /// <summary>Probability of a label in six steps; 7 outside the text.</summary>
    public uint Bucket(int token, int label)
    {
        if (token < 0 || token >= context.Count)
            return 7;
        float p = label == CueFeatures.Content ? _content[token] : _source[token];
        return p < 0.05f ? 0u : p < 0.2f ? 1u : p < 0.5f ? 2u : p < 0.8f ? 3u : p < 0.95f ? 4u : 5u;
    }
}
