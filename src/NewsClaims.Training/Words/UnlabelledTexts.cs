using System.Text;
using NewsClaims.Corpora;

namespace NewsClaims.Training.Words;

/// <summary>Reads text that nobody annotated: the raw collections, and the articles of the attribution corpus.</summary>
internal static class UnlabelledTexts
{
    /// <summary>The documents of the given collections, of each so many passed over as said, then the news.</summary>
    /// <param name="data">The corpora.</param>
    /// <param name="files">Names under <c>raw</c>; every n-th document is read.</param>
    /// <param name="leaveOut">Articles of the news that are measured on.</param>
    public static IEnumerable<string> Read(CorpusFolder data, IReadOnlyList<(string File, int EveryNth)> files, IReadOnlySet<string> leaveOut)
    {
        foreach (string text in OfCollections(data, files))
            yield return text;
        foreach (System.Text.Json.JsonElement article in data.ReadJsonLines("attribution/polnear-train.jsonl.gz"))
        {
            if (!leaveOut.Contains(article.GetProperty("id").GetString()!))
                yield return article.GetProperty("text").GetString()!;
        }
    }

    /// <summary>The documents of the given collections alone.</summary>
    public static IEnumerable<string> OfCollections(CorpusFolder data, IReadOnlyList<(string File, int EveryNth)> files)
    {
        foreach ((string file, int everyNth) in files)
        {
            using StreamReader reader = data.OpenText($"raw/{file}.txt.gz");
            StringBuilder text = new();
            int documents = 0;
            while (true)
            {
                string? line = reader.ReadLine();
                if (!string.IsNullOrEmpty(line))
                {
                    text.Append(line).Append("\n\n");
                    continue;
                }

                if (text.Length > 0 && documents++ % everyNth == 0)
                    yield return text.ToString();
                text.Clear();
                if (line is null)
                    break;
            }
        }
    }
}
