namespace NewsClaims.Mentions;

/// <summary>Chooses the referent of a mention among candidates: the trained model, or the trainer while it learns.</summary>
internal interface IAntecedentChooser
{
    /// <summary>Returns the index of the choice; 0 is "somebody new".</summary>
    int Choose(MentionDraft mention, ReadOnlySpan<Candidate> candidates);
}

/// <summary>One choice with its features. <see cref="Referent"/> is null for "somebody new".</summary>
internal struct Candidate
{
    public Referent? Referent;

    /// <summary>How many named referents of its type were mentioned more recently.</summary>
    public int NamedSince;
    public uint[] Features;
    public int Count;

    public readonly ReadOnlySpan<uint> Used => Features.AsSpan(0, Count);
}
