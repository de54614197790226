using NewsClaims.Corpora;

namespace NewsClaims.Tests;

/// <summary>
/// Compares a text with an approved file of the test project. Where they differ, the new text is written beside it as <c>*.received.*</c>:
/// look at the difference and, if it is meant, put the one in place of the other.
/// </summary>
internal static class Approved
{
    public static void Compare(string actual, string folder, string file)
    {
        string path = Checkout.Find("tests", "NewsClaims.Tests", folder, file);
        string received = Path.ChangeExtension(path, ".received" + Path.GetExtension(path));
        string approved = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        actual = actual.ReplaceLineEndings("\n");
        if (actual == approved)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        string[] was = approved.Split('\n'), now = actual.Split('\n');
        int line = Enumerable.Range(0, Math.Max(was.Length, now.Length)).First(i => i >= was.Length || i >= now.Length || was[i] != now[i]);
        string Line(string[] lines) => line < lines.Length ? lines[line] : "(end)";
        Assert.Fail($"{folder}/{file} differs from line {line + 1} on.\napproved: {Line(was)}\nreceived: {Line(now)}\nThe whole is in {received}");
    }
}
