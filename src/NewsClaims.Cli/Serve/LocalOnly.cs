using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace NewsClaims.Cli.Serve;

/// <summary>
/// Lets in what comes from this computer's own browser and pages. A foreign site can make a browser send requests here, under its own name
/// that it lets point to this computer, or across sites; both show in the headers.
/// </summary>
internal static class LocalOnly
{
    /// <summary>Why the request is refused, or null.</summary>
    public static string? Refusal(HttpRequest request)
    {
        string host = request.Host.Value ?? "";
        int port = request.HttpContext.Connection.LocalPort;
        if (host != $"127.0.0.1:{port}" && host != $"localhost:{port}")
            return "This address answers to 127.0.0.1 and localhost only.";
        if (!HttpMethods.IsPost(request.Method))
            return null;
        string site = request.Headers["Sec-Fetch-Site"].ToString();
        string origin = request.Headers[HeaderNames.Origin].ToString();
        bool foreign = (site.Length > 0 && site is not ("same-origin" or "none")) || (origin.Length > 0 && origin != "http://" + host);
        return foreign ? "Articles are taken from the page of this address only." : null;
    }

    /// <summary>What every answer says about itself.</summary>
    public static void AddHeaders(HttpResponse response)
    {
        response.Headers[HeaderNames.ContentSecurityPolicy] = "default-src 'none'; frame-ancestors 'none'";
        response.Headers[HeaderNames.XContentTypeOptions] = "nosniff";
        response.Headers[HeaderNames.XFrameOptions] = "DENY";
        // Not "no-referrer": with that a browser would hide the origin of the page's own form.
        response.Headers["Referrer-Policy"] = "same-origin";
        response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        response.Headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        response.Headers[HeaderNames.CacheControl] = "no-store";
    }
}
