namespace NewsClaims;

/// <summary>A name in the text. Entities are in text order, never overlap and never cross a sentence.</summary>
/// <param name="Tokens">The tokens of the name, without titles and without a leading article.</param>
/// <param name="Span">The name's place in the text.</param>
/// <param name="Type">What kind of thing it names: a type up to <see cref="EntityType.Misc"/>.</param>
/// <param name="Confidence">Calibrated probability, 0 to 1, that span and class are right.</param>
public readonly record struct Entity(TokenRange Tokens, TextSpan Span, EntityType Type, float Confidence)
{
    /// <summary>The coarse kind that <see cref="Type"/> refines.</summary>
    public EntityClass Class => Type.ToClass();
}
