namespace NewsClaims.Expressions;

/// <summary>A number in figures or words, or a range of two.</summary>
/// <param name="End">The first token after it.</param>
/// <param name="Value">The number; of a range the lower one.</param>
/// <param name="Highest">The higher number of a range, else null.</param>
internal readonly record struct NumberPhrase(int End, decimal Value, decimal? Highest = null);
