using System.CommandLine;
using NewsClaims.Cli.Serve;

namespace NewsClaims.Cli;

/// <summary><c>serve</c>: a page for pasting articles, on this computer only.</summary>
internal static class ServeCommand
{
    private const int DefaultPort = 5177;

    public static Command Create(ToolIo io)
    {
        NumberOption port = new("--port", $"Port to listen on; 0 takes a free one [default: {DefaultPort}]", least: 0, most: 65535);
        Option<bool> open = new("--open") { Description = "Open the page in the browser" };
        ModelOption model = new();
        Command command = new("serve", "Serve a page for pasting articles, to this computer only, until stopped.") { port, open, model };
        command.SetAction(async (parse, cancellationToken) =>
        {
            ClaimPipeline pipeline = model.Pipeline(parse, options => options);
            await using LocalServer server = await LocalServer.StartAsync(pipeline, parse.GetValue(port) ?? DefaultPort, cancellationToken).ConfigureAwait(false);
            await io.Output.WriteLineAsync($"Serving {server.Address} to this computer; Ctrl+C stops.").ConfigureAwait(false);
            await io.Output.FlushAsync(cancellationToken).ConfigureAwait(false);
            if (parse.GetValue(open))
                io.Open(server.Address);
            await server.UntilStoppedAsync(cancellationToken).ConfigureAwait(false);
            return Tool.Success;
        });
        return command;
    }
}
