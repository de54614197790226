namespace NewsClaims.Tests;

/// <summary>Places in the checkout that the tests were built from.</summary>
internal static class Repository
{
    /// <summary>The folder that holds <c>NewsClaims.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A path below <see cref="Root"/>.</summary>
    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "NewsClaims.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The tests run outside a checkout: no NewsClaims.sln in any folder above them.");
    }
}
