using System.Globalization;
using System.Text;

namespace NewsClaims.Fuzz;

/// <summary>A text as it can be written in a test: everything but plain ASCII as an escape.</summary>
public static class Readable
{
    /// <summary>The text with escapes.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        StringBuilder readable = new();
        foreach (char c in text)
        {
            if (c is '"' or '\\')
                readable.Append('\\').Append(c);
            else if (c is >= ' ' and <= '~')
                readable.Append(c);
            else
                readable.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
        }

        return readable.ToString();
    }
}
