using NewsClaims.Layers;

namespace NewsClaims.Entities;

/// <summary>
/// Completes names of persons whose given name is that of a month ("June Petersen"): such words are nearly always dates, so that the tagger leaves
/// them out.
/// </summary>
internal static class MonthGivenNames
{
    /// <summary>Changes labels of the piece that <paramref name="range"/> covers.</summary>
    public static void Complete(ParsedArticle article, TokenRange range, Span<byte> labels)
    {
        for (int i = 0; i + 1 < labels.Length; i++)
        {
            if (labels[i] != EntityLabels.Outside || labels[i + 1] == EntityLabels.Outside || EntityLabels.Type(labels[i + 1]) != (int)EntityClass.Person)
                continue;
            int place = EntityLabels.Place(labels[i + 1]);
            if (place is not (EntityLabels.First or EntityLabels.Only) || !IsGivenName(article, range.Start + i, isFirst: i == 0))
                continue;
            labels[i] = EntityLabels.Of((int)EntityClass.Person, EntityLabels.First);
            labels[i + 1] = EntityLabels.Of((int)EntityClass.Person, place == EntityLabels.Only ? EntityLabels.Last : EntityLabels.Middle);
        }
    }

    // "In June Petersen resigned", "last June Petersen", "5 June Petersen": dates all the same.
    private static bool IsGivenName(ParsedArticle article, int token, bool isFirst) =>
        article.Word(token) is "April" or "May" or "June" or "August"
        && article.Syntax[token].Pos == PartOfSpeech.ProperNoun
        && (isFirst || article.Syntax[token - 1].Pos is not (PartOfSpeech.Adposition or PartOfSpeech.Determiner or PartOfSpeech.Adjective or PartOfSpeech.Numeral
            or PartOfSpeech.Subordination));
}
