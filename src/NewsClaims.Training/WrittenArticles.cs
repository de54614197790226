using NewsClaims.Corpora;

namespace NewsClaims.Training;

/// <summary>The annotated articles of our own that are there to learn from; those of <c>seeds/articles</c> and <c>seeds/more-articles</c> are there to measure with.</summary>
internal static class WrittenArticles
{
    /// <summary>Reads them, in order of name.</summary>
    public static IReadOnlyList<SeedArticle> Read() => SeedArticle.ReadAll(Checkout.Find("seeds", "written-articles"));
}
