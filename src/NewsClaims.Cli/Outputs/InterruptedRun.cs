using System.Runtime.CompilerServices;
using System.Text.Json;
using NewsClaims.Cli.Inputs;

namespace NewsClaims.Cli.Outputs;

/// <summary>
/// What an earlier run that was stopped in the middle left in its file: a line of JSON for each article it finished, in input order. Since every
/// article has exactly one line, an error too, the next run goes on after as many articles as there are whole lines.
/// </summary>
/// <param name="Path">The file.</param>
/// <param name="Done">Whole lines in the file.</param>
/// <param name="LastId">The id of the last of them.</param>
internal sealed record InterruptedRun(string Path, long Done, string? LastId)
{
    /// <summary>Reads what is in the file, which need not exist, and cuts off a line that was not finished.</summary>
    public static InterruptedRun Open(string path)
    {
        using FileStream file = new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite);
        byte[] portion = new byte[1 << 16];
        long done = 0, lineStart = 0, lastStart = 0, position = 0;
        int read;
        while ((read = file.Read(portion)) > 0)
        {
            for (int at = 0, length; (length = portion.AsSpan(at, read - at).IndexOf((byte)'\n')) >= 0; at += length + 1)
            {
                done++;
                lastStart = lineStart;
                lineStart = position + at + length + 1;
            }

            position += read;
        }

        file.SetLength(lineStart);
        if (done == 0)
            return new InterruptedRun(path, 0, null);
        byte[] last = new byte[lineStart - lastStart];
        file.Position = lastStart;
        file.ReadExactly(last);
        return new InterruptedRun(path, done, IdOf(path, done, last));
    }

    /// <summary>The articles that are left to do.</summary>
    /// <exception cref="InvalidDataException">The file was written from other articles.</exception>
    public async IAsyncEnumerable<ArticleInput> Rest(IAsyncEnumerable<ArticleInput> articles, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        long number = 0;
        await foreach (ArticleInput article in articles.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            number++;
            if (number > Done)
            {
                yield return article;
                continue;
            }

            if (number == Done)
                Check(article.Id);
        }

        if (number < Done)
            throw new InvalidDataException($"{Path} holds {Done} articles, but only {number} are given; give those it was begun with, or another file.");
    }

    private void Check(string id)
    {
        if (id != LastId)
            throw new InvalidDataException($"{Path} was not written from these articles: its line {Done} is of \"{LastId}\", the article in that place is \"{id}\". Give those it was begun with, or another file.");
    }

    private static string? IdOf(string path, long number, byte[] line)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(line);
            return json.RootElement.GetProperty("id").GetString();
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"Line {number} of {path} is no article of newsclaims; give the file of an earlier run, or another file.", error);
        }
    }
}
