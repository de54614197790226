using System.Runtime.CompilerServices;
using System.Text;

namespace NewsClaims.Cli.Inputs;

/// <summary>
/// Gives the articles of files, folders and the standard input one after the other. Bytes that are not UTF-8 become U+FFFD; a byte order
/// mark is not part of the text. What cannot be opened gives an input with an error.
/// </summary>
/// <param name="standardInput">What <c>-</c> stands for.</param>
/// <param name="jsonLines">Files given by name and the standard input are JSON Lines, whatever their name.</param>
internal sealed class ArticleReader(Stream standardInput, bool jsonLines)
{
    private static readonly string[] JsonLinesExtensions = [".jsonl", ".ndjson"];

    public async IAsyncEnumerable<ArticleInput> ReadAsync(
        IEnumerable<string> paths, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (string path in paths)
        {
            IAsyncEnumerable<ArticleInput> articles = path == "-" ? StandardInputAsync(cancellationToken) : PathAsync(path, cancellationToken);
            await foreach (ArticleInput article in articles.ConfigureAwait(false))
                yield return article;
        }
    }

    private async IAsyncEnumerable<ArticleInput> PathAsync(string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        bool isFolder = Directory.Exists(path);
        foreach (string file in isFolder ? FilesOf(path) : [path])
        {
            bool asLines = IsJsonLines(file) || (jsonLines && !isFolder);
            IAsyncEnumerable<ArticleInput> articles = asLines ? JsonLinesAsync(file, cancellationToken) : TextAsync(file, cancellationToken);
            await foreach (ArticleInput article in articles.ConfigureAwait(false))
                yield return article;
        }
    }

    private static async IAsyncEnumerable<ArticleInput> TextAsync(string file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArticleInput article;
        try
        {
            using StreamReader reader = Reader(File.OpenRead(file));
            article = new ArticleInput(Id(file), await reader.ReadToEndAsync(cancellationToken).ConfigureAwait(false));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            article = new ArticleInput(Id(file), null, error.Message);
        }

        yield return article;
    }

    private static async IAsyncEnumerable<ArticleInput> JsonLinesAsync(string file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        StreamReader? reader = null;
        ArticleInput? failed = null;
        try
        {
            reader = Reader(File.OpenRead(file));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            failed = new ArticleInput(Id(file), null, error.Message);
        }

        if (failed is not null)
            yield return failed;
        if (reader is null)
            yield break;
        using (reader)
        {
            await foreach (ArticleInput article in JsonLinesAsync(reader, Id(file), 1, cancellationToken).ConfigureAwait(false))
                yield return article;
        }
    }

    private static async IAsyncEnumerable<ArticleInput> JsonLinesAsync(
        StreamReader reader, string name, int number, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (await reader.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
                yield return JsonLine.Read(line, $"{name}:{number}");
            number++;
        }
    }

    private async IAsyncEnumerable<ArticleInput> StandardInputAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using StreamReader reader = new(standardInput, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        string start = jsonLines ? "" : await FirstLineAsync(reader, cancellationToken).ConfigureAwait(false);
        if (jsonLines || JsonLine.LooksLikeOne(start))
        {
            if (start.Length > 0)
                yield return JsonLine.Read(start, "-:1");
            await foreach (ArticleInput article in JsonLinesAsync(reader, "-", start.Length > 0 ? 2 : 1, cancellationToken).ConfigureAwait(false))
                yield return article;
            yield break;
        }

        yield return new ArticleInput("-", start + await reader.ReadToEndAsync(cancellationToken).ConfigureAwait(false));
    }

    // With its line end, so that a plain text is put together again as it was. Nothing is read beyond it: a stream may pause after a line.
    private static async Task<string> FirstLineAsync(StreamReader reader, CancellationToken cancellationToken)
    {
        StringBuilder line = new();
        char[] one = new char[1];
        while (await reader.ReadAsync(one, cancellationToken).ConfigureAwait(false) > 0)
        {
            line.Append(one[0]);
            if (one[0] == '\n' || line[0] != '{')
                break;
        }

        return line.ToString();
    }

    private static IEnumerable<string> FilesOf(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => IsJsonLines(file) || Path.GetExtension(file).Equals(".txt", StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal);

    private static bool IsJsonLines(string file) => JsonLinesExtensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);

    private static string Id(string file) => file.Replace('\\', '/');

    private static StreamReader Reader(Stream stream) => new(stream, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true);
}
