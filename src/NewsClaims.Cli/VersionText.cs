using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;
using System.Security.Cryptography;

namespace NewsClaims.Cli;

/// <summary>What <c>--version</c> prints: the library, and the model by its sections and a fingerprint, since either may change an answer.</summary>
internal static class VersionText
{
    public static VersionOption Option(ToolIo io) => new() { Description = "Show the versions of library and model", Action = new Print(io) };

    private static string Create()
    {
        string version = typeof(ClaimPipeline).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        using MemoryStream bytes = new();
        ClaimModel.English.Save(bytes);
        string fingerprint = Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()))[..12];
        string sections = string.Join(", ", ClaimModel.English.Sections);
        return $"NewsClaims {version.Split('+')[0]}\nmodel English {fingerprint} ({(sections.Length > 0 ? sections : "no sections")})";
    }

    private sealed class Print(ToolIo io) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            io.Output.WriteLine(Create());
            return Tool.Success;
        }
    }
}
