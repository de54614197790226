using NewsClaims.Layers;

namespace NewsClaims.Mentions;

/// <summary>Working memory of one call of the mention resolver, kept for the next: what it gave out is used again after <see cref="Clear"/>. Not thread-safe.</summary>
internal sealed class MentionMemory
{
    private readonly List<Referent> _referents = [];
    private MentionDraft[] _drafts = [];
    private int _draftCount;
    private int _referentCount;

    public RentedArrays Arrays { get; } = new();

    public NameGroups Names { get; } = new();

    /// <summary>The mentions of the article, in text order.</summary>
    public List<MentionDraft> Drafts { get; } = [];

    /// <summary>A draft that says nothing yet.</summary>
    public MentionDraft NewDraft()
    {
        if (_draftCount == _drafts.Length)
        {
            Array.Resize(ref _drafts, Math.Max(64, _draftCount * 2));
            for (int i = _draftCount; i < _drafts.Length; i++)
                _drafts[i] = new MentionDraft();
        }

        return _drafts[_draftCount++];
    }

    /// <summary>A referent without mentions.</summary>
    public Referent NewReferent()
    {
        if (_referentCount == _referents.Count)
            _referents.Add(new Referent());
        Referent referent = _referents[_referentCount];
        referent.Start(_referentCount++);
        return referent;
    }

    /// <summary>The referents made so far, by number.</summary>
    public Referent Referent(int id) => _referents[id];

    /// <summary>Forgets the article.</summary>
    public void Clear()
    {
        Arrays.GiveBack();
        Names.Clear();
        Drafts.Clear();
        _draftCount = 0;
        _referentCount = 0;
    }
}
