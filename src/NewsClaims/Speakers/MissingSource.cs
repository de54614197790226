using NewsClaims.Layers;

namespace NewsClaims.Speakers;

/// <summary>Decides who speaks where the text gives an attribution no source: who spoke before, the subject of the verb, the author, or nobody.</summary>
internal static class MissingSource
{
    /// <param name="scene">The article.</param>
    /// <param name="attribution">An attribution without source.</param>
    /// <param name="before">The decision on the attribution before it in the same block, or null.</param>
    /// <param name="earlier">The decision on the attribution before it anywhere, or null.</param>
    /// <param name="kinds">The probability of each kind.</param>
    public static SpeakerDecision Decide(in SpeakerScene scene, Attribution attribution, SpeakerDecision? before, SpeakerDecision? earlier, float[] kinds)
    {
        SpeakerKind kind = KindChoice.Best(kinds);
        if (earlier?.Name is not null && earlier.Kind != SpeakerKind.Author && BeginsWithBareVerb(scene.Article, attribution))
            return earlier.Again(SpeakerPath.Elided, kinds, $"the sentence leaves its subject out → {earlier.Name}, who speaks before");
        if (SubjectOfCue(scene, attribution) is int subject and >= 0)
            return Subject(scene, subject, kinds);
        bool goesOn = before?.Name is not null && !IsPassive(scene.Article, attribution) && (attribution.Quotation == QuotationKind.Direct || kind is SpeakerKind.Person or SpeakerKind.Organization);
        if (goesOn)
        {
            SpeakerPath path = attribution.Quotation == QuotationKind.Direct ? SpeakerPath.Continued : SpeakerPath.Context;
            return before!.Again(path, kinds, $"no source stands with it → {before.Name}, who speaks just before in the same paragraph");
        }

        return kind == SpeakerKind.Author
            ? SpeakerDecision.OfAuthor(scene.Author, SpeakerPath.AuthorVoice, kinds, "no source is named and the wording is the article's own voice → the author")
            : SpeakerDecision.Open(kinds, "the text names no source");
    }

    // "He has been criticized for …": by somebody, and not by who spoke before.
    private static bool IsPassive(ParsedArticle article, Attribution attribution)
    {
        if (attribution.Cue.Count == 0)
            return false;
        TokenRange cue = article.TokensIn(attribution.Cue[0]);
        for (int i = cue.Start; i < cue.End; i++)
        {
            if (article.Syntax[i].Relation == DependencyRelation.PassiveAuxiliary && cue.Contains(article.Syntax[i].Head))
                return true;
        }

        return false;
    }

    // The named subject of the cue's verb, its own or that of the verb it is joined to: "Lind told reporters … and warned that …".
    private static int SubjectOfCue(in SpeakerScene scene, Attribution attribution)
    {
        const int Reach = 40;
        if (attribution.Cue.Count == 0)
            return -1;
        ParsedArticle article = scene.Article;
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
                int mention = scene.Referents.MentionAt(i);
                bool named = article.Syntax[i].Relation == DependencyRelation.Subject && mention >= 0 && !scene.IsQuoted(i)
                    && scene.NameOf(scene.Mentions[mention].Referent) is not null;
                return named ? mention : -1;
            }

            verb = article.Syntax[verb].Relation == DependencyRelation.Conjunct ? article.Syntax[verb].Head : -1;
        }

        return -1;
    }

    private static SpeakerDecision Subject(in SpeakerScene scene, int mention, float[] kinds)
    {
        Mention subject = scene.Mentions[mention];
        ReferentName name = scene.NameOf(subject.Referent)!;
        return new SpeakerDecision
        {
            Path = SpeakerPath.Subject,
            Kind = name.Type == EntityClass.Person ? SpeakerKind.Person : SpeakerKind.Organization,
            Name = name.Text,
            Referent = subject.Referent,
            Mention = mention,
            KindProbabilities = kinds,
            Source = subject.Span,
            Evidence = $"no source stands with it → {name.Text}, the subject of the verb",
        };
    }

    // "Keeps saying that …", "Called him a liar.": the telegraphic style of lists.
    private static bool BeginsWithBareVerb(ParsedArticle article, Attribution attribution)
    {
        if (attribution.Cue.Count == 0)
            return false;
        TokenRange cue = article.TokensIn(attribution.Cue[0]);
        return !cue.IsEmpty && article.Syntax[cue.Start].Tag == PennTag.ThirdPersonVerb
            && article.Sentences[article.SentenceOf(cue.Start)].Start == cue.Start;
    }
}
