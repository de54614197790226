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
        SpeakerNaming naming = new(scene.Article, scene.Entities, scene.Mentions, scene.Referents);
        for (int i = 0; i < reading.Heads.Length; i++)
        {
            int mention = reading.Mentions[i];
            ReferentName? name = mention >= 0 ? scene.NameOf(scene.Mentions[mention].Referent) : null;
            persons &= name?.Type == EntityClass.Person;
            int end = i + 1 < reading.Heads.Length ? reading.Heads[i + 1] : reading.Tokens.End;
            string text = name?.Text ?? naming.Describe(TokenRange.FromBounds(i == 0 ? reading.Tokens.Start : reading.Heads[i], end), reading.Heads[i]);
            if (!names.Contains(text))
                names.Add(text);
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
