using System.Collections.Frozen;
using NewsClaims.Layers;

namespace NewsClaims.Speakers;

/// <summary>
/// Finds who has a part in an attribution beside its speaker: whom the words were said to ("told reporters", "in a letter to the council") and
/// the outlet that relays them ("told the Courier", "said on Norvik Radio", "according to the Courier"). An outlet spoken to is a channel:
/// what is said to it is meant for its readers.
/// </summary>
internal readonly ref struct ParticipantFinder(SpeakerScene scene, NewsOutlets outlets)
{
    // Tokens looked at on each side of the cue, so that time stays linear in hostile text.
    private const int Reach = 40;

    private static readonly FrozenSet<string> Telling = Forms("tell", "inform", "assure", "reassure", "warn", "remind", "notify", "brief", "advise", "address");
    private static readonly FrozenSet<string> Occasions = Set("interview", "interviews", "statement", "email", "e-mail", "letter", "message", "testimony", "comments", "remarks", "conversation", "call", "op-ed", "column", "briefing", "speech", "article", "essay");

    private readonly SpeakerScene _scene = scene;

    /// <param name="attribution">The attribution.</param>
    /// <param name="outer">The decision on the attribution that holds this one, or null.</param>
    public (Participant? Via, Participant? Addressee) Find(Attribution attribution, SpeakerDecision? outer)
    {
        Participant? via = null, addressee = null;
        if (attribution.Cue.Count > 0)
        {
            ParsedArticle article = _scene.Article;
            TokenRange cue = article.TokensIn(TextSpan.FromBounds(attribution.Cue[0].Start, attribution.Cue[^1].End));
            TokenRange sentence = cue.IsEmpty ? default : article.Sentences[article.SentenceOf(cue.Start)];
            for (int i = Math.Max(sentence.Start, cue.Start - Reach); i < Math.Min(sentence.End, cue.End + Reach); i++)
            {
                if (!IsNominal(article.Syntax[i]) || Within(attribution.Content, i) || Within(attribution.Source, i))
                    continue;
                ParticipantPart part = PartOf(i, cue);
                if (part == ParticipantPart.None)
                    continue;
                if (IsOutlet(i))
                    via ??= Make(i);
                else if (part == ParticipantPart.SpokenTo)
                    addressee ??= Make(i);
            }
        }

        if (via is null && outer is { Mention: >= 0, Name: not null } && outlets.Is(_scene, outer.Mention))
            via = new Participant(outer.Name, outer.Source);
        return (via, addressee);
    }

    private ParticipantPart PartOf(int token, TokenRange cue)
    {
        ParsedArticle article = _scene.Article;
        TokenSyntax syntax = article.Syntax[token];
        int head = syntax.Head;
        if (head < 0)
            return ParticipantPart.None;
        if (syntax.Relation is DependencyRelation.Object or DependencyRelation.IndirectObject)
            return Telling.GetAlternateLookup<ReadOnlySpan<char>>().Contains(article.Word(head)) && Reports(head, cue) ? ParticipantPart.SpokenTo : ParticipantPart.None;
        if (syntax.Relation is not (DependencyRelation.Oblique or DependencyRelation.NominalModifier or DependencyRelation.Agent))
            return ParticipantPart.None;
        ReadOnlySpan<char> preposition = Preposition(token);
        bool occasion = Occasions.GetAlternateLookup<ReadOnlySpan<char>>().Contains(article.Word(head));
        if (!(occasion ? article.Syntax[head].Head is int verb and >= 0 && Reports(verb, cue) : Reports(head, cue)))
            return ParticipantPart.None;
        if (preposition is "to" && (occasion || article.Syntax[head].Pos == PartOfSpeech.Verb))
            return ParticipantPart.SpokenTo;
        bool relays = preposition is "with" or "for" ? occasion : preposition is "to" or "on" or "in" or "by" or "via" or "according";
        return relays ? ParticipantPart.Relays : ParticipantPart.None;
    }

    // The word is the cue, or hangs on it as in "said, speaking to reporters".
    private bool Reports(int token, TokenRange cue)
    {
        if (cue.Contains(token))
            return true;
        TokenSyntax syntax = _scene.Article.Syntax[token];
        return syntax.Head >= 0 && cue.Contains(syntax.Head)
            && syntax.Relation is DependencyRelation.AdverbialClause or DependencyRelation.OpenComplement or DependencyRelation.Conjunct or DependencyRelation.Oblique;
    }

    private ReadOnlySpan<char> Preposition(int token)
    {
        const int Back = 10;
        for (int i = token - 1; i >= Math.Max(0, token - Back); i--)
        {
            if (_scene.Article.Syntax[i].Head == token && _scene.Article.Syntax[i].Relation == DependencyRelation.Case)
            {
                // "according to": the first of the two words is the preposition.
                return i > 0 && _scene.Article.Word(i - 1).Equals("according", StringComparison.OrdinalIgnoreCase) ? "according" : _scene.Article.Word(i);
            }
        }

        return default;
    }

    private bool IsOutlet(int token) =>
        _scene.Referents.MentionAt(token) is int mention and >= 0 ? outlets.Is(_scene, mention) : outlets.IsNoun(_scene.Article.Word(token));

    private Participant Make(int token)
    {
        ParsedArticle article = _scene.Article;
        int mention = _scene.Referents.MentionAt(token);
        TokenRange tokens = mention >= 0 ? _scene.Mentions[mention].Tokens : PhraseOf(token);
        bool author = article.Word(token) is "me" or "us" && !_scene.IsQuoted(token);
        string name = author ? _scene.Author.Name
            : mention >= 0 && _scene.NameOf(_scene.Mentions[mention].Referent) is { } named ? named.Text
            : new SpeakerNaming(article, _scene.Entities, _scene.Mentions, _scene.Referents).Describe(tokens, token);
        return new Participant(name, article.Span(tokens));
    }

    // The noun with what stands before it and belongs to it.
    private TokenRange PhraseOf(int token)
    {
        int start = token;
        while (start > 0 && _scene.Article.Syntax[start - 1].Head == token && _scene.Article.Syntax[start - 1].Relation is not (DependencyRelation.Case or DependencyRelation.Punctuation))
            start--;
        return TokenRange.FromBounds(start, token + 1);
    }

    private bool Within(IReadOnlyList<TextSpan> spans, int token)
    {
        for (int i = 0; i < spans.Count; i++)
        {
            if (spans[i].Contains(_scene.Article.Tokens[token].Span))
                return true;
        }

        return false;
    }

    private static bool IsNominal(TokenSyntax syntax) => syntax.Pos is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Pronoun;

    private static FrozenSet<string> Forms(params string[] verbs) =>
        Set([.. verbs.SelectMany(verb => (string[])[verb, verb + "s", verb + "es", verb + "ed", verb + "d", verb + "ing"]), "told", "notifies", "notified", "assuring", "advising", "reassuring", "briefed"]);

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private enum ParticipantPart
    {
        None,
        SpokenTo,
        Relays,
    }
}
