using System.Diagnostics;

namespace NewsClaims.Tests.Package;

/// <summary>Runs the dotnet command, or another program, as a user would, and gives what it prints.</summary>
internal static class DotnetProcess
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(8);

    public static async Task<string> RunAsync(string folder, params string[] arguments) => (await StartAsync("dotnet", folder, arguments)).Output;

    public static async Task<(string Output, string Error)> StartAsync(string program, string folder, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // No build server stays behind, and what this test run was told by its environment does not reach the build.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        foreach (string name in start.Environment.Keys.Where(key => key.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) && key != "MSBUILDDISABLENODEREUSE").ToArray())
            start.Environment.Remove(name);
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        using CancellationTokenSource late = new(Long);
        await process.WaitForExitAsync(late.Token);
        process.ExitCode.Should().Be(0, $"{program} {string.Join(' ', arguments)} should succeed: {await output}{await error}");
        return (await output, await error);
    }
}
