using NewsClaims.Layers;

namespace NewsClaims.Mentions;

/// <summary>What the words of a name and those before it say of its bearer.</summary>
internal static class NameReading
{
    /// <summary>The gender shown by a title before or within the name, or by the noun it hangs on: "Mrs. Lind", "spokeswoman Lind".</summary>
    public static Gender GenderOf(ParsedArticle article, TokenRange name, int sentenceStart)
    {
        if (name.Start == 0)
            return name.Count > 1 ? GenderedWords.OfTitle(article.Word(name.Start)) : Gender.Unknown;
        Gender gender = GenderedWords.OfTitle(article.Word(name.Start - 1));
        if (gender == Gender.Unknown && name.Count > 1)
            gender = GenderedWords.OfTitle(article.Word(name.Start));
        bool role = name.Start > sentenceStart && article.Syntax[name.Start - 1].Tag == PennTag.Noun;
        return gender == Gender.Unknown && role ? GenderedWords.OfNoun(article.Word(name.Start - 1)) : gender;
    }

    public static GrammaticalNumber NumberOf(ParsedArticle article, Entity entity) =>
        entity.Class == EntityClass.Person ? GrammaticalNumber.Singular
        : article.Syntax[entity.Tokens.End - 1].Tag == PennTag.PluralProperNoun ? GrammaticalNumber.Plural : GrammaticalNumber.Unknown;

    public static NounType TypeOf(EntityClass type) => type switch
    {
        EntityClass.Person => NounType.Person,
        EntityClass.Organization => NounType.Organization,
        EntityClass.Location => NounType.Place,
        _ => NounType.Other,
    };

    /// <summary>Stems of the words that describe the bearer: those before a person's name, and those of a body's own name ("the bank" may well be the Oduya Bank).</summary>
    public static uint[] RolesOf(ParsedArticle article, Entity entity, int sentenceStart)
    {
        const int OfPerson = 5, OfBody = 8;
        int first = entity.Tokens.Start, end = first;
        if (entity.Class == EntityClass.Organization)
        {
            end = Math.Min(entity.Tokens.End, first + OfBody);
        }
        else if (entity.Class == EntityClass.Person)
        {
            int from = Math.Max(sentenceStart, first - OfPerson);
            while (first > from && article.Syntax[first - 1].Pos is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Adjective)
                first--;
        }

        uint[] words = new uint[end - first];
        for (int i = 0; i < words.Length; i++)
            words[i] = NounFeatures.Stem(article.Word(first + i));
        return words;
    }
}
