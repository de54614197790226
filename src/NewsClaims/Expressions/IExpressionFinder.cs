using NewsClaims.Layers;

namespace NewsClaims.Expressions;

/// <summary>Finds expressions of time and amount. Implementations must be thread-safe and deterministic: no clock, no culture.</summary>
public interface IExpressionFinder
{
    /// <summary>
    /// Writes the expressions of <paramref name="article"/>. Afterwards: they are in text order, not empty, do not overlap, and none crosses a
    /// sentence; <see cref="ValueExpression.Span"/> runs from the first to the last of its tokens; types are those from <see cref="EntityType.Date"/> on.
    /// Never throws for any text.
    /// </summary>
    /// <param name="article">The layers up to syntax.</param>
    /// <param name="entities">The names, so that "April Ryan" is no month.</param>
    /// <param name="articleDate">The day on which the article was written, by which "last Tuesday" is told; null where it is not known.</param>
    /// <param name="expressions">Where they are written to.</param>
    void Find(ParsedArticle article, ReadOnlySpan<Entity> entities, DateOnly? articleDate, Layer<ValueExpression> expressions);
}
