namespace NewsClaims.Claims;

/// <summary>
/// Names a party as fully as the article does: a pronoun or short name of somebody who also speaks by the speaker's name, another name by its
/// longest form, any other phrase by its words without article.
/// </summary>
internal sealed class TargetNames
{
    private const int MaxTokens = 12;
    private const int MaxEntities = 2000;

    private readonly Dictionary<int, string> _speakers = [];
    private readonly HashSet<Speaker> _seen = new(ReferenceEqualityComparer.Instance);

    /// <summary>Reads who speaks in an article.</summary>
    public void Read(IReadOnlyList<Attribution> attributions)
    {
        for (int k = 0; k < attributions.Count; k++)
        {
            if (attributions[k].Speaker is not { Kind: SpeakerKind.Person or SpeakerKind.Organization or SpeakerKind.Group } speaker || !_seen.Add(speaker))
                continue;
            for (int i = 0; i < speaker.Mentions.Count; i++)
                _speakers.TryAdd(speaker.Mentions[i].End, speaker.Name);
        }
    }

    /// <summary>Forgets the article.</summary>
    public void Clear()
    {
        _speakers.Clear();
        _seen.Clear();
    }

    /// <summary>The party that <paramref name="head"/> names, or null for a pronoun that points to nobody known.</summary>
    public string? Of(ClaimText text, ClaimUnit unit, int head)
    {
        if (head < 0)
            return null;
        if (text.EntityAt(head) is { } entity)
            return _speakers.GetValueOrDefault(entity.Span.End) ?? FullName(text, entity);
        if (_speakers.TryGetValue(text.Article.Tokens[head].Span.End, out string? speaker))
            return speaker;
        return text.Pos(head) == PartOfSpeech.Pronoun ? null : Phrase(text, unit, head);
    }

    /// <summary>The persons named among the tokens of a phrase, joined by " &amp; "; null where it names none.</summary>
    public string? Persons(ClaimText text, ReadOnlySpan<int> tokens)
    {
        List<string> persons = [];
        foreach (int token in tokens)
        {
            if (text.EntityAt(token) is { Class: EntityClass.Person } person && person.Tokens.End - 1 == token)
                persons.Add(_speakers.GetValueOrDefault(person.Span.End) ?? FullName(text, person));
        }

        return persons.Count == 0 ? null : string.Join(" & ", persons.Distinct());
    }

    // The longest name among the article's first ones that ends in the same word: "Belmar", "Ilse Brandt" for "Brandt".
    private static string FullName(ClaimText text, Entity known)
    {
        ReadOnlySpan<char> best = known.Span.Slice(text.Article.Text);
        ReadOnlySpan<char> last = text.Word(known.Tokens.End - 1);
        if (known.Class == EntityClass.Person)
        {
            foreach (Entity entity in text.Entities[..Math.Min(MaxEntities, text.Entities.Length)])
            {
                ReadOnlySpan<char> other = entity.Span.Slice(text.Article.Text);
                if (entity.Class == EntityClass.Person && other.Length > best.Length && text.Word(entity.Tokens.End - 1).SequenceEqual(last))
                    best = other;
            }
        }

        return best.ToString();
    }

    // From the first word that belongs to the head to the head, with names that follow it and "of" phrases: "members of the council".
    private static string? Phrase(ClaimText text, ClaimUnit unit, int head)
    {
        int index = unit.IndexOf(head);
        if (index < 0)
            return null;
        ReadOnlySpan<int> tokens = unit.Tokens;
        int start = index, end = index;
        while (start > 0 && index - start < MaxTokens && tokens[start - 1] == tokens[start] - 1 && IsPartOf(text, tokens[start - 1], head))
            start--;
        while (start < index && text.Pos(tokens[start]) == PartOfSpeech.Determiner)
            start++;
        while (end + 1 < tokens.Length && end - index < MaxTokens && tokens[end + 1] == tokens[end] + 1 && IsOf(text, tokens[end + 1], head))
            end++;
        return text.Article.Span(TokenRange.FromBounds(tokens[start], tokens[end] + 1)).Slice(text.Article.Text).ToString();
    }

    private static bool IsPartOf(ClaimText text, int token, int head) =>
        (text.Head(token) == head || (text.Head(token) >= 0 && text.Head(text.Head(token)) == head))
        && text.Relation(token) is DependencyRelation.Compound or DependencyRelation.Determiner or DependencyRelation.AdjectivalModifier
            or DependencyRelation.Flat or DependencyRelation.Possessive or DependencyRelation.NumericModifier or DependencyRelation.Descriptor;

    private static bool IsOf(ClaimText text, int token, int head)
    {
        int parent = text.Head(token);
        if (parent < 0)
            return false;
        if (parent == head)
            return text.Relation(token) == DependencyRelation.Flat || (text.Relation(token) == DependencyRelation.NominalModifier && HasOf(text, head, token));
        return text.Head(parent) == head && text.Relation(parent) == DependencyRelation.NominalModifier && HasOf(text, head, parent)
            && text.Relation(token) is DependencyRelation.Case or DependencyRelation.Determiner or DependencyRelation.Compound or DependencyRelation.AdjectivalModifier;
    }

    private static bool HasOf(ClaimText text, int head, int modifier)
    {
        for (int token = head + 1; token < Math.Min(modifier, head + MaxTokens); token++)
        {
            if (text.Head(token) == modifier && text.Relation(token) == DependencyRelation.Case)
                return text.Form(token) == "of";
        }

        return false;
    }
}
