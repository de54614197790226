using System.Globalization;
using NewsClaims.Layers;

namespace NewsClaims.Tokens;

/// <summary>
/// Keeps together what a reader sees as one character (a letter with its marks, an emoji of several parts): where a token would begin inside
/// one, that character goes whole to the token before.
/// </summary>
internal static class GraphemeBounds
{
    /// <summary>Mends the tokens from <paramref name="first"/> on, which are those of <paramref name="block"/>.</summary>
    public static void Mend(ReadOnlySpan<char> block, int offset, Layer<TokenSpan> tokens, int first)
    {
        int last = first;
        // The character that was looked at last. It only moves on, so that all takes linear time however long a character is.
        int start = 0, end = 0;
        for (int i = first + 1; i < tokens.Count; i++)
        {
            TokenSpan token = tokens[i];
            ref TokenSpan before = ref tokens[last];
            int bound = token.Start - offset;
            if (before.End == token.Start && !(StandsAlone(block[bound - 1]) && StandsAlone(block[bound])))
            {
                if (end < bound)
                    start = end = Math.Max(end, before.Start - offset);
                while (end < bound)
                {
                    start = end;
                    end += StringInfo.GetNextTextElementLength(block[start..]);
                }

                if (end > bound && start < bound)
                {
                    int kept = Math.Min(token.End - offset, end);
                    before = before with { Length = offset + kept - before.Start };
                    token = new TokenSpan(offset + kept, token.End - offset - kept, token.Kind);
                }
            }

            if (token.Length > 0)
                tokens[++last] = token;
        }

        tokens.Truncate(Math.Min(tokens.Count, last + 1));
    }

    /// <summary>True for letters and marks of western scripts, which nothing follows or precedes as a part.</summary>
    private static bool StandsAlone(char c) => c is < '\u0300' or (>= '\u2010' and <= '\u2027');
}
