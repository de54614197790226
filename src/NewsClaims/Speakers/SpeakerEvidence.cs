using NewsClaims.Layers;

namespace NewsClaims.Speakers;

/// <summary>Says in words why a source means whom it was taken to mean: only what was seen in the text.</summary>
internal static class SpeakerEvidence
{
    public static string Of(in SpeakerScene scene, SpeakerPath path, Mention source, int mention, ReferentName name)
    {
        string words = NameText.Plain(source.Span.Slice(scene.Article.Text));
        return path switch
        {
            SpeakerPath.Named => "named in the text as the source",
            SpeakerPath.ShortName => $"named in the text as the source; “{words}” is short for {name.Text}",
            SpeakerPath.Relative => $"“{words}” → {name.Text}, whom it follows",
            SpeakerPath.Description => $"described as “{words}” → {name.Text}{Before(scene, source, mention)}",
            _ => $"pronoun “{words}” → {name.Text}{Before(scene, source, mention)}",
        };
    }

    private static string Before(in SpeakerScene scene, Mention source, int mention)
    {
        Mention? found = Antecedent(scene, source, mention);
        if (found is not { } antecedent)
            return ", named later in the text";
        int distance = scene.Article.SentenceOf(source.Head) - scene.Article.SentenceOf(antecedent.Head);
        string what = scene.Article.Syntax[antecedent.Head].Relation is DependencyRelation.Subject or DependencyRelation.PassiveSubject ? "the subject of" : "mentioned in";
        string where = distance switch
        {
            0 => $", {what} the same sentence",
            1 => $", {what} the sentence before",
            _ => $", last mentioned {distance} sentences before",
        };
        return source.Kind == MentionKind.Pronoun && distance is 0 or 1 && OthersBetween(scene, antecedent, source, mention) == 0
            ? where + ", the only person named there"
            : where;
    }

    private static Mention? Antecedent(in SpeakerScene scene, Mention source, int mention)
    {
        for (int m = mention - 1; m >= 0; m--)
        {
            if (scene.Mentions[m].Referent == source.Referent && (scene.Mentions[m].Kind != MentionKind.Pronoun || m < mention - 40))
                return scene.Mentions[m];
            if (m < mention - 200)
                return null;
        }

        return null;
    }

    // Other named persons from the sentence of the antecedent up to the source.
    private static int OthersBetween(in SpeakerScene scene, Mention antecedent, Mention source, int mention)
    {
        int sentence = scene.Article.Sentences[scene.Article.SentenceOf(antecedent.Head)].Start;
        int others = 0;
        for (int m = mention - 1; m >= 0 && scene.Mentions[m].Tokens.Start >= sentence; m--)
        {
            Mention other = scene.Mentions[m];
            if (other.Referent != source.Referent && other.Kind == MentionKind.Name && scene.Entities[other.Entity].Class == EntityClass.Person)
                others++;
        }

        return others;
    }
}
