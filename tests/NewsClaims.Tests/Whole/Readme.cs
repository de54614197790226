using NewsClaims.Corpora;

namespace NewsClaims.Tests.Whole;

/// <summary>The code samples of the README, with the output the README promises where a text block follows.</summary>
internal static class Readme
{
    public static IReadOnlyList<(string Code, string? Output)> Samples { get; } = Read(File.ReadAllText(Checkout.Find("README.md")));

    private static List<(string Code, string? Output)> Read(string markdown)
    {
        List<(string Code, string? Output)> samples = [];
        string[] fences = markdown.ReplaceLineEndings("\n").Split("\n```");
        // After the split, a piece that opens a fence begins with its language; one that closes it begins with a line end or is text.
        for (int i = 1; i + 1 < fences.Length; i += 2)
        {
            string language = fences[i].Split('\n')[0];
            string content = fences[i][(language.Length + 1)..] + "\n";
            if (language == "csharp")
                samples.Add((content, null));
            else if (language == "text" && string.IsNullOrWhiteSpace(fences[i - 1]) && samples.Count > 0)
                samples[^1] = (samples[^1].Code, content);
        }

        return samples;
    }
}
