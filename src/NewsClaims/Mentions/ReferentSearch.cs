using NewsClaims.Layers;

namespace NewsClaims.Mentions;

/// <summary>Reads the mentions in text order and gives each its referent: by its name, by syntax, or by the chooser's decision.</summary>
internal sealed class ReferentSearch
{
    // Looked at for each mention at most; farther ones are hardly ever meant, and time stays linear.
    private const int MaxCandidates = 24;

    private readonly List<MentionDraft> _drafts;
    private readonly QuotationMap _quotations;
    private readonly GivenNames _givenNames;
    private readonly IAntecedentChooser _chooser;
    private readonly MentionMemory _memory;
    private readonly Dictionary<int, Referent> _ofGroup = [];
    private readonly int[] _draftOfHead;
    private readonly HashSet<uint> _seenHeads = [];
    private readonly Candidate[] _candidates = new Candidate[MaxCandidates + 1];
    private Referent? _newest;
    private int _lastSpeaker = -1;
    private int _subject = -1;
    private int _previousSubject = -1;
    private int _subjectSentence = -1;
    private int _mostMentioned = -1;

    private ReferentSearch(int tokens, MentionMemory memory, QuotationMap quotations, GivenNames givenNames, IAntecedentChooser chooser)
    {
        _memory = memory;
        _drafts = memory.Drafts;
        _quotations = quotations;
        _givenNames = givenNames;
        _chooser = chooser;
        _draftOfHead = memory.Arrays.Rent<int>(tokens);
        Array.Fill(_draftOfHead, -1, 0, tokens);
        for (int i = 0; i < _drafts.Count; i++)
        {
            SetHead(_drafts[i].Head, i);
            SetHead(_drafts[i].PhraseHead, i);
        }

        for (int i = 0; i < _candidates.Length; i++)
            _candidates[i].Features = memory.Arrays.Rent<uint>(AntecedentFeatures.Max);
    }

    public static void Run(ParsedArticle article, MentionMemory memory, QuotationMap quotations, GivenNames givenNames, IAntecedentChooser chooser)
    {
        ReferentSearch search = new(article.Tokens.Length, memory, quotations, givenNames, chooser);
        List<MentionDraft> drafts = memory.Drafts;

        // In the order of their heads: the possessor of "her lawyer" is known before the lawyer is looked for.
        int[] order = memory.Arrays.Rent<int>(drafts.Count), heads = memory.Arrays.Rent<int>(drafts.Count);
        for (int i = 0; i < drafts.Count; i++)
        {
            order[i] = i;
            heads[i] = drafts[i].Head;
        }

        Array.Sort(heads, order, 0, drafts.Count);
        foreach (int index in order.AsSpan(0, drafts.Count))
            search.Read(article, index);
    }

    private void SetHead(int token, int draft)
    {
        if (_draftOfHead[token] < 0)
            _draftOfHead[token] = draft;
    }

    private void Read(ParsedArticle article, int index)
    {
        MentionDraft draft = _drafts[index];
        if (draft.Sentence != _subjectSentence)
        {
            _previousSubject = draft.Sentence == _subjectSentence + 1 ? _subject : -1;
            _subject = -1;
            _subjectSentence = draft.Sentence;
        }

        Referent referent = Linked(article, index, 0) ?? Chosen(draft, index);
        bool isNew = referent.Count == 0;
        referent.Take(draft);
        if (draft.Kind == MentionKind.Name && draft.Type == NounType.Person && referent.NameGender == Gender.Unknown)
            referent.NameGender = _givenNames.Of(article.Word(draft.Tokens.Start));

        // Who only signs the article is nobody that it tells of.
        if (article.Blocks[draft.Block].Kind == BlockKind.Byline)
            return;
        if (draft.Kind == MentionKind.Description)
            _seenHeads.Add(draft.Word);
        MoveToFront(referent, isNew);
        if (draft.Speaks && draft.Quote < 0)
            _lastSpeaker = referent.Id;
        if (_subject < 0 && draft.Quote < 0 && draft.Relation is DependencyRelation.Subject or DependencyRelation.PassiveSubject)
            _subject = referent.Id;
        if (referent.Type == NounType.Person && (_mostMentioned < 0 || referent.Count > _memory.Referent(_mostMentioned).Count))
            _mostMentioned = referent.Id;
    }

