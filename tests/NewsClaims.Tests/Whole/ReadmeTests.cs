using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NewsClaims.Corpora;

namespace NewsClaims.Tests.Whole;

[CollectionDefinition(nameof(ReadmeTests), DisableParallelization = true)]
public sealed class RunsAlone;

/// <summary>Compiles and runs the README's code, and follows its links. Alone, since the samples write to the console of the process.</summary>
[Collection(nameof(ReadmeTests))]
public partial class ReadmeTests
{
    private const string ImplicitUsings =
        "global using System; global using System.IO; global using System.Linq; global using System.Collections.Generic; global using System.Threading.Tasks;";

    public static TheoryData<int> Samples => [.. Enumerable.Range(0, Readme.Samples.Count)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_compiles_runs_and_prints_what_is_promised(int sample)
    {
        (string code, string? promised) = Readme.Samples[sample];
        string output = Run(Compile(code));
        output.Should().NotBeEmpty();
        if (promised is not null)
            output.Should().Be(promised);
    }

    [Fact]
    public void There_are_samples() => Readme.Samples.Should().HaveCountGreaterThanOrEqualTo(3);

    [Theory]
    [InlineData("README.md")]
    [InlineData("CONTRIBUTING.md")]
    [InlineData("MODEL_CARD.md")]
    [InlineData("samples/README.md")]
    [InlineData("src/NewsClaims/README.md")]
    [InlineData("seeds/README.md")]
    public void Links_and_paths_lead_somewhere(string file)
    {
        string folder = Path.GetDirectoryName(Checkout.Find(file))!;
        string text = File.ReadAllText(Checkout.Find(file));
        IEnumerable<string> links = Links().Matches(text).Select(match => Path.Combine(folder, match.Groups[1].Value));
        IEnumerable<string> paths = Paths().Matches(text).Select(match => Checkout.Find(match.Groups[1].Value));
        links.Concat(paths).Where(path => !File.Exists(path) && !Directory.Exists(path)).Should().BeEmpty();
    }

    private static Assembly Compile(string code)
    {
        string[] platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        CSharpParseOptions parse = new(LanguageVersion.Preview);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "ReadmeSample",
            [CSharpSyntaxTree.ParseText(code, parse), CSharpSyntaxTree.ParseText(ImplicitUsings, parse)],
            platform.Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        using MemoryStream assembly = new();
        compilation.Emit(assembly).Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Should().BeEmpty();
        return Assembly.Load(assembly.ToArray());
    }

    private static string Run(Assembly program)
    {
        TextWriter console = Console.Out;
        using StringWriter output = new() { NewLine = "\n" };
        Console.SetOut(output);
        try
        {
            object? result = program.EntryPoint!.Invoke(null, [Array.Empty<string>()]);
            (result as Task)?.GetAwaiter().GetResult();
        }
        finally
        {
            Console.SetOut(console);
        }

        return output.ToString();
    }

    [GeneratedRegex(@"\]\((?!https?:)([^)#]+)")]
    private static partial Regex Links();

    [GeneratedRegex(@"[ `]((?:src|tests|seeds|benchmarks|samples|docs)/[\w./-]*\w)")]
    private static partial Regex Paths();
}
