using System.Text.RegularExpressions;
using NewsClaims.Corpora;

namespace NewsClaims.Robustness.Tests;

/// <summary>What the code that meets strangers' data must not contain.</summary>
public partial class SourceTests
{
    // These read the corpora of whoever trains and measures, never what a user of the library gives.
    private static readonly string[] Workshop = ["NewsClaims.Training", "NewsClaims.Evaluation", "NewsClaims.Corpora"];

    private static readonly (string Name, string Text)[] Files =
    [
        .. Directory.EnumerateFiles(Checkout.Find("src"), "*.cs", SearchOption.AllDirectories)
            .Select(file => (Name: Path.GetRelativePath(Checkout.Find("src"), file).Replace('\\', '/'), Path: file))
            .Where(file => !file.Name.Split('/').Any(part => part is "bin" or "obj") && !Workshop.Contains(file.Name.Split('/')[0]))
            .Select(file => (file.Name, File.ReadAllText(file.Path))),
    ];

    [Fact]
    public void No_regular_expression_can_backtrack()
    {
        Files.Should().NotBeEmpty();
        Files.Where(file => Expression().Count(file.Text) > NonBacktracking().Count(file.Text)).Select(file => file.Name).Should().BeEmpty();
    }

    [Fact]
    public void Nothing_is_made_from_data_by_reflection() =>
        Files.Where(file => ByReflection().IsMatch(file.Text)).Select(file => file.Name).Should().BeEmpty();

    [Fact]
    public void Unsafe_code_stands_in_the_kernels_only() =>
        Files.Where(file => Unsafe().IsMatch(file.Text) && !file.Name.StartsWith("NewsClaims/Kernels/", StringComparison.Ordinal)).Select(file => file.Name).Should().BeEmpty();

    [GeneratedRegex(@"new Regex\(|\[GeneratedRegex\(|\bRegex\.(?:IsMatch|Match|Matches|Replace|Split|Count)\(")]
    private static partial Regex Expression();

    [GeneratedRegex("RegexOptions\\.NonBacktracking")]
    private static partial Regex NonBacktracking();

    [GeneratedRegex(@"BinaryFormatter|Activator\.CreateInstance|Type\.GetType\(|Assembly\.Load|DataContractSerializer|XmlSerializer|JsonSerializer\.Deserialize<[^>]*>\([^,()]*\)")]
    private static partial Regex ByReflection();

    [GeneratedRegex(@"^(?!\s*//).*\b(?:unsafe\s+(?:static|ref|void|\{)|fixed \()", RegexOptions.Multiline)]
    private static partial Regex Unsafe();
}
