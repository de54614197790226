using NewsClaims.Layers;

namespace NewsClaims.Entities;

/// <summary>
/// Completes names of persons whose given name has a second syllable in small letters behind a hyphen, as Korean names are written
/// ("Han Seo-ra"): the tokens divide there, and the name was cut.
/// </summary>
internal static class HyphenatedGivenNames
{
    private const int LongestSyllable = 5;

    /// <summary>Changes labels of the piece that <paramref name="range"/> covers.</summary>
    public static void Complete(ParsedArticle article, TokenRange range, Span<byte> labels)
    {
        for (int i = 1; i + 2 < labels.Length; i++)
        {
            if (EntityLabels.Place(labels[i]) != EntityLabels.Last || EntityLabels.Type(labels[i]) != (int)EntityClass.Person)
                continue;
            if (labels[i + 1] != EntityLabels.Outside || labels[i + 2] != EntityLabels.Outside || !GoesOn(article, range.Start + i))
                continue;
            labels[i] = labels[i + 1] = EntityLabels.Of((int)EntityClass.Person, EntityLabels.Middle);
            labels[i + 2] = EntityLabels.Of((int)EntityClass.Person, EntityLabels.Last);
        }
    }

    // "-era", "-led" and "-like" behind a name are words of their own.
    private static bool GoesOn(ParsedArticle article, int last)
    {
        TokenSpan hyphen = article.Tokens[last + 1], syllable = article.Tokens[last + 2];
        return article.Word(last + 1) is "-" or "‐" or "‑"
            && hyphen.Start == article.Tokens[last].End
            && syllable.Start == hyphen.End
            && syllable.Length <= LongestSyllable
            && char.IsLower(article.Text[syllable.Start])
            && article.Syntax[last + 2].Pos is not (PartOfSpeech.Verb or PartOfSpeech.Noun or PartOfSpeech.Adjective);
    }
}
