using NewsClaims.Layers;

namespace NewsClaims.Speakers;

/// <summary>Names sources that are several: joined in the text ("Lind and Oduya"), or two persons meant together ("the two", "they").</summary>
internal static class SeveralSources
{
    /// <summary>A source of several heads.</summary>
    public static SpeakerDecision Joined(in SpeakerScene scene, SourceReading reading, float[] kinds)
    {
        List<string> names = [];
        bool persons = true;
        int start = reading.Tokens.Start;
        SpeakerNaming naming = new(scene.Article, scene.Entities, scene.Mentions, scene.Referents);
        for (int i = 0; i < reading.Heads.Length; i++)
        {
            int mention = reading.Mentions[i];
            ReferentName? name = mention >= 0 ? scene.NameOf(scene.Mentions[mention].Referent) : null;
            persons &= name?.Type == EntityClass.Person;
            int end = i + 1 < reading.Heads.Length ? JointBefore(scene.Article, reading.Heads[i], reading.Heads[i + 1]) : reading.Tokens.End;
            string text = name?.Text ?? (IsOfThoseBefore(scene, reading, start)
                ? NameText.Of(scene.Article, TokenRange.FromBounds(start, reading.Heads[i] + 1))
                : naming.Describe(TokenRange.FromBounds(start, end), reading.Heads[i]));
            if (!names.Contains(text))
                names.Add(text);
            start = Math.Min(end + 1, reading.Tokens.End - 1);
        }

        int others = KindChoice.Somebody & ~KindChoice.Of(SpeakerKind.Person);
        return new SpeakerDecision
        {
            Path = SpeakerPath.Several,
            Kind = persons ? SpeakerKind.Person : KindChoice.Best(kinds, others),
            Name = names.Count == 1 ? names[0] : $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}",
            Mention = reading.Mention,
            KindProbabilities = kinds,
            Source = scene.Article.Span(reading.Tokens),
            Evidence = "several are named in the text as the source",
        };
    }

    // The "and" or comma at which the phrase of the next head begins.
    private static int JointBefore(ParsedArticle article, int head, int next)
    {
        for (int i = next - 1; i > head; i--)
        {
            if (article.Syntax[i].Relation == DependencyRelation.Coordination || article.Word(i) is ",")
                return i;
        }

        return next - 1;
    }

    // "Lind and her aides": who is named just before.
    private static bool IsOfThoseBefore(in SpeakerScene scene, SourceReading reading, int start)
    {
        int mention = start > reading.Heads[0] && scene.Article.Syntax[start].Tag == PennTag.PossessivePronoun ? scene.Referents.MentionAt(start) : -1;
        return mention >= 0 && reading.Mention >= 0 && scene.Mentions[mention].Referent == scene.Mentions[reading.Mention].Referent;
    }

    /// <summary>A source that means two persons named before.</summary>
    public static SpeakerDecision Both(in SpeakerScene scene, SourceReading reading, (int First, int Second) pair, float[] kinds)
    {
        string first = scene.NameOf(scene.Mentions[pair.First].Referent)!.Text, second = scene.NameOf(scene.Mentions[pair.Second].Referent)!.Text;
        return new SpeakerDecision
        {
            Path = SpeakerPath.Both,
            Kind = SpeakerKind.Person,
            Name = $"{first} and {second}",
            Mention = reading.Mention,
            KindProbabilities = kinds,
            Source = scene.Article.Span(reading.Tokens),
            Evidence = $"“{NameText.Plain(scene.Article.Span(reading.Tokens).Slice(scene.Article.Text))}” → {first} and {second}, named together before",
        };
    }
}
