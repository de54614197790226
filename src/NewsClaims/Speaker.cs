namespace NewsClaims;

/// <summary>
/// The source of one or more claims, as a careful reader of the whole article would name it. One instance for each speaker of an
/// article: claims of the same speaker share it. Immutable.
/// </summary>
/// <param name="Name">The fullest name the article gives, or the description where it gives none ("a senior official").</param>
/// <param name="Kind">What kind of source it is.</param>
/// <param name="Role">Post or description, where the text gives one: "director", "foreign minister". Else null.</param>
/// <param name="Affiliation">The body the speaker acts for, where the text gives one: "Asan Institute". Else null.</param>
/// <param name="Mentions">Every place that refers to the speaker, in text order.</param>
public sealed record Speaker(string Name, SpeakerKind Kind, string? Role, string? Affiliation, IReadOnlyList<TextSpan> Mentions);

/// <summary>What kind of source a <see cref="Speaker"/> is.</summary>
public enum SpeakerKind : byte
{
    /// <summary>The text does not say, or we cannot tell.</summary>
    Unknown,

    /// <summary>A named person.</summary>
    Person,

    /// <summary>A company, party, agency or other body; a country or capital that stands for its government.</summary>
    Organization,

    /// <summary>Several people spoken of together: "officials", "critics", "both senators".</summary>
    Group,

    /// <summary>A report, poll, law, statement or other document whose maker is out of sight.</summary>
    Document,

    /// <summary>A person who is not named: "a person familiar with the matter".</summary>
    Anonymous,

    /// <summary>The author of the article.</summary>
    Author,
}
