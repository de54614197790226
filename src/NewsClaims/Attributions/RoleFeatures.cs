using NewsClaims.Kernels;

namespace NewsClaims.Attributions;

/// <summary>
/// The features of the second decision: given a cue, which tokens around it are its source and which its content. One chain a cue.
/// </summary>
internal sealed class RoleFeatures
{
    public const string Section = "attributions-roles";

    public const int Outside = 0;
    public const int Source = 1;
    public const int Content = 2;
    public const int Cue = 3;
    public const int LabelCount = 4;

    /// <summary>The label of the cue is fixed, so the features of places weigh only the others.</summary>
    public const int WeighedLabels = 3;

    private readonly ArticleContext _context;
    private readonly FirstGuess _guess;
    private readonly RolePath _path;
    private CueCandidate _cue;
    private TokenRange _window;
    private uint _cueStem;
    private uint _cueCluster;
    private uint _cueClass;
    private uint _cueTag;
    private uint _cueWords;
    private int _cueRegion;
    private uint _quotesOfSentence;
    private int _doer;
    private uint _doerSteps;
    private uint _branchBefore;
    private uint _branchHere;

    public RoleFeatures(ArticleContext context, FirstGuess guess)
    {
        _context = context;
        _guess = guess;
        _path = new RolePath(context);
    }

    /// <summary>Sets the cue and its window.</summary>
    public void Start(CueCandidate cue, TokenRange window)
    {
        _cue = cue;
        _window = window;
        _path.From(cue.Head);
        _cueStem = _context.Stem[cue.Head];
        _cueCluster = _context.Cluster[cue.Head];
        _cueClass = _context.Lexical[cue.Head];
        _cueTag = (uint)_context.Syntax[cue.Head].Tag;
        _cueRegion = _context.Quotes.RegionOf(cue.Head);
        _cueWords = 0;
        for (int i = cue.Tokens.Start; i < Math.Min(cue.Tokens.End, cue.Tokens.Start + 6); i++)
            _cueWords = FeatureHash.Feature(99, _cueWords, _context.Stem[i]);
        _quotesOfSentence = QuotesOfSentence();
        _doer = _context.Clauses.DoerOf(cue.Head, _context, out int steps);
        _doerSteps = _doer < 0 ? 99u : (uint)steps;
        _branchBefore = 0;
        _branchHere = 0;
    }

    /// <summary>Adds the features of a token; tokens must be asked in order, since the step to a token looks back at the one before.</summary>
    public void OfToken(int token, FeatureList features)
    {
        CueFeatures.Features f = new(_context, _window.Start, _window.End, features);
        if (_cue.Tokens.Contains(token))
        {
            f.Add(300);
            _branchBefore = _branchHere;
            _branchHere = 1;
            return;
        }

        uint side = token < _cue.Tokens.Start ? 0u : 1u;
        uint distance = CueFeatures.Distance(token < _cue.Tokens.Start ? token - _cue.Tokens.Start : token - _cue.Tokens.End + 1);
        Place(f, token, side, distance);
        Path(f, token, side);
        Words(f, token, side);
        Quotation(f, token, side);
        Others(f, token, side);
    }

    /// <summary>Adds the features of the step from the token before <paramref name="token"/>, which must have been asked last.</summary>
    public void OfStep(int token, FeatureList features)
    {
        uint before = _context.Shape[token - 1], here = _context.Shape[token];
        uint quote = CueFeatures.QuoteStep(_context, token);
        uint side = token < _cue.Tokens.Start ? 0u : token >= _cue.Tokens.End ? 1u : 2u;
        uint sentence = _context.Sentence[token - 1] == _context.Sentence[token] ? 0u : 1u;
        uint branch = _branchBefore == _branchHere ? 0u : 1u;
        features.Add(FeatureHash.Feature(400, side));
        features.Add(FeatureHash.Feature(401, before, here, branch));
        features.Add(FeatureHash.Feature(402, (uint)_context.Syntax[token - 1].Tag, (uint)_context.Syntax[token].Tag, side));
        features.Add(FeatureHash.Feature(403, quote, sentence, side));
        features.Add(FeatureHash.Feature(404, (uint)_context.Relation(token), branch, TokenShape.IsMark(_context.Shape[token - 1]) ? 1u : 0u));
        features.Add(FeatureHash.Feature(406, _context.Word[token], branch, before >= TokenShape.OpenQuote ? before : 0u));
        features.Add(FeatureHash.Feature(407, before, here, quote + (8 * side) + (32 * sentence)));
        features.Add(FeatureHash.Feature(408, Nesting(token), branch, side));
        Joint(token, branch, side, features);
        features.Add(FeatureHash.Feature(415, PartOfDoer(token - 1), PartOfDoer(token), here));
        if (_cue.Tokens.End == token || _cue.Tokens.Start == token)
            features.Add(FeatureHash.Feature(409, _cueClass, _cueTag, here));
    }

