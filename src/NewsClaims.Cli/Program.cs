namespace NewsClaims.Cli;

internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        using ToolIo io = ToolIo.OfProcess();
        return await Tool.RunAsync(args, io).ConfigureAwait(false);
    }
}
