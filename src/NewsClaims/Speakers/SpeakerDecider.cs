using NewsClaims.Layers;

namespace NewsClaims.Speakers;

/// <summary>Decides who speaks in one attribution, from its source's words, what they refer to, and what was decided before.</summary>
internal readonly ref struct SpeakerDecider(SpeakerScene scene, ISpeakerScorer scorer)
{
    private readonly SpeakerScene _scene = scene;

    /// <param name="attribution">The attribution.</param>
    /// <param name="reading">Its source.</param>
    /// <param name="outer">The decision on the attribution that holds this one, or null.</param>
    /// <param name="before">The decision on the attribution before it in the same block, or null.</param>
    /// <param name="earlier">The decision on the attribution before it anywhere, or null.</param>
    public SpeakerDecision Decide(Attribution attribution, SourceReading reading, SpeakerDecision? outer, SpeakerDecision? before, SpeakerDecision? earlier)
    {
        Span<uint> features = stackalloc uint[SpeakerKindFeatures.Max];
        int count = SpeakerKindFeatures.Fill(_scene, reading, attribution, features);
        float[] kinds = new float[SpeakerModel.KindCount];
        scorer.Kinds(features[..count], kinds);
        if (reading.Head < 0)
            return MissingSource.Decide(_scene, attribution, before, earlier, kinds);
        int mention = reading.Mention;
        bool pronoun = mention >= 0 && _scene.Mentions[mention].Kind == MentionKind.Pronoun;
        if (pronoun && FirstPersonSource.Decide(_scene, reading, outer, kinds) is { } first)
            return first;
        if (mention < 0 && earlier is { Kind: SpeakerKind.Document, Name: not null } && _scene.Article.Word(reading.Head).Equals("it", StringComparison.OrdinalIgnoreCase))
            return earlier.Again(SpeakerPath.Context, kinds, $"“it” → {earlier.Name}, cited before");
        if (reading.Heads.Length > 1)
            return SeveralSources.Joined(_scene, reading, kinds);
        if (mention >= 0 && _scene.NameOf(_scene.Mentions[mention].Referent) is { } name)
            return Named(reading, mention, name, kinds);
        if (pronoun && IsRelative(_scene.Mentions[mention]) && _scene.LastDescription(_scene.Mentions[mention].Referent, mention) < 0
            && RelativeAntecedent.Of(_scene, reading.Head) is { } antecedent)
            return Decide(attribution, antecedent, outer, before, earlier).Following(NameText.Plain(_scene.Mentions[mention].Span.Slice(_scene.Article.Text)));
        bool described = pronoun && _scene.LastDescription(_scene.Mentions[mention].Referent, mention) >= 0;
        if (!described && _scene.Together.MeantBy(_scene.Article, _scene.Mentions, reading) is { } pair)
            return SeveralSources.Both(_scene, reading, pair, kinds);
        return TranscriptLabel.Is(_scene.Article, reading.Tokens) ? Labelled(reading, mention, kinds) : Unnamed(reading, mention, kinds);
    }

    private SpeakerDecision Named(SourceReading reading, int mention, ReferentName name, float[] kinds)
    {
        Mention source = _scene.Mentions[mention];
        SpeakerKind kind = KindChoice.Best(kinds, KindsOf(reading, source, name));
        string written = NameText.Of(_scene.Article, source.Tokens);
        SpeakerPath path = source.Kind switch
        {
            MentionKind.Name when written == name.Text => SpeakerPath.Named,
            MentionKind.Name => SpeakerPath.ShortName,
            MentionKind.Description when name.Text.Contains(written, StringComparison.OrdinalIgnoreCase) => SpeakerPath.ShortName,
            MentionKind.Description => SpeakerPath.Description,
            _ => IsRelative(source) ? SpeakerPath.Relative : SpeakerPath.Pronoun,
        };

        // What is not a person may still be something of the name's bearer: the words of the source name it better.
        bool own = kind is SpeakerKind.Person or SpeakerKind.Organization or SpeakerKind.Author || path is SpeakerPath.Pronoun or SpeakerPath.Relative;
        if (!own && (source.Kind == MentionKind.Description || IsPartOf(source, reading)))
            return Unnamed(reading, mention, kinds);
        return new SpeakerDecision
        {
            Path = path,
            Kind = kind == SpeakerKind.Author ? SpeakerKind.Person : kind,
            Name = name.Text,
            Referent = source.Referent,
            Mention = mention,
            KindProbabilities = kinds,
            Source = _scene.Article.Span(reading.Tokens),
            Evidence = SpeakerEvidence.Of(_scene, path, source, mention, name),
        };
    }

    // "many Republicans", "Democrats in Congress", "a Democrat familiar with the talks": more than the people that it is of.
    private bool IsPartOf(Mention source, SourceReading reading)
    {
        if (source.Kind != MentionKind.Name)
            return false;
        ReadOnlySpan<TokenSyntax> syntax = _scene.Article.Syntax;
        bool plural = syntax[source.Head].Tag is PennTag.PluralNoun or PennTag.PluralProperNoun;
        bool people = plural || _scene.Entities[source.Entity].Class == EntityClass.Misc;
        int before = source.Tokens.Start - 1, after = source.Tokens.End;
        return (plural && before >= reading.Tokens.Start && !NameText.IsArticle(_scene.Article.Word(before)))
            || (people && after < reading.Tokens.End && syntax[after].Pos is PartOfSpeech.Adposition or PartOfSpeech.Adjective);
    }

    // What a source can be of which a name is known.
    private int KindsOf(SourceReading reading, Mention source, ReferentName name)
    {
        bool plural = _scene.Article.Syntax[source.Head].Tag is PennTag.PluralNoun or PennTag.PluralProperNoun;
        if (name.Type != EntityClass.Person)
            return plural && source.Kind == MentionKind.Name ? KindChoice.Somebody & ~KindChoice.Of(SpeakerKind.Person) : KindChoice.Somebody;
        if (source.Kind == MentionKind.Name)
            return KindChoice.Of(SpeakerKind.Person, SpeakerKind.Organization, SpeakerKind.Document);

        // "The union's spokesman, Lind,": who is named there and then is no group and not anonymous.
        if (source.Kind == MentionKind.Description && reading.Tokens.Contains(_scene.Mentions[name.Mention].Tokens))
            return KindChoice.Of(SpeakerKind.Person);
        int any = KindChoice.Any & ~KindChoice.Of(SpeakerKind.Unknown);
        return source.Kind == MentionKind.Description && !plural ? any & ~KindChoice.Of(SpeakerKind.Anonymous) : any;
    }

    private SpeakerDecision Unnamed(SourceReading reading, int mention, float[] kinds)
    {
        // Without a name there is no person, unless the entity layer missed it: "LIND: No."
        bool name = _scene.Article.Syntax[reading.Head].Pos == PartOfSpeech.ProperNoun && mention < 0;
        SpeakerKind kind = IsHeOrShe(_scene.Article.Word(reading.Head)) ? SpeakerKind.Anonymous
            : KindChoice.Best(kinds, name ? KindChoice.Any : KindChoice.Any & ~KindChoice.Of(SpeakerKind.Person));
        int head = reading.Head;
        TokenRange tokens = reading.Tokens;
        string words = NameText.Plain(_scene.Article.Span(tokens).Slice(_scene.Article.Text));
        if (mention >= 0 && _scene.Mentions[mention].Kind == MentionKind.Pronoun)
        {
            int last = _scene.LastDescription(_scene.Mentions[mention].Referent, mention);
            if (last < 0)
                return SpeakerDecision.Open(kinds, $"“{words}” refers to nobody the text names");
            Mention description = _scene.Mentions[_scene.Referents.MentionAt(last)];
            head = last;
            tokens = description.Tokens;
        }

        if (kind == SpeakerKind.Unknown || NamesNobody(head))
            return SpeakerDecision.Open(kinds, $"“{words}” names no source");
        if (kind == SpeakerKind.Author)
            return SpeakerDecision.OfAuthor(_scene.Author, SpeakerPath.AuthorVoice, kinds, "the wording is the article's own voice → the author");
        string described = new SpeakerNaming(_scene.Article, _scene.Entities, _scene.Mentions, _scene.Referents).Describe(tokens, head);
        return new SpeakerDecision
        {
            Path = SpeakerPath.Described,
            Head = head,
            Kind = kind,
            Name = described,
            Referent = mention >= 0 && _scene.Mentions[mention].Kind != MentionKind.Name ? _scene.Mentions[mention].Referent : -1,
            Mention = mention,
            KindProbabilities = kinds,
            Source = _scene.Article.Span(tokens),
            Evidence = tokens == reading.Tokens ? "described, not named, in the text as the source" : $"“{words}” → “{described}”, described before and never named",
        };
    }

    private SpeakerDecision Labelled(SourceReading reading, int mention, float[] kinds)
    {
        string words = NameText.Plain(_scene.Article.Span(reading.Tokens).Slice(_scene.Article.Text));
        return new SpeakerDecision
        {
            Path = SpeakerPath.Labelled,
            Kind = SpeakerKind.Person,
            Name = NameText.FromCapitals(words),
            Mention = mention,
            KindProbabilities = kinds,
            Source = _scene.Article.Span(reading.Tokens),
            Evidence = $"“{words}:” at the start of the paragraph names who speaks",
        };
    }

    // "who" and "this", where the mentions do not tell whom they mean.
    private bool NamesNobody(int head) =>
        _scene.Article.Syntax[head].Tag is PennTag.WhPronoun or PennTag.WhDeterminer || _scene.Article.Word(head) is "this" or "This" or "that" or "That" or "it" or "It";

    private bool IsRelative(Mention mention) =>
        _scene.Article.Syntax[mention.Head].Tag is PennTag.WhPronoun or PennTag.WhDeterminer or PennTag.PossessiveWhPronoun;

    private static bool IsHeOrShe(ReadOnlySpan<char> word) =>
        word.Equals("he", StringComparison.OrdinalIgnoreCase) || word.Equals("she", StringComparison.OrdinalIgnoreCase)
        || word.Equals("his", StringComparison.OrdinalIgnoreCase) || word.Equals("her", StringComparison.OrdinalIgnoreCase);
}
