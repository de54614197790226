using System.Security.Cryptography;
using System.Text;

namespace NewsClaims.Cli.Serve;

/// <summary>The page with the field for the article. It has no script; its policy allows its own style and its form.</summary>
internal static class PastePage
{
    private static readonly Lazy<string> LazyHtml = new(Read);

    public static string Html => LazyHtml.Value;

    public static string Policy { get; } =
        $"default-src 'none'; style-src 'sha256-{Hash()}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static string Read()
    {
        using Stream stream = typeof(PastePage).Assembly.GetManifestResourceStream("NewsClaims.Cli.paste.html")!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static string Hash()
    {
        const string Open = "<style>", Close = "</style>";
        int start = Html.IndexOf(Open, StringComparison.Ordinal) + Open.Length;
        string style = Html[start..Html.IndexOf(Close, StringComparison.Ordinal)];
        return Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
    }
}
