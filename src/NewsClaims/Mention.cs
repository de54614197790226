namespace NewsClaims;

/// <summary>
/// A place where the text refers to somebody or something: by name, by description or by pronoun. Mentions with the same
/// <see cref="Referent"/> refer to the same one.
/// </summary>
/// <param name="Tokens">The tokens of the mention: a name alone for <see cref="MentionKind.Name"/>, a whole noun phrase for a description.</param>
/// <param name="Span">The mention's place in the text.</param>
/// <param name="Head">Index of the token that heads the mention.</param>
/// <param name="Kind">How the text refers.</param>
/// <param name="Referent">Number of the referent, 0 or more, in order of first mention.</param>
/// <param name="Entity">Index of the entity when the mention is a name, else -1.</param>
public readonly record struct Mention(TokenRange Tokens, TextSpan Span, int Head, MentionKind Kind, int Referent, int Entity);

/// <summary>How a <see cref="Mention"/> refers.</summary>
public enum MentionKind : byte
{
    /// <summary>By name: "Lindqvist".</summary>
    Name,

    /// <summary>By description: "the minister".</summary>
    Description,

    /// <summary>By pronoun: "she", "their".</summary>
    Pronoun,
}
