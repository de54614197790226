namespace NewsClaims.Claims;

/// <summary>Whether the unit is specific and of public matters: names of actors and places, numbers, dates. What is worth checking is.</summary>
internal static class SpecificFeatures
{
    public static void Fill(ClaimText text, UnitReading reading, ClaimFeatureList features)
    {
        bool actor = false, place = false, date = false, number = false, open = false;
        int names = 0;
        TokenRange previous = default;
        for (int i = 0; i < reading.Unit.Tokens.Length; i++)
        {
            int token = reading.Unit.Tokens[i];
            number |= text.Kind(token) == TokenKind.Number || text.Tag(token) == PennTag.Cardinal;
            date |= IsDate(text, token);
            open |= reading.Classes[i].Has(ClaimWord.Public);
            if (text.EntityAt(token) is not { } name || name.Tokens == previous)
                continue;
            previous = name.Tokens;
            names++;
            actor |= name.Class is EntityClass.Person or EntityClass.Organization;
            place |= name.Class == EntityClass.Location;
            features.Add(ClaimFeature.NameType, (uint)name.Class, token);
        }

        features.Add(ClaimFeature.NameType, (uint)Math.Min(3, names), 100u);
        uint all = (actor ? 1u : 0u) + (place ? 2u : 0u) + (date ? 4u : 0u) + (number ? 8u : 0u) + (open ? 16u : 0u);
        features.Add(ClaimFeature.Specific, all);
        features.Add(ClaimFeature.Specific, actor && (place || date || number) ? 101u : 100u, open ? 1u : 0u);
        features.Add(ClaimFeature.Specific, all, (uint)reading.Telling.Tense + 200);
        features.Add(ClaimFeature.Specific, names > 0 ? 301u : 300u, (uint)reading.Telling.SubjectKind);
    }

    private static bool IsDate(ClaimText text, int token) => text.Form(token) is
        "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday"
        or "january" or "february" or "march" or "april" or "june" or "july" or "august" or "september" or "october" or "november" or "december"
        or "today" or "yesterday" or "tomorrow" or "year" or "month" or "week" or "day" or "decade" or "century" or "2014" or "2015" or "2016";
}
