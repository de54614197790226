// A small service: POST a text to /claims, get the analysis as JSON. For an orchestrator there is /health, which is well once the model works.
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NewsClaims;
using NewsClaims.Extensions.DependencyInjection;
using NewsClaims.Json;

const int LongestText = 200_000;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = 4 * LongestText);
builder.Services.AddNewsClaims(options =>
{
    options.MaxTextLength = LongestText;
    options.MinimumSpeakerConfidence = builder.Configuration.GetValue("NewsClaims:MinimumSpeakerConfidence", 0f);
});
builder.Services.AddHealthChecks().AddCheck<PipelineCheck>("claims");
builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, NewsClaimsJsonContext.Default));

WebApplication app = builder.Build();
app.MapHealthChecks("/health");
app.MapPost("/claims", async (HttpRequest request, ClaimPipeline pipeline) =>
{
    using StreamReader reader = new(request.Body);
    string text = await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
    return text.Length > LongestText
        ? Results.Problem($"The text has {text.Length} characters; {LongestText} are the most.", statusCode: StatusCodes.Status413PayloadTooLarge)
        : Results.Ok(pipeline.Analyze(text).ToJson(id: null));
});
app.Run();

internal sealed class PipelineCheck(ClaimPipeline pipeline) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(pipeline.Extract("“It rained,” said Ana Quill.").Count > 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The model finds nothing."));
}
