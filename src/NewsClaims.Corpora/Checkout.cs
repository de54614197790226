namespace NewsClaims.Corpora;

/// <summary>The checkout of the project that the program runs in or was built from.</summary>
public static class Checkout
{
    /// <summary>The folder that holds <c>NewsClaims.sln</c>, looked for from the current directory and from the program upwards; null where there is none.</summary>
    public static string? Root { get; } = Above(Directory.GetCurrentDirectory()) ?? Above(AppContext.BaseDirectory);

    /// <summary>A path below <see cref="Root"/>.</summary>
    /// <exception cref="DirectoryNotFoundException">The program runs outside a checkout.</exception>
    public static string Find(params string[] parts) =>
        Path.Combine([Root ?? throw new DirectoryNotFoundException("No NewsClaims.sln in any folder above; run inside a checkout."), .. parts]);

    private static string? Above(string start)
    {
        for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "NewsClaims.sln")))
                return folder.FullName;
        }

        return null;
    }
}
