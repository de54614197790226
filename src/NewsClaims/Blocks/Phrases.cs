using System.Buffers;

namespace NewsClaims.Blocks;

/// <summary>A list of phrases that lines are compared with, without regard to case. Immutable and thread-safe.</summary>
internal sealed class Phrases
{
    private readonly string[] _all;
    private readonly SearchValues<string> _anywhere;

    // The phrases by their first character, for those of ASCII.
    private readonly string[][] _byFirst = new string[128][];

    public Phrases(params string[] phrases)
    {
        _all = phrases;
        _anywhere = SearchValues.Create(phrases, StringComparison.OrdinalIgnoreCase);
        for (char c = '\0'; c < _byFirst.Length; c++)
            _byFirst[c] = [.. phrases.Where(phrase => char.ToUpperInvariant(phrase[0]) == char.ToUpperInvariant(c))];
    }

    /// <summary>True when the text starts with one of the phrases and the phrase ends a word there.</summary>
    public bool Start(ReadOnlySpan<char> text)
    {
        foreach (string phrase in Candidates(text))
        {
            if (text.StartsWith(phrase, StringComparison.OrdinalIgnoreCase) && !ContinuesWord(text, phrase.Length, phrase))
                return true;
        }

        return false;
    }

    /// <summary>True when the text holds one of the phrases.</summary>
    public bool StandIn(ReadOnlySpan<char> text) => text.ContainsAny(_anywhere);

    /// <summary>Where the last of the phrases in the text begins, or -1.</summary>
    public int LastIn(ReadOnlySpan<char> text)
    {
        int last = -1;
        if (!text.ContainsAny(_anywhere))
            return last;
        foreach (string phrase in _all)
            last = Math.Max(last, text.LastIndexOf(phrase, StringComparison.OrdinalIgnoreCase));
        return last;
    }

    /// <summary>True when the text is one of the phrases, less punctuation at its end.</summary>
    public bool Equal(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd(".:!>\u00BB\u203A\u2026 ").TrimStart("<\u00AB\u2039 ");
        foreach (string phrase in Candidates(text))
        {
            if (text.Equals(phrase, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private string[] Candidates(ReadOnlySpan<char> text) => text.IsEmpty ? [] : text[0] < _byFirst.Length ? _byFirst[text[0]] : _all;

    private static bool ContinuesWord(ReadOnlySpan<char> text, int index, string phrase) =>
        char.IsLetterOrDigit(phrase[^1]) && index < text.Length && char.IsLetterOrDigit(text[index]);
}
