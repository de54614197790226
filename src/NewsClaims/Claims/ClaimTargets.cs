namespace NewsClaims.Claims;

/// <summary>Finds who is accused, threatened, asked or promised something, where the claim names one.</summary>
internal static class ClaimTargets
{
    private const int MaxTokens = 12;
    private const int MaxEntities = 2000;

    public static string? Of(ClaimText text, UnitReading reading, ClaimType type)
    {
        if (type is not (ClaimType.Accusation or ClaimType.Threat or ClaimType.Demand or ClaimType.Commitment))
            return null;
        int head = Head(text, reading, type);
        return head < 0 ? null : Phrase(text, reading.Unit, head);
    }

    private static int Head(ClaimText text, UnitReading reading, ClaimType type)
    {
        Clause clause = reading.Telling;
        bool objectFirst = IsObjectFirst(text, reading, clause);
        if (objectFirst && type is ClaimType.Accusation or ClaimType.Demand)
            return IsParty(text, reading.Unit.Tokens[0], clause) ? clause.Form == ClauseForm.Nominal ? clause.Predicate : FirstNominal(text, reading.Unit) : -1;
        return type switch
        {
            ClaimType.Accusation when clause.Subject >= 0 && clause.SubjectKind is SubjectKind.Name or SubjectKind.Other or SubjectKind.They
                or SubjectKind.ThirdPerson => clause.Subject,
            ClaimType.Demand when clause.Subject >= 0 && clause.SubjectKind is SubjectKind.Name or SubjectKind.Other => clause.Subject,
            ClaimType.Threat when clause.Object >= 0 && text.Pos(clause.Object) == PartOfSpeech.ProperNoun => clause.Object,
            _ => -1,
        };
    }

    // "accused | Belmar of jamming", "urged | donors to act".
    private static bool IsObjectFirst(ClaimText text, UnitReading reading, Clause clause) =>
        reading.Cue is { MainToken: >= 0 } cue && !reading.Unit.InQuotes
        && clause.Form is ClauseForm.Nominal or ClauseForm.Infinitive or ClauseForm.Participle
        && text.Pos(cue.MainToken) is PartOfSpeech.Verb;

    private static bool IsParty(ClaimText text, int token, Clause clause) =>
        text.Pos(token) is PartOfSpeech.ProperNoun or PartOfSpeech.Noun or PartOfSpeech.Pronoun or PartOfSpeech.Determiner or PartOfSpeech.Adjective
        && clause.Predicate >= 0;

    private static int FirstNominal(ClaimText text, ClaimUnit unit)
    {
        for (int i = 0; i < Math.Min(MaxTokens, unit.Tokens.Length); i++)
        {
            int token = unit.Tokens[i];
            if (text.Pos(token) is not (PartOfSpeech.ProperNoun or PartOfSpeech.Noun or PartOfSpeech.Pronoun))
                continue;
            int head = text.Head(token);
            bool inside = head >= 0 && text.Relation(token) is DependencyRelation.Compound or DependencyRelation.Flat or DependencyRelation.Possessive;
            if (!inside)
                return token;
        }

        return -1;
    }

    private static string? Phrase(ClaimText text, ClaimUnit unit, int head)
    {
        int index = unit.IndexOf(head);
        if (index < 0)
            return null;
        if (FullName(text, head) is { } name)
            return name;
        int start = index, end = index;
        while (start > 0 && index - start < MaxTokens && IsPartOf(text, unit.Tokens[start - 1], head) && unit.Tokens[start - 1] == unit.Tokens[start] - 1)
            start--;
        while (end + 1 < unit.Tokens.Length && end - index < MaxTokens && text.Head(unit.Tokens[end + 1]) == head
            && text.Relation(unit.Tokens[end + 1]) is DependencyRelation.Flat && unit.Tokens[end + 1] == unit.Tokens[end] + 1)
            end++;
        return text.Article.Span(TokenRange.FromBounds(unit.Tokens[start], unit.Tokens[end] + 1)).Slice(text.Article.Text).ToString();
    }

    // The longest name of the article's first ones that ends in the same word: "Belmar", "Ilse Brandt" for "Brandt".
    private static string? FullName(ClaimText text, int head)
    {
        if (text.EntityAt(head) is not { } known)
            return null;
        ReadOnlySpan<char> best = known.Span.Slice(text.Article.Text);
        ReadOnlySpan<char> last = text.Word(known.Tokens.End - 1);
        if (known.Type == EntityType.Person)
        {
            foreach (Entity entity in text.Entities[..Math.Min(MaxEntities, text.Entities.Length)])
            {
                ReadOnlySpan<char> other = entity.Span.Slice(text.Article.Text);
                if (entity.Type == EntityType.Person && other.Length > best.Length && text.Word(entity.Tokens.End - 1).SequenceEqual(last))
                    best = other;
            }
        }

        return best.ToString();
    }

    private static bool IsPartOf(ClaimText text, int token, int head) =>
        (text.Head(token) == head || (text.Head(token) >= 0 && text.Head(text.Head(token)) == head))
        && text.Relation(token) is DependencyRelation.Compound or DependencyRelation.Determiner or DependencyRelation.AdjectivalModifier
            or DependencyRelation.Flat or DependencyRelation.Possessive or DependencyRelation.NumericModifier or DependencyRelation.Descriptor;
}
