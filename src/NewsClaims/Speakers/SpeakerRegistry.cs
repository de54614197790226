namespace NewsClaims.Speakers;

/// <summary>Keeps one <see cref="Speaker"/> for each speaker of an article.</summary>
internal sealed class SpeakerRegistry(Speaker author)
{
    private readonly Dictionary<(SpeakerKind Kind, string Name), Speaker> _byName = [];
    private readonly Dictionary<int, Speaker> _byReferent = [];

    public Speaker? Find(in SpeakerScene scene, SpeakerDecision decision)
    {
        if (decision.Kind == SpeakerKind.Author)
            return author;
        if (decision.Name is null)
            return null;
        bool named = decision.Referent >= 0 && scene.NameOf(decision.Referent) is { } name && name.Text == decision.Name;
        if (named && _byReferent.TryGetValue(decision.Referent, out Speaker? known))
            return known;
        (SpeakerKind Kind, string Name) key = (decision.Kind, decision.Name.ToLowerInvariant());
        if (!named && _byName.TryGetValue(key, out Speaker? described))
            return described;
        Speaker made = Make(scene, decision, named);
        if (named)
            _byReferent.Add(decision.Referent, made);
        else
            _byName.Add(key, made);
        return made;
    }

    private static Speaker Make(in SpeakerScene scene, SpeakerDecision decision, bool named)
    {
        ReadOnlySpan<int> all = decision.Referent >= 0 ? scene.Referents.MentionsOf(decision.Referent) : [];
        TextSpan[] mentions = decision.Referent >= 0 ? new TextSpan[all.Length] : [decision.Source];
        for (int i = 0; i < all.Length; i++)
            mentions[i] = scene.Mentions[all[i]].Span;

        (string? role, string? affiliation) = named && decision.Kind == SpeakerKind.Person
            ? new RoleReader(scene.Article, scene.Entities, scene.Mentions, scene.Referents).Read(decision.Referent)
            : (null, null);
        return new Speaker(decision.Name!, decision.Kind, role, affiliation, mentions.AsReadOnly());
    }
}
