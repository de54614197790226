namespace NewsClaims.Fuzz.Texts;

/// <summary>Strings that broke other programs, by shape: reserved words, numbers that are none, format directives, injections, paths, cut-off escapes.</summary>
internal static class NaughtyText
{
    private static readonly string[] Strings =
        ["null", "undefined", "NaN", "-Infinity", "0x1F", "1e309", "-0", "00:00", "1/0", "1,,2", "1.2.3.4", "..", ".", "-", "--", "%s%n%d", "{0}{1", "${x}", "$(id)", "`id`", "'; DROP TABLE claims; --", "\" OR 1=1", "=1+1", "@SUM(A1)", "../../etc/x", "C:\\a\\b", "\\\\host\\x", "CON", "aux.txt",
         "<script>alert(1)</script>", "javascript:alert(1)", "\\u0000", "\\x", "%00", "%E2%80", "\u001b]0;x\u0007", "🐲\ud83d", "ﷺ", "\u202etxt.exe", "I̗n̷v̵", "Z̤̺̦͇a͚̜l̥g̲o", "﷽", "ÅÅ", "ǆ", "ﬃ", "ϒ", "ʼn", "İ", "ı", "K", "ſ", "\u0130\u0307", "ᾈ", "ΐ", "٠١٢", "۱", "Ⅷ", "㍿", "㋿",
         "1'000", "1.000,00", "١٬٠٠٠", "5'11\"", "24/7", "9-to-5", "A/B", "and/or", "Ph.D.", "U.S.A.", "e.g.,", "Mr", "Mr.", "St.", "No.", "a.m.", ".com", "C++", "C#", "R&D", "@", "#", "@@", "##", "can't've", "y'all'd've", "'tis", "O'", "'", "''", "''''", "\"\"\"\"", "()", "[]", "<>", "?!?!", "…?", "-- Quill", "said.", "Said", "SAID", "said said said", "By", "BY BY BY", "— — —", "• •", "(AP)", "said Quill", "Quill said"];

    public static string Create(Random random, int length)
    {
        FuzzWriter text = new(random, length);
        while (!text.IsFull)
        {
            if (text.Once(6))
                NewsText.Sentence(text);
            text.AddOne(Strings).Add(random.Next(8) switch { 0 => "\n", 1 => "", 2 => ", ", 3 => ". ", _ => " " });
        }

        return text.ToString();
    }
}
