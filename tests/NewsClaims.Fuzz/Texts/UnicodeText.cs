using System.Text;

namespace NewsClaims.Fuzz.Texts;

/// <summary>What Unicode allows between, on and instead of letters.</summary>
internal static class UnicodeText
{
    private static readonly string[] Invisible =
        ["\u200b", "\u200c", "\u200d", "\u200e", "\u200f", "\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069", "\u2060", "\u061c", "\u00ad", "\ufeff", "\u180e", "\u034f", "\u115f", "\u3164", "\ufff9", "\udb40\udc41"];

    private static readonly string[] Marks =
        ["\u0301", "\u0308", "\u0327", "\u0335", "\u20dd", "\u20e3", "\ufe0f", "\ufe0e", "\u0903", "\u093f", "\u0e33", "\u0483", "\u1ab0", "\u3099", "\ud834\udd65", "\u0600", "\u06dd", "\u0d4e", "\u200d", "\u1160", "\u11a8"];

    private static readonly string[] Bases =
        ["a", "E", "said", "Quill", "“", "”", ".", ",", "-", "5", "%", " ", "\n", "'", "don't", "한", "\u1112\u1161\u11ab", "क्ष", "नि", "ก", "ẛ", "\"", "(", "U.S.", "...", "\u2764", "http://a.example", "@", "\u0378", "n't", "’s"];

    private static readonly string[] Emoji =
        ["😀", "👍🏽", "👩\u200d🚒", "👨\u200d👩\u200d👧\u200d👦", "🏳\ufe0f\u200d🌈", "🇦🇶", "🇦", "🇦🇶🇦", "🏴\udb40\udc67\udb40\udc62\udb40\udc7f", "1\ufe0f⃣", "☺\ufe0f", "☺\ufe0e", "❤", "👩\u200d", "\u200d🚒", "🏽", "\ud83d", "\ude00", "#\ufe0f⃣", "🧑🏿\u200d🤝\u200d🧑🏻", "©\ufe0f", "⚕\ufe0f"];

    private static readonly string[] Controls =
        ["\0", "\u0001", "\u0007", "\b", "\u001b[31m", "\u007f", "\u0085", "\u009f", "\ufeff", "\ufffe", "\uffff", "\ufffd", "\ud800", "\udbff", "\udc00", "\udfff", "\udc00\ud800", "\udbff\udfff", "\ue000", "\ufdd0"];

    private static readonly string[] LineEnds = ["\r", "\n", "\r\n", "\n\r", "\u0085", "\u2028", "\u2029", "\v", "\f", "\r\r\n", "\n\n", "\u001c", "\u2028\u2029", "\t", "\u00a0", "\u3000", "\u1680", "\u2003", " "];

    private static readonly string[] Scripts =
        ["北京の人は言った。", "「雨だ」と彼は言う", "Путин сказал, что", "قال الوزير إن", "אמר השר", "ผู้ว่ากล่าวว่า", "मंत्री ने कहा", "η Αθήνα", "한국은행은", "ß", "İstanbul", "ıi", "Ǆ", "ﬁre", "Ⅻ", "٣٫٥٪", "１２３", "½", "x²", "ᏣᎳᎩ", "𝔔𝔲𝔦𝔩𝔩", "𐐷", "ŉ", "Ａna"];

    private const string Latin = "aceiopxyABCEHIKMOPTX";
    private const string Alike = "асеіорхуАВСЕНІКМОРТХ";

    public static string Invisibles(Random random, int length) => Salted(random, length, Invisible, 3);

    public static string ControlsAndHalves(Random random, int length) => Salted(random, length, Controls, 3);

    public static string LineEnding(Random random, int length) => Salted(random, length, LineEnds, 2);

    public static string MixedScripts(Random random, int length) => Salted(random, length, Scripts, 2);

    public static string Combining(Random random, int length)
    {
        FuzzWriter text = new(random, length);
        while (!text.IsFull)
        {
            text.AddOne(Bases);
            int marks = text.Once(20) ? 60 : random.Next(4);
            for (int i = 0; i < marks; i++)
                text.AddOne(Marks);
            if (text.Once(3))
                text.Add(' ');
        }

        return text.ToString();
    }

    public static string Emojis(Random random, int length)
    {
        FuzzWriter text = new(random, length);
        while (!text.IsFull)
            text.AddOne(Emoji).Add(random.Next(5) switch { 0 => " ", 1 => "said ", 2 => "\u200d", 3 => "\ufe0f", _ => "" });
        return text.ToString();
    }

    /// <summary>News in which letters are exchanged for those of other scripts that look the same.</summary>
    public static string Homoglyphs(Random random, int length)
    {
        StringBuilder text = new(NewsText.Create(random, length));
        for (int i = 0; i < text.Length; i++)
        {
            int letter = Latin.IndexOf(text[i], StringComparison.Ordinal);
            if (letter >= 0 && random.Next(2) == 0)
                text[i] = Alike[letter];
        }

        return text.ToString();
    }

    /// <summary>Any UTF-16 at all.</summary>
    public static string Noise(Random random, int length) => string.Create(length, random, (span, source) =>
    {
        for (int i = 0; i < span.Length; i++)
            span[i] = (char)(source.Next(3) == 0 ? source.Next(char.MaxValue + 1) : source.Next(128));
    });

    /// <summary>News with one of <paramref name="salt"/> put in at about every <paramref name="every"/>th word, at a word's bounds or inside.</summary>
    private static string Salted(Random random, int length, string[] salt, int every)
    {
        string news = NewsText.Create(random, length * 2 / 3);
        FuzzWriter text = new(random, length);
        foreach (char c in news)
        {
            if (c == ' ' ? text.Once(every) : text.Once(40))
                text.AddOne(salt);
            text.Add(c);
        }

        while (!text.IsFull)
            text.AddOne(salt);
        return text.ToString();
    }
}
