using System.Globalization;

namespace NewsClaims.Corpora;

/// <summary>
/// Reads <c>seeds/annotations</c>: labels of ours for attributions whose text stands in a corpus. A line gives, between tabs, what names an attribution, its
/// type or <c>NotAClaim</c>, stance, polarity, certainty, time, <c>quantity</c> or <c>-</c>, and check-worthiness, or <c>-</c> where nobody judged it.
/// </summary>
public static class ClaimAnnotations
{
    /// <summary>The annotated attributions of articles, with their spans: a line <c># article</c> begins an article, the lines after it name attributions by id.</summary>
    /// <param name="path">The file.</param>
    /// <param name="articles">The articles it names, by id.</param>
    /// <exception cref="InvalidDataException">A line is not well formed, or names an article or attribution that there is not; the message says which.</exception>
    public static IReadOnlyList<TypedClaim> Read(string path, IReadOnlyDictionary<string, AttributionDocument> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        List<TypedClaim> claims = [];
        AttributionDocument? article = null;
        foreach ((int index, string line) in File.ReadLines(path).Index())
        {
            string place = Place(path, index);
            if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                if (!articles.TryGetValue(line[2..], out article))
                    throw new InvalidDataException($"{place}: there is no article \"{line[2..]}\".");
                continue;
            }

            string[] fields = line.Split('\t');
            if (article is null || !fields[0].StartsWith('A') || !int.TryParse(fields[0].AsSpan(1), CultureInfo.InvariantCulture, out int number) || number < 1 || number > article.Attributions.Count)
                throw new InvalidDataException($"{place}: there is no attribution \"{fields[0]}\" in the article \"{article?.Id}\".");
            GoldAttribution attribution = article.Attributions[number - 1];
            ClaimLabels? labels = Labels(fields, place);
            claims.Add(new TypedClaim(
                article.Id, fields[0], labels is not null, labels ?? default, "UNKNOWN", SpeakerKind.Unknown, attribution.Source, attribution.Cue, attribution.Content));
        }

        return claims;
    }

    /// <summary>Labels by the number of 16 hexadecimal digits that names an attribution; null where it is no claim.</summary>
    /// <exception cref="InvalidDataException">A line is not well formed, or names what a line before it named; the message says which.</exception>
    public static IReadOnlyDictionary<ulong, ClaimLabels?> ReadNumbered(string path)
    {
        Dictionary<ulong, ClaimLabels?> all = [];
        foreach ((int index, string line) in File.ReadLines(path).Index())
        {
            string place = Place(path, index);
            string[] fields = line.Split('\t');
            if (fields[0].Length != 16 || !ulong.TryParse(fields[0], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong number))
                throw new InvalidDataException($"{place}: \"{fields[0]}\" is no number of 16 hexadecimal digits.");
            if (!all.TryAdd(number, Labels(fields, place)))
                throw new InvalidDataException($"{place}: {fields[0]} has labels already.");
        }

        return all;
    }

    private static ClaimLabels? Labels(string[] fields, string place)
    {
        bool isClaim = fields.Length > 1 && fields[1] != "NotAClaim";
        if (fields.Length != (isClaim ? 8 : 2))
            throw new InvalidDataException($"{place} has {fields.Length} fields; expected 8, or 2 where there is no claim.");
        return !isClaim
            ? null
            : new ClaimLabels(
                Value<ClaimType>(fields[1], place),
                Value<Stance>(fields[2], place),
                Value<Polarity>(fields[3], place),
                Value<Certainty>(fields[4], place),
                Value<ClaimTime>(fields[5], place),
                fields[6] == "quantity",
                Worth(fields[7], place),
                null);
    }

    private static string Place(string path, int index) => $"{Path.GetFileName(path)}, line {index + 1}";

    private static float Worth(string number, string place) =>
        number == "-"
            ? float.NaN
            : float.TryParse(number, CultureInfo.InvariantCulture, out float worth) && worth is >= 0 and <= 1
                ? worth
                : throw new InvalidDataException($"{place}: \"{number}\" is no check-worthiness from 0 to 1.");

    private static T Value<T>(string name, string place)
        where T : struct, Enum =>
        Enum.TryParse(name, out T value)
            ? value
            : throw new InvalidDataException($"{place}: \"{name}\" is none of {string.Join(", ", Enum.GetNames<T>())}.");
}
