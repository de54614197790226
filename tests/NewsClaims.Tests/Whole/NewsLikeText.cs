using System.Text;

namespace NewsClaims.Tests.Whole;

/// <summary>Random text that looks enough like news to reach every branch of the stages, with all that goes wrong in pasted articles.</summary>
internal static class NewsLikeText
{
    private static readonly string[] Parts =
    [
        "Ana Quill", "Mr. Brandt", "Dr. Oduya", "the Velmora Rail Authority", "officials", "a report", "she", "he", "they", "I", "Kestrel Bank", "Arvonia",
        "said", "says", "told reporters", "denied", "warned that", "according to", "asked whether", "promised to", "believes", "argued", "called for",
        "the road would close", "prices rose 4.5%", "it was “a mistake”", "no one had been hurt", "if talks fail", "$3m was lost", "on Sunday", "because of fog",
        "don't", "can't", "U.S.", "e.g.", "p.m.", "No. 5", "1,200", "2016-17", "http://news.example/a?b=c", "@velmora", "#rail", "Photo: A. Moor/Wire",
        "By Ida Moor", "ARVONIA CITY (Wire) —", "Related articles", "Subscribe now", "Updated 4 p.m.", "•", "- ", "1. ", ">>",
        ".", ".", ".", ",", ",", "?", "!", ":", ";", "…", "...", "—", "-", "(", ")", "[", "]", "/", "'", "\"", "“", "”", "‘", "’", "«", "»", "``", "''",
        "\n", "\n\n", "\r\n", "\r", "\t", "\u00a0", "\u2028", "\u2029", "\u200b", "\ufeff", "\u3000", " ", "   ", "\0", "\u0007",
        "\ud800", "\udc00", "\ud83d\ude00", "e\u0301", "Ärger", "北京", "\uffff", "\u202e", "ﬁ",
    ];

    public static string Create(int seed, int parts)
    {
        Random random = new(seed);
        StringBuilder text = new();
        for (int i = 0; i < parts; i++)
        {
            text.Append(Parts[random.Next(Parts.Length)]);
            if (random.Next(4) > 0)
                text.Append(' ');
        }

        return text.ToString();
    }

    /// <summary>Any UTF-16 at all.</summary>
    public static string Noise(int seed, int length)
    {
        Random random = new(seed);
        return string.Create(length, random, (span, source) =>
        {
            for (int i = 0; i < span.Length; i++)
                span[i] = (char)(source.Next(3) == 0 ? source.Next(char.MaxValue + 1) : source.Next(128));
        });
    }
}
