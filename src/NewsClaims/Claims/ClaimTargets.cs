namespace NewsClaims.Claims;

/// <summary>Finds who is accused, threatened, asked or promised something, where the claim names one.</summary>
internal static class ClaimTargets
{
    private const int MaxOpening = 14;

    public static string? Of(ClaimText text, UnitReading reading, ClaimType type, TargetNames names)
    {
        if (type is not (ClaimType.Accusation or ClaimType.Threat or ClaimType.Demand or ClaimType.Commitment))
            return null;
        if (type is not ClaimType.Commitment && Opening(text, reading, type, names) is { } first)
            return first;
        return type switch
        {
            ClaimType.Accusation => Doer(text, reading, names) ?? InCue(text, reading, names) ?? FirstName(text, reading, names),
            ClaimType.Demand => Doer(text, reading, names) ?? InCue(text, reading, names) ?? Addressee(reading),
            ClaimType.Threat => FirstName(text, reading, names) ?? InCue(text, reading, names),
            _ => InCue(text, reading, names),
        };
    }

    // "accused | Belmar of jamming", "urged | donors to act", "called | the mayor a thief": the phrase that opens the content.
    private static string? Opening(ClaimText text, UnitReading reading, ClaimType type, TargetNames names)
    {
        ReadOnlySpan<int> tokens = reading.Unit.Tokens;
        if (reading.Cue is not { MainToken: >= 0 } cue || reading.Unit.InQuotes || text.Pos(cue.MainToken) is not (PartOfSpeech.Verb or PartOfSpeech.Noun))
            return null;
        if (text.Tag(tokens[0]) is PennTag.To or PennTag.BaseVerb || text.Pos(tokens[0]) is PartOfSpeech.Verb or PartOfSpeech.Auxiliary)
            return null;
        int end = 0, head = -1;
        while (end < Math.Min(MaxOpening, tokens.Length) && IsPartOfPhrase(text, tokens, end))
        {
            if (text.Pos(tokens[end]) is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Pronoun && head < 0 && !IsModifier(text, tokens[end]))
                head = tokens[end];
            end++;
        }

        bool open = end < tokens.Length && IsAfterParty(text, tokens[end]);
        if (head < 0 || !(open || type == ClaimType.Accusation && reading.Main.Form is ClauseForm.Nominal or ClauseForm.Participle))
            return null;
        return names.Persons(text, tokens[..end]) ?? names.Of(text, reading.Unit, head);
    }

    // What may follow the party: "to leave", "of lying", "a thief", ", who …", an opening quotation mark.
    private static bool IsAfterParty(ClaimText text, int token) =>
        text.Tag(token) == PennTag.To
        || text.Kind(token) == TokenKind.OpenQuote
        || text.Form(token) is "for" or "of" or "with" or "as" or "a" or "an" or "not" or "never" or "who" or "which" or "that" or "-" or "—" or "–";

    private static bool IsPartOfPhrase(ClaimText text, ReadOnlySpan<int> tokens, int index) =>
        (text.Pos(tokens[index]) is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Adjective or PartOfSpeech.Numeral or PartOfSpeech.Pronoun
            && text.Form(tokens[index]) is not ("who" or "which" or "that"))
        || text.Form(tokens[index]) is "and" or "," or "the" or "this" or "these" or "those" or "his" or "her" or "its" or "their" or "our" or "'s" or "’s"
        || (index == 0 && text.Pos(tokens[index]) == PartOfSpeech.Determiner)
        || (text.EntityAt(tokens[index]) is not null && text.Pos(tokens[index]) is not PartOfSpeech.Verb);

    private static bool IsModifier(ClaimText text, int token) =>
        text.Relation(token) is DependencyRelation.Compound or DependencyRelation.Flat or DependencyRelation.Possessive;

    // "Belmar must leave", "they stole it", "for him to resign", "it was stolen by thieves".
    private static string? Doer(ClaimText text, UnitReading reading, TargetNames names)
    {
        Clause clause = reading.Telling;
        if (clause.Passive)
        {
            foreach (int token in reading.Unit.Tokens)
            {
                if (text.Form(token) == "by" && text.Relation(token) == DependencyRelation.Case && text.Head(text.Head(token)) == clause.Predicate)
                    return names.Of(text, reading.Unit, text.Head(token));
            }
        }

        return clause.SubjectKind is SubjectKind.Name or SubjectKind.Other or SubjectKind.They or SubjectKind.ThirdPerson or SubjectKind.You
            ? names.Of(text, reading.Unit, clause.Subject)
            : null;
    }

    // "told the crew | to leave": whom the reporting words address.
    private static string? InCue(ClaimText text, UnitReading reading, TargetNames names)
    {
        if (reading.Cue is not { MainToken: >= 0 } cue)
            return null;
        foreach (int token in cue.Tokens)
        {
            if (token > cue.MainToken && text.EntityAt(token) is { Class: EntityClass.Person or EntityClass.Organization })
                return names.Of(text, reading.Unit, token);
        }

        return null;
    }

    // "The mayor told reporters they must leave" asks nothing of the reporters.
    private static string? Addressee(UnitReading reading) =>
        reading.Main.Form is ClauseForm.Infinitive or ClauseForm.Imperative ? reading.Attribution?.Addressee?.Name : null;

    private static string? FirstName(ClaimText text, UnitReading reading, TargetNames names)
    {
        foreach (int token in reading.Unit.Tokens)
        {
            if (text.EntityAt(token) is { Class: EntityClass.Person or EntityClass.Organization } && names.Of(text, reading.Unit, token) is { } name
                && name != reading.Attribution?.Speaker?.Name)
                return name;
        }

        return null;
    }
}
