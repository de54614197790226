using System.Globalization;
using System.Text;

namespace NewsClaims.Corpora;

/// <summary>An article written for this project, and who is mentioned in it more than once.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">The article, a paragraph a line.</param>
/// <param name="Mentions">Each mention, and the number of what it refers to.</param>
public sealed record WrittenMentions(string Name, string Text, IReadOnlyList<(TextSpan Span, int Referent)> Mentions)
{
    /// <summary>
    /// Reads articles in which mentions stand in square brackets after the number of what they refer to, one within another where they nest:
    /// <c>[2 [1 The company's] director] said [1 it] would close.</c> A line <c># name</c> begins each article; what is mentioned once has no brackets.
    /// </summary>
    /// <exception cref="FormatException">An article is not well formed; the message says which and where.</exception>
    public static IEnumerable<WrittenMentions> Read(string path)
    {
        string? name = null;
        StringBuilder article = new();
        foreach (string line in File.ReadLines(path))
        {
            if (!line.StartsWith("# ", StringComparison.Ordinal))
            {
                if (line.Length > 0)
                    article.Append(line).Append('\n');
                continue;
            }

            if (name is not null)
                yield return Parse(name, article.ToString());
            name = line[2..];
            article.Clear();
        }

        if (name is not null)
            yield return Parse(name, article.ToString());
    }

    private static WrittenMentions Parse(string name, string marked)
    {
        StringBuilder text = new(marked.Length);
        Stack<(int Referent, int Start)> open = [];
        List<(TextSpan Span, int Referent)> mentions = [];
        for (int i = 0; i < marked.Length; i++)
        {
            switch (marked[i])
            {
                case '[':
                    int space = marked.IndexOf(' ', i);
                    if (space < 0 || !int.TryParse(marked.AsSpan(i + 1, space - i - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int referent))
                        throw Wrong("begins with no number and a space");
                    open.Push((referent, text.Length));
                    i = space;
                    break;
                case ']' when open.TryPop(out (int Referent, int Start) mention) && mention.Start < text.Length:
                    mentions.Add((TextSpan.FromBounds(mention.Start, text.Length), mention.Referent));
                    break;
                case ']':
                    throw Wrong("ends where none began, or is empty");
                case '\n' when open.Count > 0:
                    throw Wrong("is still open at the end of its paragraph");
                default:
                    text.Append(marked[i]);
                    break;
            }

            FormatException Wrong(string what) => new($"{name}: a mention {what}, before \"{marked[i..Math.Min(marked.Length, i + 30)].Trim()}\".");
        }

        return new WrittenMentions(name, text.ToString(), mentions);
    }
}
