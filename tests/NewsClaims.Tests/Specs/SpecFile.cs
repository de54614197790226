using NewsClaims.Corpora;

namespace NewsClaims.Tests.Specs;

/// <summary>
/// Reads a specification: headings of the second level say a behaviour; below each, fenced pieces come in pairs, a text and what is expected
/// of it.
/// </summary>
internal static class SpecFile
{
    private const string Fence = "```";

    public static TheoryData<string, string, string> Read(string file)
    {
        TheoryData<string, string, string> cases = [];
        string behaviour = "";
        List<string> pieces = [];
        List<string>? open = null;
        foreach (string line in File.ReadLines(Checkout.Find("tests", "NewsClaims.Tests", "Specs", file)))
        {
            if (line.StartsWith(Fence, StringComparison.Ordinal))
            {
                if (open is not null)
                    pieces.Add(string.Join('\n', open));
                open = open is null ? [] : null;
                if (pieces.Count == 2)
                {
                    cases.Add(behaviour, pieces[0], pieces[1]);
                    pieces.Clear();
                }
            }
            else if (open is not null)
                open.Add(line);
            else if (line.StartsWith("## ", StringComparison.Ordinal))
                behaviour = line[3..];
        }

        return cases;
    }
}
