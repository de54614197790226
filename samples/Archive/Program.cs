// A run over an archive: JSON Lines {"id","text"} in, and "date" where it is known; one line of JSON an article out, in order. Started again
// after an interruption, of whatever kind, it keeps the lines that are whole and goes on with the article after the last of them.
using NewsClaims;
using NewsClaims.Json;
using NewsClaims.Samples.Archive;

if (args is not [var input, var output])
{
    Console.Error.WriteLine("usage: archive articles.jsonl claims.jsonl");
    return 1;
}

using CancellationTokenSource stop = new();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

using FileStream results = new(output, FileMode.OpenOrCreate, FileAccess.ReadWrite);
int done = WholeLines.Keep(results);
if (done > 0)
    Console.Error.WriteLine($"{done} articles were done before; going on after them.");

try
{
    IEnumerable<ArchiveLine> articles = File.ReadLines(input).Skip(done).Select(ArchiveLine.Read);
    foreach (BatchResult<ArchiveLine, ArticleAnalysis> result in ClaimPipeline.Default.AnalyzeMany(
        articles, article => article.Text, article => article.Date, cancellationToken: stop.Token))
    {
        string line = result.Succeeded ? result.Value.ToJson(result.Source.Id).ToLine() : new ErrorJson(result.Source.Id, result.Error!.Message).ToLine();
        results.Write(System.Text.Encoding.UTF8.GetBytes(line + "\n"));
        done++;
    }
}
catch (OperationCanceledException)
{
    results.Flush(flushToDisk: true);
    Console.Error.WriteLine($"Stopped after {done} articles; start again to go on.");
    return 1;
}

Console.Error.WriteLine($"{done} articles.");
return 0;
