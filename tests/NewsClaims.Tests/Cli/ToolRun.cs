using System.Text;
using System.Text.Json;
using NewsClaims.Cli;

namespace NewsClaims.Tests.Cli;

/// <summary>One run of the tool, with its streams in memory.</summary>
internal sealed record ToolRun(int Code, string Output, string Error)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public JsonElement[] Json => [.. Lines.Select(line => JsonDocument.Parse(line).RootElement)];

    public static Task<ToolRun> WithInput(string input, params string[] args) => WithInput(Encoding.UTF8.GetBytes(input), args);

    public static async Task<ToolRun> WithInput(byte[] input, params string[] args)
    {
        using MemoryStream stdin = new(input), stdout = new(), stderr = new();
        int code;
        using (ToolIo io = new(stdin, stdout, stderr, toTerminal: false))
            code = await Tool.RunAsync(args, io);
        return new ToolRun(code, Encoding.UTF8.GetString(stdout.ToArray()), Encoding.UTF8.GetString(stderr.ToArray()));
    }

    public static Task<ToolRun> With(params string[] args) => WithInput([], args);
}
