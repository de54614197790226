namespace NewsClaims.Fuzz.Texts;

/// <summary>
/// A grammar of news: headline, byline, dateline, paragraphs with direct, mixed, indirect and nested attributions, lists, captions and
/// navigation. The names are invented. All other texts begin with this one or are mixed with it.
/// </summary>
internal static class NewsText
{
    private static readonly string[] People =
        ["Ana Quill", "Dr. Brandt", "Mr. Oduya", "Prof. Li-Wen Tarrow", "Sen. J. K. Marsh", "Bola O'Dea", "Ms. van der Holt", "Imre Szép", "Quill", "Jae-won Kestrel", "Lord Penhallow Jr."];

    private static readonly string[] Sources =
        ["officials", "a spokesperson for the port", "the Velmora Rail Authority", "Kestrel Bank", "two people who know the plan", "critics", "she", "he", "they", "I",
         "the ministry of transport", "a report by the audit office", "nobody", "the mayor of Arvonia", "the minister, who took office in May,", "Calla Star PLC", "police"];

    private static readonly string[] Roles = ["director of the harbour authority", "a lawyer for the crew", "who leads the party", "41", "the union's chief negotiator", "chief executive of Calla Star"];

    private static readonly string[] Cues =
        ["said", "says", "told reporters", "denied", "warned", "claimed", "argued", "believes", "promised", "wrote in a letter", "did not say", "has repeatedly insisted", "would not confirm", "tweeted", "asked", "shouted", "hopes"];

    private static readonly string[] Clauses =
        ["the road would close", "prices rose 4.5% in May", "no one had been hurt", "the bridge is safe", "if talks fail, we will strike", "$3m was lost", "the bank caused the flood", "it was the worst winter since 1987",
         "they must pay", "nothing can be done", "the vote will be held on 12 June", "unemployment fell to 3.2 percent", "we don't know", "he can't have seen it", "the U.S. plant will shut by 5 p.m.", "up to 1,200 jobs are at risk"];

    private static readonly string[] Frames =
        ["according to {0}", "{0} {1} that", "{0} {1}:", "In a statement, {0} {1}", "As {0} {1},", "What {0} {1} was that", "{1} {0}", "{0}, {2}, {1} that", "The idea, {0} {1}, is that", "{0} refused to {1}"];

    private static readonly string[] Headlines = ["Ferry traffic falls", "PORT “UNSAFE” SAYS QUILL", "Who closed the road?", "Velmora: a year on", "Opinion | Let it rain", "5 things to know"];

    private static readonly string[] Furniture =
        ["By Ida Moor", "By IDA MOOR and Jon Ferrow, Staff Writers", "Photo: A. Moor/Wire", "Related articles", "Subscribe now", "Updated 4 p.m.", "Read more: the road", "© Wire", "Advertisement", "Share", "Ida Moor writes about ports.",
         "Correction: an earlier version gave a wrong date.", "* * *", "—30—", "Sign up for our newsletter", "Follow @velmora"];

    private static readonly string[] Datelines = ["PORT SELDIN — ", "ARVONIA CITY (Wire) — ", "VELMORA, May 3 (Wire) - ", "LONDON: ", "NEW SELDIN, Arvonia –"];

    private static readonly string[] Ends = [".", ".", ".", ".", "?", "!", "…", "...", ";", "", " —", ".\u201D"];

    public static string Create(Random random, int length)
    {
        FuzzWriter text = new(random, length);
        if (text.Once(3))
            text.AddOne(Headlines).Add("\n\n");
        if (text.Once(4))
            text.AddOne(Furniture).Add("\n\n");
        if (text.Once(4))
            text.AddOne(Datelines);
        while (!text.IsFull)
            Sentence(text);
        return text.ToString();
    }

    /// <summary>One sentence, and now and then what stands between paragraphs.</summary>
    public static void Sentence(FuzzWriter text)
    {
        switch (text.Random.Next(6))
        {
            case 0:
                text.AddOne(Clauses);
                break;
            case 1:
                Indirect(text, text.Random.Next(3));
                break;
            case 2:
                Quotation(text).Add(text.Once(5) ? " " : ", ").Add(text.Once(2) ? $"{Who(text)} {text.Pick(Cues)}" : $"{text.Pick(Cues)} {Who(text)}");
                break;
            case 3:
                text.Add(Who(text)).Add(" ").AddOne(Cues).Add(text.Once(2) ? ", " : ": ");
                Quotation(text);
                break;
            case 4:
                text.AddOne(Clauses).Add(", ").Add(Who(text)).Add(" ").AddOne(Cues).Add(", and ").AddOne(Clauses);
                break;
            default:
                Indirect(text, 0);
                text.Add(" ");
                Quotation(text);
                break;
        }

        text.AddOne(Ends);
        text.Add(text.Random.Next(12) switch { 0 => "\n\n", 1 => "\n", 2 => $"\n\n{text.Pick(Furniture)}\n\n", 3 => "\n- ", 4 => "  ", _ => " " });
    }

    private static void Indirect(FuzzWriter text, int depth)
    {
        string frame = text.Pick(Frames).Replace("{0}", Who(text), StringComparison.Ordinal).Replace("{1}", text.Pick(Cues), StringComparison.Ordinal).Replace("{2}", text.Pick(Roles), StringComparison.Ordinal);
        text.Add(frame).Add(" ");
        if (depth > 0)
            Indirect(text, depth - 1);
        else
            text.AddOne(Clauses);
    }

    private static FuzzWriter Quotation(FuzzWriter text)
    {
        (string open, string close) = text.Once(8) ? ("\"", "\"") : text.Once(8) ? ("‘", "’") : ("“", "”");
        text.Add(open).AddOne(Clauses);
        if (text.Once(6))
            text.Add(" ‘").AddOne(Clauses).Add("’");
        if (text.Once(6))
            text.Add(". ").AddOne(Clauses);
        // Sometimes nobody closes it.
        return text.Add(text.Once(9) ? "," : "," + close);
    }

    private static string Who(FuzzWriter text) => text.Once(2) ? text.Pick(People) : text.Pick(Sources);
}
