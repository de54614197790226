namespace NewsClaims.Json;

/// <summary>A block of the layout.</summary>
public sealed record BlockJson(int Start, int End, BlockKind Kind);

/// <summary>A token.</summary>
/// <param name="Start">Index of the first UTF-16 unit.</param>
/// <param name="End">Index of the first unit after it.</param>
/// <param name="Pos">Universal part of speech, as "NOUN".</param>
/// <param name="Head">Index in <see cref="ArticleJson.Tokens"/> of the token this one depends on; null at the root of a sentence.</param>
/// <param name="Relation">Universal Dependencies relation, as "nsubj:pass".</param>
public sealed record TokenJson(int Start, int End, string Pos, int? Head, string Relation);

/// <summary>A name.</summary>
/// <param name="Start">Index of the first UTF-16 unit.</param>
/// <param name="End">Index of the first unit after it.</param>
/// <param name="Type">What kind of thing it names, coarsely.</param>
/// <param name="FineType">What kind of thing it names, finely: a type up to <see cref="EntityType.Misc"/>.</param>
/// <param name="Name">The name as it stands in the text.</param>
/// <param name="Entity">Number of the referent: names with the same number name the same. Null where references were not resolved.</param>
/// <param name="Confidence">Calibrated probability, 0 to 1, that span and coarse type are right.</param>
public sealed record EntityJson(int Start, int End, EntityClass Type, EntityType FineType, string Name, int? Entity, float Confidence);

/// <summary>An expression of time or amount.</summary>
/// <param name="Start">Index of the first UTF-16 unit.</param>
/// <param name="End">Index of the first unit after it.</param>
/// <param name="Type">What it tells: Date, Time, Money, Percent or Quantity.</param>
/// <param name="Value">The value in normal form, as <see cref="ValueExpression.Value"/>; null where it is not known.</param>
/// <param name="Unit">Currency or unit, as <see cref="ValueExpression.Unit"/>; null for times.</param>
public sealed record ExpressionJson(int Start, int End, EntityType Type, string? Value, string? Unit);

/// <summary>A name, description or pronoun.</summary>
/// <param name="Start">Index of the first UTF-16 unit.</param>
/// <param name="End">Index of the first unit after it.</param>
/// <param name="Kind">How the text refers.</param>
/// <param name="Entity">Number of the referent, as in <see cref="EntityJson.Entity"/>.</param>
public sealed record MentionJson(int Start, int End, MentionKind Kind, int Entity);
