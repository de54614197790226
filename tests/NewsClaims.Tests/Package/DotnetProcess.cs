using System.Diagnostics;

namespace NewsClaims.Tests.Package;

/// <summary>Runs the dotnet command, or another program, as a user would, and gives what it prints.</summary>
internal static class DotnetProcess
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(8);

    public static async Task<string> RunAsync(string folder, params string[] arguments) => (await StartAsync("dotnet", folder, arguments)).Output;

    /// <summary>Runs the dotnet command for something that the machine may lack: then the test is skipped.</summary>
    public static async Task RunOrSkipAsync(string why, string folder, params string[] arguments)
    {
        (int code, string output, string error) = await ExitAsync("dotnet", folder, arguments);
        Skip.If(code != 0, $"{why}: {(output + error).Split('\n').FirstOrDefault(line => line.Contains("error", StringComparison.Ordinal))}");
    }

    public static async Task<(string Output, string Error)> StartAsync(string program, string folder, params string[] arguments)
    {
        (int code, string output, string error) = await ExitAsync(program, folder, arguments);
        code.Should().Be(0, $"{program} {string.Join(' ', arguments)} should succeed: {output}{error}");
        return (output, error);
    }

    private static async Task<(int Code, string Output, string Error)> ExitAsync(string program, string folder, string[] arguments)
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
        return (process.ExitCode, await output, await error);
    }
}
