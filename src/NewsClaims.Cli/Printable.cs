using System.Text;

namespace NewsClaims.Cli;

/// <summary>Makes a piece of an article fit for a terminal: one line, and no control characters that could command it.</summary>
internal static class Printable
{
    public static string Text(string text)
    {
        StringBuilder line = new(text.Length);
        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(c))
                line.Append(char.IsControl(c) ? '\uFFFD' : c);
            else if (line.Length > 0 && line[^1] != ' ')
                line.Append(' ');
        }

        return line.ToString().TrimEnd();
    }
}
