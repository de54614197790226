namespace NewsClaims.Corpora;

/// <summary>An annotated attribution of a <see cref="SeedArticle"/>; spans as in <see cref="Attribution"/>.</summary>
public sealed record SeedAttribution(
    int Number,
    IReadOnlyList<TextSpan> Source,
    IReadOnlyList<TextSpan> Cue,
    IReadOnlyList<TextSpan> Content,
    SeedClaim Claim);

/// <summary>A speaker of a <see cref="SeedArticle"/>.</summary>
public sealed record SeedSpeaker(string Name, SpeakerKind Kind, string? Role, string? Affiliation)
{
    /// <summary>Reads <c>name | kind | role | affiliation</c>; role and affiliation may be left out.</summary>
    public static SeedSpeaker Parse(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        string[] cells = [.. line.Split('|').Select(cell => cell.Trim())];
        return new SeedSpeaker(cells[0], Enum.Parse<SpeakerKind>(cells[1]), cells.ElementAtOrDefault(2), cells.ElementAtOrDefault(3));
    }
}

/// <summary>What an attribution of a <see cref="SeedArticle"/> claims. <see cref="Type"/> is null where it is no claim.</summary>
public sealed record SeedClaim(
    string Speaker,
    ClaimType? Type,
    ClaimTime Time,
    Stance Stance,
    Polarity Polarity,
    Certainty Certainty,
    bool HasQuantity,
    float CheckWorthiness,
    string? Target,
    string? Via = null,
    string? Addressee = null)
{
    /// <summary>The speaker's name where the text leaves it open.</summary>
    public const string UnknownSpeaker = "UNKNOWN";

    /// <summary>
    /// Reads <c>speaker | type | time | marks</c>. The marks are values of stance, polarity and certainty other than Affirm, Positive and
    /// Certain; <c>quantity</c>; <c>worth=0.7</c>; <c>target=Name_of_target</c>, <c>via=Name_of_outlet</c>, <c>addressee=Name</c>. An attribution that is no claim is <c>speaker | NotAClaim</c>.
    /// </summary>
    public static SeedClaim Parse(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        string[] cells = [.. line.Split('|').Select(cell => cell.Trim())];
        SeedClaim claim = new(cells[0], null, ClaimTime.Present, Stance.Affirm, Polarity.Positive, Certainty.Certain, false, 0, null);
        if (cells[1] == "NotAClaim")
            return claim;
        claim = claim with { Type = Enum.Parse<ClaimType>(cells[1]), Time = Enum.Parse<ClaimTime>(cells[2]) };
        foreach (string mark in cells.Length > 3 ? cells[3].Split(' ', StringSplitOptions.RemoveEmptyEntries) : [])
        {
            claim = mark switch
            {
                "quantity" => claim with { HasQuantity = true },
                _ when mark.StartsWith("worth=", StringComparison.Ordinal) => claim with { CheckWorthiness = float.Parse(mark["worth=".Length..]) },
                _ when mark.StartsWith("target=", StringComparison.Ordinal) => claim with { Target = mark["target=".Length..].Replace('_', ' ') },
                _ when mark.StartsWith("via=", StringComparison.Ordinal) => claim with { Via = mark["via=".Length..].Replace('_', ' ') },
                _ when mark.StartsWith("addressee=", StringComparison.Ordinal) => claim with { Addressee = mark["addressee=".Length..].Replace('_', ' ') },
                _ when Enum.TryParse(mark, out Stance stance) => claim with { Stance = stance },
                _ when Enum.TryParse(mark, out Polarity polarity) => claim with { Polarity = polarity },
                _ when Enum.TryParse(mark, out Certainty certainty) => claim with { Certainty = certainty },
                _ => throw new FormatException($"The mark \"{mark}\" in \"{line}\" is not known."),
            };
        }

        return claim;
    }
}
