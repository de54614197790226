using System.Security.Cryptography;
using System.Text;

namespace NewsClaims.Formats.Html;

/// <summary>The page's style and script, and the policy that allows these two by their hashes and nothing else.</summary>
internal static class PageAssets
{
    private static readonly Lazy<string> LazyStyle = new(() => Read("page.css"));
    private static readonly Lazy<string> LazyScript = new(() => Read("page.js"));
    private static readonly Lazy<string> LazyPolicy = new(() =>
        $"default-src 'none'; style-src '{Hash(Style)}'; script-src '{Hash(Script)}'; base-uri 'none'; form-action 'none'");

    public static string Style => LazyStyle.Value;

    public static string Script => LazyScript.Value;

    public static string Policy => LazyPolicy.Value;

    private static string Read(string name)
    {
        using Stream stream = typeof(PageAssets).Assembly.GetManifestResourceStream("NewsClaims.Html." + name)!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static string Hash(string content) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
}
