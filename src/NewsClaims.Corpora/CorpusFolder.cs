using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace NewsClaims.Corpora;

/// <summary>The folder that holds the corpora, one sub-folder a kind: attribution, claims, coref, ner, raw, segmentation, syntax.</summary>
public sealed class CorpusFolder
{
    /// <summary>Opens a folder of corpora.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public CorpusFolder(string path)
    {
        if (!Directory.Exists(path))
            throw new DirectoryNotFoundException($"There is no folder of corpora at \"{path}\"; give its place with --data.");
        Path = path;
    }

    /// <summary>The folder's path.</summary>
    public string Path { get; }

    /// <summary>The folder <c>../shared/data</c> beside the checkout, or null where there is none.</summary>
    public static CorpusFolder? Find()
    {
        if (Checkout.Root is not { } root)
            return null;
        string path = System.IO.Path.GetFullPath(System.IO.Path.Combine(root, "..", "shared", "data"));
        return Directory.Exists(path) ? new CorpusFolder(path) : null;
    }

    /// <summary>The full path of a file, as <c>syntax/ewt-dev.conllu.gz</c>.</summary>
    public string FullName(string relative) => System.IO.Path.Combine(Path, relative);

    /// <summary>Opens a text file, packed with gzip when its name says so.</summary>
    public StreamReader OpenText(string relative) => OpenText(relative, out _);

    /// <summary>Opens a text file, packed with gzip when its name says so; <paramref name="file"/> tells how much of it is read.</summary>
    public StreamReader OpenText(string relative, out FileStream file)
    {
        file = File.OpenRead(FullName(relative));
        Stream text = relative.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        return new StreamReader(text, new UTF8Encoding(false));
    }

    /// <summary>The objects of a JSON Lines file.</summary>
    public IEnumerable<JsonElement> ReadJsonLines(string relative)
    {
        using StreamReader reader = OpenText(relative);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0)
                continue;
            using JsonDocument document = JsonDocument.Parse(line);
            yield return document.RootElement.Clone();
        }
    }
}
