using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using NewsClaims.Fuzz;
using NewsClaims.Tests.Shared;

namespace NewsClaims.Robustness.Tests;

/// <summary>
/// The same text gives the same bytes, whatever the process: threads, culture, time zone, vector width, optimisation. Each setting is tried in a
/// process of its own, which says what it found, so that no test passes because a setting was ignored.
/// </summary>
public class DeterminismTests
{
    private const int Texts = 60;

    private static readonly Lazy<string> Expected = new(() => AnswersCommand.Lines(0, Texts, 1));

    private static readonly string Program = typeof(AnswersCommand).Assembly.Location;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public async Task Any_number_of_threads(int threads) => await Same(threads, []);

    [SkippableTheory]
    [InlineData("tr-TR", "tr_TR.UTF-8", "Pacific/Kiritimati", "14:00")]
    [InlineData("ar-SA", "ar_SA.UTF-8", "America/St_Johns", "-03:30")]
    [InlineData("th-TH", "th_TH.UTF-8", "Asia/Kathmandu", "05:45")]
    public async Task Any_culture_and_time_zone(string culture, string language, string zone, string offset)
    {
        using TemporaryFolder folder = new();
        string settings = Path.Combine(folder.Path, "runtimeconfig.json");
        string invariant = await File.ReadAllTextAsync(Path.ChangeExtension(Program, ".runtimeconfig.json"));
        await File.WriteAllTextAsync(settings, invariant.Replace("\"System.Globalization.Invariant\": true", "\"System.Globalization.Invariant\": false", StringComparison.Ordinal));
        ChildProcess run = await Run(settings, 2, [("LC_ALL", language), ("LANG", language), ("TZ", zone)]);
        Skip.If(run.Code != 0 && run.Error.Contains("ICU", StringComparison.Ordinal), "The machine has no ICU, so that no culture but the invariant one can be tried.");
        run.Error.Should().Contain($"culture={culture} ");
        Skip.IfNot(run.Error.Contains($"zone={offset}", StringComparison.Ordinal), "The machine has no table of time zones.");
        run.Output.Should().Be(Expected.Value);
    }

    [Fact]
    public void A_culture_that_writes_numbers_in_its_own_way()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo strange = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        strange.NumberFormat.NumberDecimalSeparator = "\u066b";
        strange.NumberFormat.NegativeSign = "minus";
        strange.NumberFormat.PercentSymbol = "pct";
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = strange;
            AnswersCommand.Lines(0, Texts, 1).Should().Be(Expected.Value);
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    [SkippableTheory]
    [InlineData("EnableHWIntrinsic", "0", "avx2=False")]
    [InlineData("EnableAVX2", "0", "avx2=False")]
    [InlineData("EnableAVX512", "0", "avx512=False")]
    [InlineData("MaxVectorTBitWidth", "128", "vector=16")]
    public async Task Any_vector_width(string setting, string value, string found)
    {
        Skip.IfNot(RuntimeInformation.ProcessArchitecture == Architecture.X64 && Avx2.IsSupported, "The processor has no wider vectors that could be left out.");
        ChildProcess run = await Same(2, [($"DOTNET_{setting}", value)]);
        run.Error.Should().Contain(found);
    }

    [Theory]
    [InlineData("DOTNET_JITMinOpts", "1")]
    [InlineData("DOTNET_TieredCompilation", "0")]
    public async Task Optimised_by_the_compiler_of_the_runtime_or_not(string setting, string value) => await Same(2, [(setting, value)]);

    [Fact]
    public async Task Two_processes_in_a_row()
    {
        ChildProcess first = await Same(1, []), second = await Same(1, []);
        second.Output.Should().Be(first.Output);
    }

    private static async Task<ChildProcess> Same(int threads, (string, string)[] environment)
    {
        ChildProcess run = await Run(Path.ChangeExtension(Program, ".runtimeconfig.json"), threads, environment);
        run.Code.Should().Be(0, run.Error);
        run.Output.Should().Be(Expected.Value);
        return run;
    }

    private static Task<ChildProcess> Run(string settings, int threads, (string, string)[] environment) =>
        ChildProcess.Dotnet(["exec", "--runtimeconfig", settings, Program, "answers", "--count", $"{Texts}", "--threads", $"{threads}"], environment);
}