    // What phrase begins at the token and what it hangs on: a relative clause of the word before, a conjunct, a new argument of the cue.
    private void Joint(int token, uint branch, uint side, FeatureList features)
    {
        int begins = _context.Tree.BeginsAt(token, _context.Syntax), ends = _context.Tree.EndsAt(token - 1, _context.Syntax);
        int head = _context.Head(begins);
        uint relation = (uint)_context.Relation(begins), ended = (uint)_context.Relation(ends);
        uint hangs = head < 0 ? 0u : head == _cue.Head ? 1u : head >= token ? 2u : head == token - 1 ? 3u : head >= _context.Tree.First[ends] ? 4u : 5u;
        uint shape = _context.Shape[token];
        features.Add(FeatureHash.Feature(410, relation, hangs, side));
        features.Add(FeatureHash.Feature(411, relation, ended, hangs));
        features.Add(FeatureHash.Feature(412, relation, hangs, shape + (32 * branch)));
        if (head >= 0)
            features.Add(FeatureHash.Feature(414, relation, (uint)_context.Syntax[head].Tag, hangs + (8 * (uint)_context.Syntax[token].Tag)));
    }

    // How many subtrees end before the token and begin at it: where constituents meet.
    private uint Nesting(int token)
    {
        bool begins = _context.Tree.First[token] == token || BeginsSomething(token);
        uint distance = (uint)Math.Min(7, Math.Abs(_context.Tree.Depth[token - 1] - _context.Tree.Depth[token]));
        return (begins ? 16u : 0u) + distance + (_context.Tree.Depth[token - 1] > _context.Tree.Depth[token] ? 8u : 0u);
    }

    private bool BeginsSomething(int token) => _context.Head(token) > token && _context.Tree.First[_context.Head(token)] == token;

    private void Place(in CueFeatures.Features f, int t, uint side, uint distance)
    {
        f.Add(301, side, _cueStem);
        f.Add(302, side, _cueTag, _cueClass);
        f.Add(310, side, _cueCluster);
        f.Add(303, distance, _cueTag);
        f.Add(305, distance, _cueClass, f.Tag(t));
        int sentence = _context.Sentence[t] - _context.Sentence[_cue.Tokens.Start];
        uint offset = (uint)(Math.Clamp(sentence, -3, 3) + 8);
        f.Add(306, offset, _quotesOfSentence, Region(t) < 0 ? 0u : 1u);
        f.Add(308, _cueWords, side);
        f.Add(309, distance, _cueStem);
    }

    private void Path(in CueFeatures.Features f, int t, uint side)
    {
        _path.To(t);
        uint up = (uint)_path.Up, down = (uint)Math.Min(_path.Down, 4);
        uint branch = _path.Branch < 0 ? 99u : (uint)_context.Relation(_path.Branch);
        uint sub = _path.SubBranch < 0 ? 99u : (uint)_context.Relation(_path.SubBranch);
        uint through = (uint)_path.UpRelation;
        uint order = _path.Branch < 0 ? 2u : _path.Branch < _cue.Head ? 0u : 1u;
        uint way = FeatureHash.Feature(98, up, through, branch + (64 * order));
        _branchBefore = _branchHere;
        _branchHere = FeatureHash.Feature(97, up, _path.Branch < 0 ? 0 : (uint)_path.Branch - (uint)_cue.Head);
        uint wayHere = _path.Down == 0 ? way + 1 : way;
        f.Add(321, wayHere, _cueClass, _cueTag);
        f.Add(322, wayHere, _cueStem);
        f.Add(337, wayHere, _cueCluster);
        f.Add(323, way, sub, down);
        f.Add(324, way, (uint)_context.Relation(t), down);
        f.Add(325, way, f.Tag(t));
        f.Add(326, way, f.Word(t));
        f.Add(327, up, branch, side);
        f.Add(328, way, side, f.Shape(t));
        f.Add(329, way, sub, _cueStem);
        if (_path.Branch >= 0)
        {
            int marker = _path.Branch;
            uint kinds = (uint)_context.Clauses.Dependents[marker];
            f.Add(330, way, kinds & (uint)(ClauseShape.Kind.That | ClauseShape.Kind.Marker | ClauseShape.Kind.Case | ClauseShape.Kind.Subject));
            f.Add(331, way, f.Tag(marker), down);
            f.Add(333, way, t == _context.Tree.First[marker] ? 1u : t == _context.Tree.Last[marker] ? 2u : 0u, f.Shape(t));
            f.Add(334, way, f.Word(_context.Tree.First[marker]));
        }

        uint doer = PartOfDoer(t);
        f.Add(338, doer, _doerSteps, _cueTag);
        f.Add(339, doer, _doerSteps, (uint)_context.Relation(t));
        f.Add(319, doer, f.Tag(t), f.Shape(t));
        f.Add(335, wayHere, (uint)_context.Clauses.Dependents[_cue.Head] & 0x3F, _cueTag);
        f.Add(336, way, _quotesOfSentence, Region(t) < 0 ? 0u : 1u);
    }

