using NewsClaims.Robustness.Tests;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("NewsClaims.Robustness.Tests." + nameof(LongestFirst), "NewsClaims.Robustness.Tests")]

namespace NewsClaims.Robustness.Tests;

/// <summary>Begins with what takes one thread the longest, while there is other work for the rest of them.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderByDescending(collection => collection.DisplayName.Contains(nameof(HugeTextTests), StringComparison.Ordinal));
}
