namespace NewsClaims.Attributions;

/// <summary>An attribution in the making, in tokens. Serves one article after another; <see cref="AttributionMemory.NewDraft"/> gives it out.</summary>
internal sealed class Draft
{
    public CueCandidate Cue { get; private set; }

    /// <summary>The source's pieces, in text order.</summary>
    public List<TokenRange> Source { get; } = [];

    /// <summary>The content's pieces, in text order.</summary>
    public List<TokenRange> Content { get; } = [];

    /// <summary>Probability that the cue attributes anything at all.</summary>
    public float Likelihood { get; private set; }

    /// <summary>Logarithm of the probability of the roles, given the cue.</summary>
    public float LogProbability { get; set; }

    /// <summary>Probability that this is an attribution and has these roles.</summary>
    public float Confidence { get; set; }

    /// <summary>Its index among the attributions, once they are in order.</summary>
    public int Place { get; set; }

    /// <summary>The draft whose content holds all of this one, or null.</summary>
    public Draft? Outer { get; set; }

    /// <summary>The draft whose quotation this one repeats, or null.</summary>
    public Draft? Repeats { get; set; }

    /// <summary>Begins anew.</summary>
    public void Start(CueCandidate cue, float likelihood)
    {
        Cue = cue;
        Likelihood = likelihood;
        Source.Clear();
        Content.Clear();
        LogProbability = Confidence = 0;
        Place = 0;
        Outer = Repeats = null;
    }
}
