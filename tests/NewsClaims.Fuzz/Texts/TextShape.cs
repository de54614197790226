namespace NewsClaims.Fuzz.Texts;

/// <summary>A kind of text and how to write one of about a wanted length in UTF-16 units.</summary>
public sealed record TextShape(string Name, Func<Random, int, string> Write)
{
    /// <summary>Every shape, the mixture of all last.</summary>
    public static IReadOnlyList<TextShape> All { get; } = Every();

    /// <summary>
    /// The text of a seed: shape, length and content follow from it alone. Most are short, of a sentence or two, so that many can be tried; one in
    /// sixty is twenty times as long.
    /// </summary>
    public static (TextShape Shape, string Text) Create(int seed)
    {
        Random random = new(seed);
        // News, plain or hit by chance, goes deepest; it is taken more often than each of the others.
        TextShape shape = random.Next(4) == 0 ? All[random.Next(2)] : All[random.Next(All.Count)];
        int length = 1 + random.Next(48);
        if (random.Next(60) == 0)
            length *= 20;
        return (shape, shape.Write(random, length));
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static List<TextShape> Every()
    {
        List<TextShape> shapes =
        [
            new("news", NewsText.Create),
            new("news, edited", MixedText.Edited),
            new("quotation marks", QuotationText.Unbalanced),
            new("nested brackets", QuotationText.Nested),
            new("relayed speech", QuotationText.Relayed),
            new("invisible characters", UnicodeText.Invisibles),
            new("combining marks", UnicodeText.Combining),
            new("emoji", UnicodeText.Emojis),
            new("controls and half pairs", UnicodeText.ControlsAndHalves),
            new("line ends", UnicodeText.LineEnding),
            new("mixed scripts", UnicodeText.MixedScripts),
            new("homoglyphs", UnicodeText.Homoglyphs),
            new("noise", UnicodeText.Noise),
            new("HTML", MarkupText.HtmlRemains),
            new("Markdown", MarkupText.MarkdownRemains),
            new("slow Markdown", MarkupText.SlowMarkdown),
            new("giant tokens", GiantText.Tokens),
            new("one token", GiantText.OneToken),
            new("one sentence", GiantText.OneSentence),
            new("short lines", GiantText.ShortLines),
            new("naughty strings", NaughtyText.Create),
        ];
        TextShape[] simple = [.. shapes];
        shapes.Add(new TextShape("pieces of all", (random, length) => MixedText.Pieces(random, length, simple)));
        return shapes;
    }
}
