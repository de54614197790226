namespace NewsClaims;

/// <summary>
/// Somebody who has a part in an attribution beside its speaker: the outlet that relays the words, or whom they were said to.
/// </summary>
/// <param name="Name">The fullest name the article gives, or the description where it gives none ("reporters").</param>
/// <param name="Span">Where the attribution's sentence mentions it.</param>
public sealed record Participant(string Name, TextSpan Span);
