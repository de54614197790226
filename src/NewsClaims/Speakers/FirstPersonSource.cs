using NewsClaims.Layers;

namespace NewsClaims.Speakers;

/// <summary>Decides who "I" and "we" are: the speaker whose words they stand in, the writer of a letter, or the author of the article.</summary>
internal static class FirstPersonSource
{
    // Articles in the first person are rare, so the kind model hesitates; what it gives the author here is enough beside "I".
    private const float Enough = 0.15f;

    /// <summary>Null where it is neither of them: who is meant is then looked for as for any pronoun.</summary>
    public static SpeakerDecision? Decide(in SpeakerScene scene, SourceReading reading, SpeakerDecision? outer, float[] kinds)
    {
        ReadOnlySpan<char> head = scene.Article.Word(reading.Head);
        bool singular = IsSingular(head);
        if (!singular && !IsPlural(head))
            return null;
        string word = head.ToString();
        if (outer is not null)
            return outer.Name is null ? null : outer.Again(SpeakerPath.InnerFirstPerson, kinds, $"“{word}” inside the words of {outer.Name} → the same speaker");
        if (scene.IsQuoted(reading.Head))
            return null;
        if (scene.LetterWriter(reading.Head) is int writer and >= 0)
            return Writer(scene, writer, word, kinds);
        bool author = singular ? kinds[(int)SpeakerKind.Author] > Enough || scene.FirstPerson : KindChoice.Best(kinds) == SpeakerKind.Author;
        return author
            ? SpeakerDecision.OfAuthor(scene.Author, SpeakerPath.FirstPerson, kinds, $"“{word}” outside quotation marks → the author of the article")
            : null;
    }

    private static SpeakerDecision Writer(in SpeakerScene scene, int mention, string word, float[] kinds)
    {
        Mention signature = scene.Mentions[mention];
        string name = scene.NameOf(signature.Referent)?.Text ?? NameText.Of(scene.Article, signature.Tokens);
        return new SpeakerDecision
        {
            Path = SpeakerPath.LetterWriter,
            Kind = SpeakerKind.Person,
            Name = name,
            Referent = signature.Referent,
            Mention = mention,
            KindProbabilities = kinds,
            Source = signature.Span,
            Evidence = $"“{word}” in a letter → {name}, who signs it",
        };
    }

    private static bool IsSingular(ReadOnlySpan<char> word) => Is(word, "I") || Is(word, "my") || Is(word, "me") || Is(word, "mine") || Is(word, "myself");

    private static bool IsPlural(ReadOnlySpan<char> word) => Is(word, "we") || Is(word, "our") || Is(word, "us");

    private static bool Is(ReadOnlySpan<char> word, string form) => word.Equals(form, StringComparison.OrdinalIgnoreCase);
}
