using System.Collections.Frozen;
using System.Text;

namespace NewsClaims.Corpora;

/// <summary>Whether two names of speakers count as the same: the definition that the attribution scorer uses.</summary>
public static class NameMatch
{
    private static readonly FrozenSet<string> Titles = new[]
    {
        "mr", "mrs", "ms", "dr", "sir", "sen", "rep", "gov", "president", "prime", "minister", "senator", "mayor", "police", "chief", "premier", "the",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>One name holds the other and both end alike, or half of their words are shared. Titles do not count.</summary>
    public static bool Same(string a, string b)
    {
        string[] x = Words(a), y = Words(b);
        if (x.Length == 0 || y.Length == 0)
            return x.Length == y.Length;
        HashSet<string> left = [.. x], right = [.. y];
        int shared = left.Count(right.Contains);
        return (x[^1] == y[^1] && (shared == left.Count || shared == right.Count)) || 2 * shared >= left.Count + right.Count - shared;
    }

    /// <summary>True when one of several names joined with " &amp; " on either side is the same as one on the other.</summary>
    public static bool SameAny(string gold, string predicted)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(predicted);
        return gold.Split(" & ").Any(g => predicted.Split(" & ").Append(predicted).Any(p => Same(g, p)));
    }

    private static string[] Words(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        string lower = name.ToLowerInvariant().Replace("'s ", " ", StringComparison.Ordinal).Replace("’s ", " ", StringComparison.Ordinal);
        if (lower.EndsWith("'s", StringComparison.Ordinal) || lower.EndsWith("’s", StringComparison.Ordinal))
            lower = lower[..^2];
        List<string> words = [];
        StringBuilder word = new();
        foreach (char c in lower + " ")
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(c);
            }
            else if (word.Length > 0)
            {
                if (!Titles.Contains(word.ToString()))
                    words.Add(word.ToString());
                word.Clear();
            }
        }

        return [.. words];
    }
}
