using System.Globalization;

namespace NewsClaims.Formats.Html;

/// <summary>What is marked in the article: claims, the cues and sources that belong to them, and names.</summary>
internal static class ArticleMarks
{
    public static IEnumerable<Mark> Of(ArticleAnalysis analysis)
    {
        foreach (Mark mark in Claims(analysis).Concat(Roles(analysis)))
            yield return mark;
        foreach (Entity entity in analysis.Entities)
            yield return new Mark(entity.Span, 3, "span", $" class=\"name e-{Lower(entity.Class)}\" title=\"{entity.Type}\"");
        foreach (ValueExpression expression in analysis.Expressions)
            yield return new Mark(expression.Span, 4, "span", $" class=\"measure\" title=\"{Title(expression)}\"");
    }

    private static IEnumerable<Mark> Claims(ArticleAnalysis analysis)
    {
        for (int i = 0; i < analysis.Claims.Count; i++)
        {
            Claim claim = analysis.Claims[i];
            string number = Digits(i);
            for (int piece = 0; piece < claim.Content.Count; piece++)
            {
                // The first piece is what the keyboard reaches; the others belong to it.
                string first = piece == 0 ? $" id=\"mark-{number}\" tabindex=\"0\" role=\"button\" aria-controls=\"claim-{number}\" aria-pressed=\"false\"" : "";
                yield return new Mark(claim.Content[piece], 0, "mark", $" class=\"claim t-{Lower(claim.Type)}\" data-claim=\"{number}\"", first);
            }
        }
    }

    private static IEnumerable<Mark> Roles(ArticleAnalysis analysis)
    {
        foreach (var spoken in analysis.Claims.Index().Where(claim => claim.Item.Attribution is not null).GroupBy(claim => claim.Item.Attribution!, ReferenceEqualityComparer.Instance))
        {
            Attribution attribution = (Attribution)spoken.Key!;
            string numbers = string.Join(' ', spoken.Select(claim => Digits(claim.Index)));
            foreach (TextSpan source in attribution.Source)
                yield return new Mark(source, 1, "span", $" class=\"source\" data-source=\"{numbers}\"");
            foreach (TextSpan cue in attribution.Cue)
                yield return new Mark(cue, 2, "span", $" class=\"cue\" data-cue=\"{numbers}\"");
        }
    }

    // Of letters, digits and signs of our own only, so nothing is to be escaped.
    private static string Title(ValueExpression expression) =>
        expression.Value is not { } value ? expression.Type.ToString()
        : expression.Unit is { } unit ? $"{expression.Type}: {value} {unit}"
        : $"{expression.Type}: {value}";

    public static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
