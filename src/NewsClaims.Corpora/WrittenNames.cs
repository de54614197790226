using System.Text;

namespace NewsClaims.Corpora;

/// <summary>
/// Reads sentences and little articles written for this project, one a line, in which names stand in square brackets after their type:
/// <c>[PER Ana Quill] left [LOC Velmora].</c> Lines that begin with <c>#</c> and a space say something of the file.
/// </summary>
public static class WrittenNames
{
    private static readonly string[] Types = ["PER", "ORG", "LOC", "MISC"];

    /// <summary>The lines, each an article of its own.</summary>
    /// <exception cref="FormatException">A line is not well formed.</exception>
    public static IEnumerable<NewsNames> Read(string path)
    {
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (line.Length > 0 && !(line is ['#', ' ', ..]))
                yield return Parse($"{Path.GetFileNameWithoutExtension(path)}-{number}", line);
        }
    }

    private static NewsNames Parse(string id, string line)
    {
        StringBuilder text = new();
        List<(TextSpan Span, string Type, string Kind)> names = [];
        int at = 0;
        while (at < line.Length)
        {
            int open = line.IndexOf('[', at);
            text.Append(line, at, (open < 0 ? line.Length : open) - at);
            if (open < 0)
                break;
            int space = line.IndexOf(' ', open), close = line.IndexOf(']', open);
            string type = space > open ? line[(open + 1)..space] : "";
            if (close <= space + 1 || !Types.Contains(type))
                throw new FormatException($"{id}: \"{line[open..]}\" does not begin with a name in brackets after its type ({string.Join(", ", Types)}).");
            names.Add((new TextSpan(text.Length, close - space - 1), type, type));
            text.Append(line, space + 1, close - space - 1);
            at = close + 1;
        }

        return new NewsNames(id, text.ToString(), names);
    }
}
