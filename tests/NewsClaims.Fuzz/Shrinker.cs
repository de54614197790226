namespace NewsClaims.Fuzz;

/// <summary>Makes a failing text shorter while it still fails, by leaving out ever smaller pieces.</summary>
public static class Shrinker
{
    private const int MaxTries = 2000;

    /// <summary>The shortest text found for which <paramref name="fails"/> still holds.</summary>
    public static string Shorten(string text, Func<string, bool> fails)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(fails);
        int tries = 0;
        for (int piece = Math.Max(1, text.Length / 2); piece >= 1 && tries < MaxTries; piece /= 2)
        {
            for (int at = 0; at < text.Length && tries < MaxTries;)
            {
                string shorter = text.Remove(at, Math.Min(piece, text.Length - at));
                tries++;
                if (fails(shorter))
                    text = shorter;
                else
                    at += piece;
            }
        }

        return text;
    }
}
