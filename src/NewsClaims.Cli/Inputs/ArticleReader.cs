using System.Runtime.CompilerServices;
using System.Text;

namespace NewsClaims.Cli.Inputs;

/// <summary>
/// Gives the articles of files, folders and the standard input one after the other. Bytes that are not UTF-8 become U+FFFD; a byte order
/// mark is not part of the text. What cannot be opened gives an input with an error.
/// </summary>
/// <param name="standardInput">What <c>-</c> stands for.</param>
/// <param name="jsonLines">Files given by name and the standard input are JSON Lines, whatever their name.</param>
/// <param name="html">Every text is a page; without this, only files named so.</param>
/// <param name="progress">Told what is read.</param>
internal sealed class ArticleReader(Stream standardInput, bool jsonLines, bool html, ReadProgress progress)
{
    private static readonly string[] JsonLinesExtensions = [".jsonl", ".ndjson"];
    private static readonly string[] PageExtensions = [".html", ".htm"];

    public async IAsyncEnumerable<ArticleInput> ReadAsync(
        IEnumerable<string> paths, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        string[] given = [.. paths];
        if (!given.Contains("-"))
            progress.Expect(given.SelectMany(FilesAt));
        foreach (string path in given)
        {
            IAsyncEnumerable<ArticleInput> articles = path == "-" ? StandardInputAsync(cancellationToken) : PathAsync(path, cancellationToken);
            await foreach (ArticleInput article in articles.ConfigureAwait(false))
                yield return article;
        }
    }

    private async IAsyncEnumerable<ArticleInput> PathAsync(string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        bool isFolder = Directory.Exists(path), isEmpty = true;
        foreach (string file in FilesAt(path))
        {
            isEmpty = false;
            bool asLines = IsJsonLines(file) || (jsonLines && !isFolder);
            bool isPage = html || HasExtension(file, PageExtensions);
            IAsyncEnumerable<ArticleInput> articles = asLines ? JsonLinesAsync(file, cancellationToken) : TextAsync(file, cancellationToken);
            await foreach (ArticleInput article in articles.ConfigureAwait(false))
                yield return isPage ? article.FromPage() : article;
        }

        if (isEmpty)
            yield return new ArticleInput(Id(path), null, "There is no .txt, .html, .htm, .jsonl or .ndjson file in this folder.");
    }

    private async IAsyncEnumerable<ArticleInput> TextAsync(string file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArticleInput article;
        try
        {
            using StreamReader reader = Reader(progress.Opened(File.OpenRead(file)));
            article = new ArticleInput(Id(file), await reader.ReadToEndAsync(cancellationToken).ConfigureAwait(false));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            article = new ArticleInput(Id(file), null, error.Message);
        }

        yield return article;
    }

    private async IAsyncEnumerable<ArticleInput> JsonLinesAsync(string file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        StreamReader? reader = null;
        ArticleInput? failed = null;
        try
        {
            reader = Reader(progress.Opened(File.OpenRead(file)));
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
                yield return Given(JsonLine.Read(start, "-:1"));
            await foreach (ArticleInput article in JsonLinesAsync(reader, "-", start.Length > 0 ? 2 : 1, cancellationToken).ConfigureAwait(false))
                yield return Given(article);
            yield break;
        }

        yield return Given(new ArticleInput("-", start + await reader.ReadToEndAsync(cancellationToken).ConfigureAwait(false)));
    }

    private ArticleInput Given(ArticleInput article) => html ? article.FromPage() : article;

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

    private static IEnumerable<string> FilesAt(string path) => !Directory.Exists(path) ? [path] :
        Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Where(file => IsJsonLines(file) || HasExtension(file, PageExtensions) || HasExtension(file, ".txt"))
            .Order(StringComparer.Ordinal);

    private static bool IsJsonLines(string file) => HasExtension(file, JsonLinesExtensions);

    private static bool HasExtension(string file, params string[] extensions) => extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);

    private static string Id(string file) => file.Replace('\\', '/');

    private static StreamReader Reader(Stream stream) => new(stream, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true);
}
