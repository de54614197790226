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
            return WithoutSource(attribution, before, earlier, kinds);
        int mention = reading.Mention;
        bool pronoun = mention >= 0 && _scene.Mentions[mention].Kind == MentionKind.Pronoun;
        ReadOnlySpan<char> word = _scene.Article.Word(reading.Head);
        if (pronoun && IsFirstPerson(word, out bool singular))
        {
            if (FirstPerson(reading, outer, kinds, singular) is { } first)
                return first;
        }

        if (reading.Heads.Length > 1)
            return Several(reading, kinds);
        ReferentName? name = mention >= 0 ? _scene.NameOf(_scene.Mentions[mention].Referent) : null;
        if (name is null && Both(reading, pronoun) is { } pair)
            return Together(reading, pair, kinds);
        return name is not null ? Named(reading, mention, name, kinds) : Unnamed(reading, mention, kinds, IsLabel(reading));
    }

    // "they" and "the two" after "Lind and Oduya".
    private (int First, int Second)? Both(SourceReading reading, bool pronoun)
    {
        ReadOnlySpan<char> word = _scene.Article.Word(reading.Head);
        if (pronoun)
            return word.Equals("they", StringComparison.OrdinalIgnoreCase) || word.Equals("their", StringComparison.OrdinalIgnoreCase) ? _scene.PairBefore(reading.Head, 1) : null;
        for (int i = reading.Tokens.Start; i <= reading.Head && i < reading.Tokens.Start + 3; i++)
        {
            if (_scene.Article.Word(i).Equals("two", StringComparison.OrdinalIgnoreCase) || _scene.Article.Word(i).Equals("both", StringComparison.OrdinalIgnoreCase))
                return _scene.PairBefore(reading.Head, 12);
        }

        return null;
    }

    private SpeakerDecision Together(SourceReading reading, (int First, int Second) pair, float[] kinds)
    {
        string first = _scene.NameOf(_scene.Mentions[pair.First].Referent)!.Text, second = _scene.NameOf(_scene.Mentions[pair.Second].Referent)!.Text;
        return new SpeakerDecision
        {
            Path = SpeakerPath.Several,
            Kind = SpeakerKind.Person,
            Name = $"{first} and {second}",
            Mention = reading.Mention,
            KindProbabilities = kinds,
            Source = _scene.Article.Span(reading.Tokens),
            Evidence = $"“{NameText.Plain(_scene.Article.Span(reading.Tokens).Slice(_scene.Article.Text))}” → {first} and {second}, named together before",
        };
    }

    private SpeakerDecision WithoutSource(Attribution attribution, SpeakerDecision? before, SpeakerDecision? earlier, float[] kinds)
    {
        SpeakerKind kind = Best(kinds, 0b111_1111);
        if (earlier?.Name is not null && earlier.Kind != SpeakerKind.Author && BeginsWithBareVerb(attribution))
            return Again(earlier, SpeakerPath.Elided, kinds, $"the sentence leaves its subject out → {earlier.Name}, who speaks before");

        if (SubjectOfCue(attribution) is int subject and >= 0)
            return Subject(subject, kinds);
        bool goesOn = before?.Name is not null && (attribution.Quotation == QuotationKind.Direct || kind is SpeakerKind.Person or SpeakerKind.Organization);
        if (goesOn)
        {
            SpeakerPath path = attribution.Quotation == QuotationKind.Direct ? SpeakerPath.Continued : SpeakerPath.Context;
            return Again(before!, path, kinds, $"no source stands with it → {before!.Name}, who speaks just before in the same paragraph");
        }

        if (kind == SpeakerKind.Author)
            return Author(SpeakerPath.AuthorVoice, kinds, "no source is named and the wording is the article's own voice → the author");
        return Open(kinds, "the text names no source");
    }

    private static SpeakerDecision Again(SpeakerDecision decision, SpeakerPath path, float[] kinds, string evidence) => new()
    {
        Path = path,
        Kind = decision.Kind,
        Name = decision.Name,
        Referent = decision.Referent,
        Mention = decision.Mention,
        Source = decision.Source,
        KindProbabilities = kinds,
        Evidence = evidence,
    };

    // The named subject of the cue's verb, its own or that of the verb it is joined to: "Lind told reporters … and warned that …".
    private int SubjectOfCue(Attribution attribution)
    {
        const int Reach = 40;
        if (attribution.Cue.Count == 0)
            return -1;
        ParsedArticle article = _scene.Article;
        TokenRange cue = article.TokensIn(attribution.Cue[0]);
        int verb = -1;
        for (int i = cue.Start; i < cue.End && verb < 0; i++)
        {
            if (article.Syntax[i].Pos == PartOfSpeech.Verb && !cue.Contains(article.Syntax[i].Head))
                verb = i;
        }

        for (int step = 0; step < 2 && verb >= 0; step++)
        {
            TokenRange sentence = article.Sentences[article.SentenceOf(verb)];
            for (int i = Math.Max(sentence.Start, verb - Reach); i < verb; i++)
            {
                if (article.Syntax[i].Head != verb || article.Syntax[i].Relation is not (DependencyRelation.Subject or DependencyRelation.PassiveSubject))
                    continue;
                int mention = _scene.Referents.MentionAt(i);
                bool named = article.Syntax[i].Relation == DependencyRelation.Subject && mention >= 0 && !_scene.IsQuoted(i)
                    && _scene.NameOf(_scene.Mentions[mention].Referent) is not null;
                return named ? mention : -1;
            }

            verb = article.Syntax[verb].Relation == DependencyRelation.Conjunct ? article.Syntax[verb].Head : -1;
        }

        return -1;
    }

    private SpeakerDecision Subject(int mention, float[] kinds)
    {
        Mention subject = _scene.Mentions[mention];
        ReferentName name = _scene.NameOf(subject.Referent)!;
        return new SpeakerDecision
        {
            Path = SpeakerPath.Subject,
            Kind = name.Type == EntityType.Person ? SpeakerKind.Person : SpeakerKind.Organization,
            Name = name.Text,
            Referent = subject.Referent,
            Mention = mention,
            KindProbabilities = kinds,
            Source = subject.Span,
            Evidence = $"no source stands with it → {name.Text}, the subject of the verb",
        };
    }

    // "Keeps saying that …", "Called him a liar.": the telegraphic style of lists.
    private bool BeginsWithBareVerb(Attribution attribution)
    {
        if (attribution.Cue.Count == 0)
            return false;
        TokenRange cue = _scene.Article.TokensIn(attribution.Cue[0]);
        return !cue.IsEmpty && _scene.Article.Syntax[cue.Start].Tag == PennTag.ThirdPersonVerb
            && _scene.Article.Sentences[_scene.Article.SentenceOf(cue.Start)].Start == cue.Start;
    }

    private SpeakerDecision? FirstPerson(SourceReading reading, SpeakerDecision? outer, float[] kinds, bool singular)
    {
        string word = _scene.Article.Word(reading.Head).ToString();
        if (outer is not null)
        {
            return outer.Name is null ? null : Again(outer, SpeakerPath.InnerFirstPerson, kinds, $"“{word}” inside the words of {outer.Name} → the same speaker");
        }

        if (_scene.IsQuoted(reading.Head))
            return null;
        SpeakerKind kind = Best(kinds, 0b111_1111);
        bool author = singular ? kinds[(int)SpeakerKind.Author] > 0.15f || _scene.FirstPerson : kind == SpeakerKind.Author;
        return author ? Author(SpeakerPath.FirstPerson, kinds, $"“{word}” outside quotation marks → the author of the article") : null;
    }

    private SpeakerDecision Named(SourceReading reading, int mention, ReferentName name, float[] kinds)
    {
        Mention source = _scene.Mentions[mention];
        int allowed = name.Type != EntityType.Person ? 0b011_1110
            : source.Kind == MentionKind.Name ? Bits(SpeakerKind.Person, SpeakerKind.Organization, SpeakerKind.Document)
            : 0b111_1110;
        SpeakerKind kind = Best(kinds, allowed);
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
        if (!own && source.Kind == MentionKind.Description)
            return Unnamed(reading, mention, kinds, false);
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

    private SpeakerDecision Unnamed(SourceReading reading, int mention, float[] kinds, bool label)
    {
        if (label)
            return Labelled(reading, mention, kinds);

        // Without a name there is no person, unless the entity layer missed it: "LIND: No."
        bool name = _scene.Article.Syntax[reading.Head].Pos == PartOfSpeech.ProperNoun && mention < 0;
        SpeakerKind kind = IsHeOrShe(_scene.Article.Word(reading.Head)) ? SpeakerKind.Anonymous
            : Best(kinds, name ? 0b111_1111 : 0b111_1111 & ~(1 << (int)SpeakerKind.Person));
        int head = reading.Head;
        TokenRange tokens = reading.Tokens;
        string words = NameText.Plain(_scene.Article.Span(tokens).Slice(_scene.Article.Text));
        if (mention >= 0 && _scene.Mentions[mention].Kind == MentionKind.Pronoun)
        {
            int last = _scene.LastDescription(_scene.Mentions[mention].Referent, mention);
            if (last < 0)
                return Open(kinds, $"“{words}” refers to nobody the text names");
            Mention description = _scene.Mentions[_scene.Referents.MentionAt(last)];
            head = last;
            tokens = description.Tokens;
        }

        if (kind == SpeakerKind.Unknown)
            return Open(kinds, $"“{words}” names no source");
        if (kind == SpeakerKind.Author)
            return Author(SpeakerPath.AuthorVoice, kinds, "the wording is the article's own voice → the author");
        string described = new SpeakerNaming(_scene.Article, _scene.Entities, _scene.Mentions, _scene.Referents).Describe(tokens, head);
        return new SpeakerDecision
        {
            Path = SpeakerPath.Described,
            Kind = kind,
            Name = described,
            Referent = mention >= 0 && _scene.Mentions[mention].Kind != MentionKind.Name ? _scene.Mentions[mention].Referent : -1,
            Mention = mention,
            KindProbabilities = kinds,
            Source = _scene.Article.Span(tokens),
            Evidence = tokens == reading.Tokens ? "described, not named, in the text as the source" : $"“{words}” → “{described}”, described before and never named",
        };
    }

    private static int Bits(params ReadOnlySpan<SpeakerKind> kinds)
    {
        int bits = 0;
        foreach (SpeakerKind kind in kinds)
            bits |= 1 << (int)kind;
        return bits;
    }

    // "LIND:" at the start of a paragraph, as in transcripts: capitals and a colon name who speaks.
    private bool IsLabel(SourceReading reading)
    {
        ParsedArticle article = _scene.Article;
        TokenRange tokens = reading.Tokens;
        if (tokens.Count > 3 || tokens.End >= article.Tokens.Length || article.Word(tokens.End) is not ":")
            return false;
        int block = article.BlockOf(tokens.Start);
        if (block < 0 || article.Blocks[block].Span.Start != article.Tokens[tokens.Start].Start)
            return false;
        for (int i = tokens.Start; i < tokens.End; i++)
        {
            if (article.Word(i).ContainsAnyInRange('a', 'z') || !char.IsUpper(article.Word(i)[0]))
                return false;
        }

        return true;
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

    private SpeakerDecision Several(SourceReading reading, float[] kinds)
    {
        List<string> names = [];
        bool persons = true;
        SpeakerNaming naming = new(_scene.Article, _scene.Entities, _scene.Mentions, _scene.Referents);
        for (int i = 0; i < reading.Heads.Length; i++)
        {
            int mention = reading.Mentions[i];
            ReferentName? name = mention >= 0 ? _scene.NameOf(_scene.Mentions[mention].Referent) : null;
            persons &= name?.Type == EntityType.Person;
            int end = i + 1 < reading.Heads.Length ? reading.Heads[i + 1] : reading.Tokens.End;
            string text = name?.Text ?? naming.Describe(TokenRange.FromBounds(i == 0 ? reading.Tokens.Start : reading.Heads[i], end), reading.Heads[i]);
            if (!names.Contains(text))
                names.Add(text);
        }

        SpeakerKind kind = persons ? SpeakerKind.Person : Best(kinds, 0b111_1110 & ~(1 << (int)SpeakerKind.Person) & ~(1 << (int)SpeakerKind.Author));
        return new SpeakerDecision
        {
            Path = SpeakerPath.Several,
            Kind = kind,
            Name = names.Count == 1 ? names[0] : $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}",
            Mention = reading.Mention,
            KindProbabilities = kinds,
            Source = _scene.Article.Span(reading.Tokens),
            Evidence = "several are named in the text as the source",
        };
    }

    private SpeakerDecision Author(SpeakerPath path, float[] kinds, string evidence) =>
        new() { Path = path, Kind = SpeakerKind.Author, Name = _scene.Author.Name, KindProbabilities = kinds, Evidence = evidence };

    private static SpeakerDecision Open(float[] kinds, string evidence) =>
        new() { Path = SpeakerPath.None, Kind = SpeakerKind.Unknown, KindProbabilities = kinds, Evidence = evidence };

    private bool IsRelative(Mention mention) =>
        _scene.Article.Syntax[mention.Head].Tag is PennTag.WhPronoun or PennTag.WhDeterminer or PennTag.PossessiveWhPronoun;

    private static bool IsFirstPerson(ReadOnlySpan<char> word, out bool singular)
    {
        singular = word.Equals("I", StringComparison.OrdinalIgnoreCase) || word.Equals("my", StringComparison.OrdinalIgnoreCase)
            || word.Equals("me", StringComparison.OrdinalIgnoreCase) || word.Equals("mine", StringComparison.OrdinalIgnoreCase)
            || word.Equals("myself", StringComparison.OrdinalIgnoreCase);
        return singular || word.Equals("we", StringComparison.OrdinalIgnoreCase) || word.Equals("our", StringComparison.OrdinalIgnoreCase)
            || word.Equals("us", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsHeOrShe(ReadOnlySpan<char> word) =>
        word.Equals("he", StringComparison.OrdinalIgnoreCase) || word.Equals("she", StringComparison.OrdinalIgnoreCase)
        || word.Equals("his", StringComparison.OrdinalIgnoreCase) || word.Equals("her", StringComparison.OrdinalIgnoreCase);

    // The likeliest of the kinds whose bit is set.
    private static SpeakerKind Best(float[] kinds, int allowed)
    {
        int best = -1;
        for (int k = 0; k < kinds.Length; k++)
        {
            if ((allowed & (1 << k)) != 0 && (best < 0 || kinds[k] > kinds[best]))
                best = k;
        }

        return (SpeakerKind)best;
    }
}
