using System.Diagnostics;

namespace NewsClaims.Robustness.Tests;

/// <summary>A run of a program in a process of its own, with an environment of its own.</summary>
internal sealed record ChildProcess(int Code, string Output, string Error)
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(10);

    public static async Task<ChildProcess> Dotnet(IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        ProcessStartInfo start = new("dotnet", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        using CancellationTokenSource late = new(Long);
        await process.WaitForExitAsync(late.Token);
        return new ChildProcess(process.ExitCode, await output, await error);
    }
}