    private Referent? Linked(ParsedArticle article, int index, int depth)
    {
        MentionDraft draft = _drafts[index];
        if (draft.NameGroup >= 0)
        {
            if (!_ofGroup.TryGetValue(draft.NameGroup, out Referent? named))
            {
                // "The director, Lind": the name takes up the referent of the description that stands with it.
                named = draft.Link >= 0 && _drafts[draft.Link].Referent >= 0 ? _memory.Referent(_drafts[draft.Link].Referent) : _memory.NewReferent();
                _ofGroup.Add(draft.NameGroup, named);
            }

            return named;
        }

        if (draft.Link < 0 || depth > 3)
            return null;
        return _drafts[draft.Link].Referent >= 0 ? _memory.Referent(_drafts[draft.Link].Referent)
            : _drafts[draft.Link].NameGroup >= 0 ? Linked(article, draft.Link, depth + 1) : null;
    }

    private Referent Chosen(MentionDraft draft, int index)
    {
        ref Candidate fresh = ref _candidates[0];
        fresh.Referent = null;
        fresh.Count = AntecedentFeatures.FillNew(draft, _seenHeads.Contains(draft.Word), fresh.Features);
        int window = draft.Kind == MentionKind.Description ? 30 : draft.Form.Person == 3 ? 6 : int.MaxValue;
        int count = 1, rank = 0, fitting = 0;
        Span<int> namedOfType = stackalloc int[MentionModel.NounTypes];
        namedOfType.Clear();
        for (Referent? referent = _newest; referent is not null && count <= MaxCandidates && rank < MaxCandidates * 2; referent = referent.Older, rank++)
        {
            if (draft.Sentence - referent.Last.Sentence > window)
                break;
            if (!IsPossible(draft, referent) || IsWithin(draft, index, referent))
                continue;
            if (referent.Type == NounType.Person && referent.Number != GrammaticalNumber.Plural)
                fitting++;
            ref Candidate candidate = ref _candidates[count++];
            candidate.Referent = referent;
            candidate.NamedSince = namedOfType[(int)referent.Type];
            namedOfType[(int)referent.Type] += referent.HasName ? 1 : 0;
        }

        AntecedentContext context = new(
            QuoteSpeaker(draft), _lastSpeaker, _subject, _previousSubject, _mostMentioned, fitting == 1);
        for (int i = 1; i < count; i++)
            _candidates[i].Count = AntecedentFeatures.Fill(draft, _candidates[i].Referent!, i - 1, _candidates[i].NamedSince, context, _candidates[i].Features);
        int choice = _chooser.Choose(draft, _candidates.AsSpan(0, count));
        return _candidates[choice].Referent ?? _memory.NewReferent();
    }

    private static bool IsPossible(MentionDraft draft, Referent referent)
    {
        MentionDraft last = referent.Last;
        if (last.Tokens.Contains(draft.Tokens) || draft.Tokens.Contains(last.Tokens))
            return false;
        if (draft.Gender is Gender.Male or Gender.Female)
        {
            if (draft.Form.Person == 3 && (referent.Number == GrammaticalNumber.Plural || referent.Type is NounType.Organization or NounType.Place))
                return false;
            if (referent.Gender != Gender.Unknown && referent.Gender != draft.Gender)
                return false;
        }

        if (draft.Kind == MentionKind.Description && referent.Type != NounType.Other && referent.Type != draft.Type
            && !(draft.Type == NounType.Organization && referent.Type == NounType.Place) && !(draft.Type == NounType.Place && referent.Type == NounType.Organization))
            return false;
        return draft.Kind != MentionKind.Description || referent.Number == GrammaticalNumber.Unknown || referent.Number == draft.Number;
    }

    // "his father" is not he, "the Lind campaign" is not Lind.
    private bool IsWithin(MentionDraft draft, int index, Referent referent)
    {
        if (draft.Kind != MentionKind.Description || draft.Tokens.Count == 1)
            return false;
        for (int i = index + 1; i < _drafts.Count && i < index + 12 && _drafts[i].Tokens.Start < draft.Head; i++)
        {
            if (_drafts[i].Referent == referent.Id)
                return true;
        }

        return false;
    }

    private int QuoteSpeaker(MentionDraft draft)
    {
        int token = _quotations.SpeakerOf(draft.Quote);
        return token >= 0 && _draftOfHead[token] is >= 0 and int speaker ? _drafts[speaker].Referent : -1;
    }

    private void MoveToFront(Referent referent, bool isNew)
    {
        if (_newest == referent)
            return;
        if (!isNew)
        {
            if (referent.Newer is not null)
                referent.Newer.Older = referent.Older;
            if (referent.Older is not null)
                referent.Older.Newer = referent.Newer;
        }

        referent.Newer = null;
        referent.Older = _newest;
        if (_newest is not null)
            _newest.Newer = referent;
        _newest = referent;
    }
}
