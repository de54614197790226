namespace NewsClaims.Fuzz.Texts;

/// <summary>Quotation marks of every script, balanced by accident only, and brackets of every kind, nested a hundred deep.</summary>
internal static class QuotationText
{
    private static readonly string[] Marks =
        ["\"", "'", "“", "”", "‘", "’", "„", "‚", "‟", "‛", "«", "»", "‹", "›", "「", "」", "『", "』", "〝", "〞", "〟", "＂", "＇", "``", "''", "`", "´", "❝", "❞", "❛", "❜", "〈", "〉", "《", "》", "\u2e42", "\u02bc", "&quot;", "\\\""];

    private static readonly string[] Between =
        [" said Quill, ", " the road is shut", ",", ".", " ", "", "no", " she said", "'s", "rock 'n' roll", " of the '90s", " 5'11\"", "\n\n", "I", "?", " and that ", "s", "—"];

    private static readonly (string Open, string Close)[] Brackets =
        [("(", ")"), ("[", "]"), ("{", "}"), ("<", ">"), ("“", "”"), ("‘", "’"), ("«", "»"), ("(“", "”)"), ("she said that (", ")"), ("“Quill said: ", ",” she said"), ("【", "】")];

    public static string Unbalanced(Random random, int length)
    {
        FuzzWriter text = new(random, length);
        while (!text.IsFull)
            text.AddOne(Marks).AddOne(Between);
        return text.ToString();
    }

    public static string Nested(Random random, int length)
    {
        FuzzWriter text = new(random, length);
        while (!text.IsFull)
        {
            int depth = Math.Min(100, 1 + (length / 8));
            (string Open, string Close) bracket = Brackets[random.Next(Brackets.Length)];
            bool mixed = text.Once(2);
            Stack<string> closing = new();
            for (int i = 0; i < depth; i++)
            {
                if (mixed)
                    bracket = Brackets[random.Next(Brackets.Length)];
                text.Add(bracket.Open);
                closing.Push(bracket.Close);
            }

            text.Add("it rained");
            while (closing.TryPop(out string? close))
                text.Add(text.Once(50) ? "" : close);
            text.Add(". ");
        }

        return text.ToString();
    }

    /// <summary>Says that says that says: sources inside contents, all the way down.</summary>
    public static string Relayed(Random random, int length)
    {
        string[] links = ["Quill said that ", "officials believe ", "according to Brandt, ", "the ministry denied that ", "she thinks ", "he told reporters: “", "Ana Quill, who said that ", "warned the union, which claims "];
        FuzzWriter text = new(random, length);
        while (!text.IsFull)
        {
            int depth = 1 + random.Next(100);
            for (int i = 0; i < depth && !text.IsFull; i++)
                text.AddOne(links);
            text.Add("the road is shut. ");
        }

        return text.ToString();
    }
}