    // Where the token stands in the phrase of the one who does what the cue says: 0 where there is no such one.
    private uint PartOfDoer(int token)
    {
        if (_doer < 0)
            return 0;
        int first = _context.Tree.First[_doer], last = _context.Tree.Last[_doer];
        return token < first || token > last ? 1u : token == _doer ? 2u : token < _doer ? 3u : 4u;
    }

    private void Words(in CueFeatures.Features f, int t, uint side)
    {
        f.Add(340, f.Word(t), side);
        f.Add(341, f.Word(t - 1), side);
        f.Add(342, f.Word(t + 1), side);
        f.Add(357, f.Cluster(t), side);
        f.Add(358, f.Group(t - 1), f.Group(t), side);
        f.Add(345, f.Tag(t), side, f.Shape(t));
        f.Add(346, f.Tag(t - 1), f.Tag(t), side);
        f.Add(347, f.Tag(t), f.Tag(t + 1), side);
        if (t >= _cue.Tokens.Start - 3 && t < _cue.Tokens.End + 3)
        {
            uint exact = (uint)(t - _cue.Tokens.Start + 64);
            f.Add(351, exact, f.Word(t));
            f.Add(352, exact, f.Tag(t), _cueTag);
            f.Add(353, exact, f.Shape(t), _cueStem);
        }

        TokenRange sentence = _context.SentenceRanges[_context.Sentence[t]];
        f.Add(354, CueFeatures.Distance(sentence.End - 1 - t), f.Shape(t), side);
        f.Add(356, (uint)_context.Relation(t), f.Tag(t), side);
    }

    private void Quotation(in CueFeatures.Features f, int t, uint side)
    {
        int region = Region(t);
        uint inside = region < 0 ? 0u : region == _cueRegion ? 1u : _context.Quotes.All[region].Closed ? 2u : 3u;
        uint between = _cueRegion >= 0 ? 9u : region < 0 ? 8u : Between(region, side);
        f.Add(360, inside, side, _quotesOfSentence);
        f.Add(361, inside, f.Shape(t), side);
        f.Add(362, between, _cueClass, side);
        f.Add(364, between, f.Shape(t), side);
        if (region >= 0 && region != _cueRegion)
        {
            QuoteRegion quote = _context.Quotes.All[region];
            f.Add(366, CueFeatures.Distance(quote.Tokens.Count), between, side);
            f.Add(367, GapTo(quote.Tokens), side, _cueClass);
        }
    }

    // Which quotation of its side it is, counted from the cue.
    private uint Between(int region, uint side)
    {
        int count = 0;
        int step = side == 0 ? 1 : -1;
        for (int other = region + step; other >= 0 && other < _context.Quotes.All.Count && count < 4; other += step)
        {
            TokenRange tokens = _context.Quotes.All[other].Tokens;
            if (side == 0 ? tokens.Start >= _cue.Tokens.Start : tokens.End <= _cue.Tokens.End)
                break;
            count++;
        }

        return (uint)count;
    }

    private uint GapTo(TokenRange quote) =>
        CueFeatures.Distance(quote.End <= _cue.Tokens.Start ? quote.End - _cue.Tokens.Start : quote.Start - _cue.Tokens.End);

    private void Others(in CueFeatures.Features f, int t, uint side)
    {
        uint content = _guess.Bucket(t, CueFeatures.Content), source = _guess.Bucket(t, CueFeatures.Source);
        uint between = (uint)Math.Min(3, Math.Abs(_guess.CuesBefore(t) - _guess.CuesBefore(_cue.Tokens.Start)) - (side == 1 ? 1 : 0));
        uint inOther = _guess.IsCue(t) ? 1u : 0u;
        f.Add(382, content, source, between);
        f.Add(383, between, side, inOther);
        f.Add(384, between, (uint)_path.Up, content);
        f.Add(385, inOther, content, source);
        f.Add(386, between, Region(t) < 0 ? 0u : 1u, content);
        f.Add(387, _guess.Bucket(t - 1, CueFeatures.Content), content, _guess.Bucket(t + 1, CueFeatures.Content));
        f.Add(388, _guess.Bucket(t - 1, CueFeatures.Source), source, _guess.Bucket(t + 1, CueFeatures.Source));
        f.Add(389, source, (uint)_path.Up, _path.Branch < 0 ? 99u : (uint)_context.Relation(_path.Branch));
    }

    private int Region(int token) => _context.Quotes.RegionOf(token);

    private uint QuotesOfSentence()
    {
        TokenRange sentence = _context.SentenceRanges[_context.Sentence[_cue.Tokens.Start]];
        int from = Math.Max(sentence.Start, _window.Start), to = Math.Min(sentence.End, _window.End);
        uint seen = _cueRegion >= 0 ? 1u : 0u;
        for (int i = from; i < to; i++)
        {
            int region = Region(i);
            if (region >= 0 && region != _cueRegion)
                seen |= i < _cue.Tokens.Start ? 2u : 4u;
        }

        return seen;
    }
}
