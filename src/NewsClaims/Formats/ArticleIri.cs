namespace NewsClaims.Formats;

/// <summary>
/// Linked data names things by IRI. A caller's id that is one (http, https or urn) stands for the article itself; any other becomes part of
/// a <c>urn:newsclaims:</c> name, so that no id can smuggle in another scheme.
/// </summary>
internal static class ArticleIri
{
    private const string Own = "urn:newsclaims:";
    private static readonly string[] Schemes = ["http", "https", "urn"];

    public static string Of(string? id)
    {
        if (string.IsNullOrEmpty(id))
            return Own + "article";
        return Uri.TryCreate(id, UriKind.Absolute, out Uri? uri) && Schemes.Contains(uri.Scheme)
            ? WithoutFragment(uri.AbsoluteUri)
            : Own + Uri.EscapeDataString(WellFormed(id));
    }

    // Parts of the article are named by fragments of ours.
    private static string WithoutFragment(string iri)
    {
        int fragment = iri.IndexOf('#', StringComparison.Ordinal);
        return fragment < 0 ? iri : iri[..fragment];
    }

    // A lone surrogate has no UTF-8 form to be escaped.
    private static string WellFormed(string id) => string.Create(id.Length, id, static (characters, from) =>
    {
        for (int i = 0; i < from.Length; i++)
        {
            bool paired = (i + 1 < from.Length && char.IsSurrogatePair(from[i], from[i + 1])) || (i > 0 && char.IsSurrogatePair(from[i - 1], from[i]));
            characters[i] = char.IsSurrogate(from[i]) && !paired ? '\uFFFD' : from[i];
        }
    });
}
