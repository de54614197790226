using System.Text;

namespace NewsClaims.Fuzz.Texts;

/// <summary>News hit by chance: characters lost, doubled, exchanged, pieces moved; and pieces of all other shapes one after the other.</summary>
internal static class MixedText
{
    private const string Struck = "\"“”‘’'.,;:!?()[]-—\n \u00a0%$@#/&0Aa\0\u200b\u0301\ud800";

    public static string Edited(Random random, int length)
    {
        StringBuilder text = new(NewsText.Create(random, length));
        int edits = 1 + (text.Length / 20);
        for (int i = 0; i < edits && text.Length > 1; i++)
        {
            int at = random.Next(text.Length);
            switch (random.Next(4))
            {
                case 0:
                    text[at] = Struck[random.Next(Struck.Length)];
                    break;
                case 1:
                    text[at] = text[random.Next(text.Length)];
                    break;
                case 2:
                    text[at] = ' ';
                    break;
                default:
                    // Swapped with its neighbour.
                    int next = (at + 1) % text.Length;
                    (text[at], text[next]) = (text[next], text[at]);
                    break;
            }
        }

        return text.ToString();
    }

    public static string Pieces(Random random, int length, IReadOnlyList<TextShape> shapes)
    {
        FuzzWriter text = new(random, length);
        while (!text.IsFull)
            text.Add(shapes[random.Next(shapes.Count)].Write(random, 1 + random.Next(Math.Min(80, length)))).Add(random.Next(4) switch { 0 => "\n\n", 1 => "", _ => " " });
        return text.ToString();
    }
}
