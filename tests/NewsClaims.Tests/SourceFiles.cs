using NewsClaims.Corpora;

namespace NewsClaims.Tests;

/// <summary>The C# files of the checkout, for tests about the code itself.</summary>
internal static class SourceFiles
{
    /// <summary>C# files under a folder, by their path below it with slashes, without what the build wrote.</summary>
    public static IEnumerable<(string Name, string Text)> In(params string[] folder)
    {
        string root = Checkout.Find(folder);
        return Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(file => (Path: file, Name: Path.GetRelativePath(root, file).Replace('\\', '/')))
            .Where(file => !file.Name.Split('/').Any(part => part is "bin" or "obj"))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => (file.Name, File.ReadAllText(file.Path)));
    }
}
