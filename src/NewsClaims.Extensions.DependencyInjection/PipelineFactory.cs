using System.Diagnostics;
using Microsoft.Extensions.Logging;
using NewsClaims.Models;

namespace NewsClaims.Extensions.DependencyInjection;

/// <summary>Makes the pipeline of the options, and logs what it is made of.</summary>
internal static class PipelineFactory
{
    public static ClaimPipeline Create(NewsClaimsOptions options, ILogger logger)
    {
        long start = Stopwatch.GetTimestamp();
        try
        {
            ClaimModel model = Model(options.ModelPath, logger);
            ClaimPipeline pipeline = ClaimPipeline.Create(model, built => Configured(options, built));
            Log.Ready(logger, Stopwatch.GetElapsedTime(start).TotalMilliseconds, options.IncludeAuthorClaims, options.MinimumConfidence, options.MinimumSpeakerConfidence, options.MaxTextLength);
            return pipeline;
        }
        catch (InvalidModelException error)
        {
            Log.ModelUnusable(logger, options.ModelPath ?? "English", error);
            throw;
        }
    }

    private static ClaimModel Model(string? path, ILogger logger)
    {
        if (path is null)
            return ClaimModel.English;
        using FileStream file = File.OpenRead(path);
        ClaimModel own = ClaimModel.Load(file);
        if (logger.IsEnabled(LogLevel.Information))
            Log.OwnModel(logger, path, string.Join(", ", own.Sections));
        return ClaimModel.English.With(own);
    }

    private static ClaimPipelineOptions Configured(NewsClaimsOptions options, ClaimPipelineOptions built)
    {
        ClaimPipelineOptions configured = built with
        {
            IncludeAuthorClaims = options.IncludeAuthorClaims,
            MinimumConfidence = options.MinimumConfidence,
            MinimumSpeakerConfidence = options.MinimumSpeakerConfidence,
            MaxTextLength = options.MaxTextLength,
            MaxDegreeOfParallelism = options.MaxDegreeOfParallelism,
        };
        return options.ConfigurePipeline is { } configure ? configure(configured) : configured;
    }
}
