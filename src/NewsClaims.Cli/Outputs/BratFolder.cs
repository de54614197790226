using System.Globalization;
using System.Text;
using NewsClaims.Cli.Inputs;
using NewsClaims.Formats;
using NewsClaims.Json;

namespace NewsClaims.Cli.Outputs;

/// <summary>A folder that brat opens: each article's text and, beside it, its annotations.</summary>
internal sealed class BratFolder : ArticleOutput
{
    private const int LongestName = 60;
    private static readonly UTF8Encoding Utf8 = new(false);

    private readonly string _folder;
    private readonly TextWriter _errors;
    private int _count;

    public BratFolder(string folder, TextWriter errors)
    {
        _folder = folder;
        _errors = errors;
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "annotation.conf"), BratFormat.Configuration, Utf8);
    }

    public override async Task WriteAsync(ArticleInput article, ArticleAnalysis analysis, CancellationToken cancellationToken)
    {
        string path = Path.Combine(_folder, Name(article.Id));
        await File.WriteAllTextAsync(path + ".txt", analysis.Text, Utf8, cancellationToken).ConfigureAwait(false);
        await using StreamWriter annotations = new(path + ".ann", append: false, Utf8);
        analysis.WriteBrat(annotations);
    }

    public override Task WriteErrorAsync(string id, string error, CancellationToken cancellationToken)
    {
        _count++;
        return _errors.WriteLineAsync(new ErrorJson(id, error).ToLine().AsMemory(), cancellationToken);
    }

    // A number of our own makes names differ; of the id only harmless characters go in, so that no id chooses a path.
    private string Name(string id)
    {
        string last = id.Split('/', '\\')[^1];
        string harmless = string.Concat(last.Take(LongestName).Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '-'));
        return (++_count).ToString("D5", CultureInfo.InvariantCulture) + "-" + harmless;
    }
}
