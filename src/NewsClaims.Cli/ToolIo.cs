using System.Diagnostics;
using System.Text;

namespace NewsClaims.Cli;

/// <summary>Where the tool reads and writes: the process's own streams, or a test's. Everything is UTF-8 without a mark, lines end with LF.</summary>
internal sealed class ToolIo : IDisposable
{
    private const int WidthOfFiles = 140;

    public ToolIo(Stream input, Stream output, Stream error, bool toTerminal, int width = WidthOfFiles)
    {
        Input = input;
        Output = new StreamWriter(output, new UTF8Encoding(false)) { NewLine = "\n" };
        Error = new StreamWriter(error, new UTF8Encoding(false)) { NewLine = "\n", AutoFlush = true };
        ToTerminal = toTerminal;
        Width = width;
    }

    public Stream Input { get; }

    public TextWriter Output { get; }

    public TextWriter Error { get; }

    /// <summary>True when a person looks at the output, so that colours make sense.</summary>
    public bool ToTerminal { get; }

    /// <summary>True when a person looks at the error stream, so that progress makes sense.</summary>
    public bool ErrorToTerminal { get; init; }

    /// <summary>Shows a file or an address to the user in the program of the system.</summary>
    public Action<string> Open { get; init; } = path => Process.Start(new ProcessStartInfo(path) { UseShellExecute = true })?.Dispose();

    /// <summary>Columns for tables.</summary>
    public int Width { get; }

    public static ToolIo OfProcess()
    {
        bool toTerminal = !Console.IsOutputRedirected;
        int width = toTerminal && Console.WindowWidth > 0 ? Math.Max(60, Console.WindowWidth) : WidthOfFiles;
        return new ToolIo(Console.OpenStandardInput(), Console.OpenStandardOutput(), Console.OpenStandardError(), toTerminal, width) { ErrorToTerminal = !Console.IsErrorRedirected };
    }

    public void Dispose()
    {
        Output.Dispose();
        Error.Dispose();
    }
}
