using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NewsClaims.Corpora;

namespace NewsClaims.Tests.Whole;

/// <summary>One way only: the words and kernels use nothing, layers use kernels, models read layers, a stage uses all those and no other stage.</summary>
public partial class DependencyTests
{
    private static readonly string[] Foundations = ["Kernels", "Layers", "Models"];

    private static readonly string[] KnowEveryStage = ["ClaimPipeline.cs", "ClaimPipelineOptions.cs"];

    private static readonly (string Name, string Text)[] Files = [.. SourceFiles.In("src", "NewsClaims")];

    private static readonly string[] Folders = [.. Files.Where(file => file.Name.Contains('/', StringComparison.Ordinal)).Select(file => Folder(file.Name)).Distinct()];

    [Fact]
    public void A_file_uses_only_what_lies_below_it()
    {
        Files.SelectMany(file => Used(file.Text)
                .Where(other => other != Folder(file.Name) && !Allowed(Folder(file.Name), file.Name).Contains(other))
                .Select(other => $"{file.Name} uses {other}"))
            .Should().BeEmpty();
    }

    [Fact]
    public void Namespace_equals_folder()
    {
        Files.Where(file => Namespace().Match(file.Text).Groups[1].Value != string.Join('.', ["NewsClaims", .. file.Name.Split('/')[..^1]]))
            .Select(file => file.Name)
            .Should().BeEmpty();
    }

    [Fact]
    public void The_library_has_no_package_and_shows_its_inside_to_training_tests_and_benchmarks_only()
    {
        XDocument project = XDocument.Load(Checkout.Find("src", "NewsClaims", "NewsClaims.csproj"));
        project.Descendants("PackageReference").Should().BeEmpty();
        project.Descendants("ProjectReference").Should().BeEmpty();
        project.Descendants("InternalsVisibleTo").Select(item => item.Attribute("Include")!.Value)
            .Should().BeEquivalentTo("NewsClaims.Training", "NewsClaims.Tests", "NewsClaims.Robustness.Tests", "NewsClaims.Training.Tests", "NewsClaims.Benchmarks");
    }

    [Fact]
    public void The_library_has_no_static_state_that_changes()
    {
        typeof(ClaimPipeline).Assembly.GetTypes()
            .Where(type => !type.Name.Contains('<', StringComparison.Ordinal) && !(type.Namespace ?? "System").StartsWith("System", StringComparison.Ordinal) && type.Namespace != "NewsClaims.Json")
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => field is { IsInitOnly: false, IsLiteral: false } && !field.Name.Contains('<', StringComparison.Ordinal))
            .Select(field => $"{field.DeclaringType}.{field.Name}")
            .Should().BeEmpty();
    }

    [Fact]
    public void Classes_are_sealed_or_made_to_be_derived_from()
    {
        typeof(ClaimPipeline).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && !type.Name.Contains('<', StringComparison.Ordinal))
            .Should().BeEmpty();
    }

    [Fact]
    public void The_library_uses_no_regular_expressions()
    {
        Files.Where(file => file.Text.Contains("RegularExpressions", StringComparison.Ordinal)).Select(file => file.Name).Should().BeEmpty();
    }

    private static string[] Allowed(string folder, string name) => folder switch
    {
        "" when KnowEveryStage.Contains(name) => Folders,
        "" => ["Layers", "Models"],
        "Kernels" or "Json" or "Formats" => [],
        "Layers" => ["Kernels"],
        "Models" => ["Kernels", "Layers"],
        _ => Foundations,
    };

    private static string Folder(string name) => name.Contains('/', StringComparison.Ordinal) ? name[..name.IndexOf('/', StringComparison.Ordinal)] : "";

    private static IEnumerable<string> Used(string text) =>
        OtherFolders().Matches(Comments().Replace(text, "")).Select(match => match.Groups[1].Value).Distinct().Where(Folders.Contains);

    [GeneratedRegex(@"//.*$", RegexOptions.Multiline)]
    private static partial Regex Comments();

    [GeneratedRegex(@"\bNewsClaims\.([A-Z]\w+)", RegexOptions.Multiline)]
    private static partial Regex OtherFolders();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
