namespace NewsClaims.Fuzz.Texts;

/// <summary>Words, numbers, links, runs and sentences without an end.</summary>
internal static class GiantText
{
    private static readonly string[] Units =
        ["a", "A", "ab-", "a.", "A.", "1", "1,", "1.5", "$", "-", "—", ".", "!", "?", "'", "’", "a'", "@a", "#a", "/", "a/", "http://a.example/", "www.", "a@b.", "n't", "'s", "_", "&", "x&", "%", "é", "\u0301", "\u200d", "北", "😀", ":)", "\u00ad", "\ud800", "1/2", "A-", "U.S.", "…", "+1", "«"];

    private static readonly string[] Endless =
        ["and ", "said ", "she said ", "that ", "of the ", "Quill ", "Quill, ", "Quill and ", "who ", "which said ", "the bank of ", "to ", "“no,” ", "(as he said) ", "very ", "not ", "5 ", "Dr. ", "I ", ", ", "; ", "because ", "if ", "“", "A. ", "chief ", "by ", "according to ", "he told her ", "said Quill, ", "3 percent "];

    private static readonly string[] Lines = ["a\n", "By Quill\n", "- a\n", "“a\n\n", "Quill said:\n", "\n", "A\n\n", "Photo: a\n", "1. a\n", "> a\n", "Related\n", "“It rained.”\n\n", "\t\n", "Quill: no.\n", "Q: a?\n\nA: b.\n\n"];

    /// <summary>A text of few tokens, each as long as can be.</summary>
    public static string Tokens(Random random, int length)
    {
        FuzzWriter text = new(random, length);
        while (!text.IsFull)
        {
            string unit = text.Pick(Units);
            int run = 1 + random.Next(Math.Max(1, length));
            for (int i = 0; i < run && !text.IsFull; i++)
                text.Add(unit);
            text.Add(text.Once(3) ? " said " : " ");
        }

        return text.ToString();
    }

    /// <summary>One token from the first character to the last.</summary>
    public static string OneToken(Random random, int length) => Repeated(random, length, Units);

    /// <summary>One sentence from the first word to the last.</summary>
    public static string OneSentence(Random random, int length) => Repeated(random, length, Endless);

    /// <summary>Nothing but short lines.</summary>
    public static string ShortLines(Random random, int length) => Repeated(random, length, Lines);

    private static string Repeated(Random random, int length, string[] units)
    {
        FuzzWriter text = new(random, length);
        string unit = text.Pick(units);
        while (!text.IsFull)
            text.Add(unit);
        return text.ToString();
    }
}
