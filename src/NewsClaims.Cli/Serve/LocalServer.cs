using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;
using NewsClaims.Cli.Inputs;
using NewsClaims.Formats;

namespace NewsClaims.Cli.Serve;

/// <summary>A page on this computer for pasting articles. Listens on the loopback address only and keeps nothing.</summary>
internal sealed class LocalServer : IAsyncDisposable
{
    /// <summary>Bytes a request may have: some hundred times the longest article.</summary>
    public const int MaxBody = 2_000_000;

    private readonly WebApplication _app;
    private readonly ClaimPipeline _pipeline;
    private readonly ClaimPipeline _withAuthor;

    private LocalServer(WebApplication app, ClaimPipeline pipeline)
    {
        _app = app;
        _pipeline = pipeline;
        _withAuthor = pipeline.With(options => options with { IncludeAuthorClaims = true });
    }

    public string Address => _app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single() + "/";

    public static async Task<LocalServer> StartAsync(ClaimPipeline pipeline, int port, CancellationToken cancellationToken)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxBody;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Services.Configure<FormOptions>(form => form.ValueLengthLimit = MaxBody);
        LocalServer server = new(builder.Build(), pipeline);
        server._app.Run(server.AnswerAsync);
        await server._app.StartAsync(cancellationToken).ConfigureAwait(false);
        return server;
    }

    /// <summary>Waits until the process is told to stop. The server hears that itself too: it listens to signals sooner than the command line does, and those it takes go no further.</summary>
    public async Task UntilStoppedAsync(CancellationToken cancellationToken)
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _app.Lifetime.ApplicationStopping);
        await Task.Delay(Timeout.Infinite, stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        LocalOnly.AddHeaders(context.Response);
        if (LocalOnly.Refusal(request) is { } refusal)
            return TellAsync(context.Response, StatusCodes.Status403Forbidden, refusal);
        if (request.Path != "/")
            return TellAsync(context.Response, StatusCodes.Status404NotFound, "There is one page here: /");
        if (HttpMethods.IsPost(request.Method))
            return AnalyseAsync(context);
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            return PageAsync(context.Response, PastePage.Html, PastePage.Policy);
        context.Response.Headers[HeaderNames.Allow] = "GET, HEAD, POST";
        return TellAsync(context.Response, StatusCodes.Status405MethodNotAllowed, "GET the page, or POST its form.");
    }

    private async Task AnalyseAsync(HttpContext context)
    {
        if (context.Request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) != true)
        {
            await TellAsync(context.Response, StatusCodes.Status415UnsupportedMediaType, "Expected the form of the page.").ConfigureAwait(false);
            return;
        }

        IFormCollection form;
        try
        {
            form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        }
        catch (Exception error) when (error is BadHttpRequestException or InvalidDataException)
        {
            int status = (error as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest;
            await TellAsync(context.Response, status, $"The form could not be read; it may have up to {MaxBody} bytes, and none of them NUL.").ConfigureAwait(false);
            return;
        }

        string text = form["text"].ToString(), date = form["date"].ToString();
        ClaimPipeline pipeline = form["author"] == "yes" ? _withAuthor : _pipeline;
        if (date.Length > 0)
        {
            if (!ArticleDay.TryParse(date, out DateOnly day))
            {
                await TellAsync(context.Response, StatusCodes.Status400BadRequest, $"The date is not understood; expected {ArticleDay.Expected}.").ConfigureAwait(false);
                return;
            }

            pipeline = pipeline.With(options => options with { ArticleDate = day });
        }

        // The page's own policy is inside it; a header can say what that cannot.
        await PageAsync(context.Response, pipeline.Analyze(text).ToHtml(), "frame-ancestors 'none'").ConfigureAwait(false);
    }

    private static Task PageAsync(HttpResponse response, string html, string policy)
    {
        response.Headers[HeaderNames.ContentSecurityPolicy] = policy;
        response.ContentType = "text/html; charset=utf-8";
        return response.WriteAsync(html);
    }

    private static Task TellAsync(HttpResponse response, int status, string message)
    {
        response.StatusCode = status;
        response.ContentType = "text/plain; charset=utf-8";
        return response.WriteAsync(message + "\n");
    }
}
