namespace NewsClaims.Extensions.DependencyInjection;

/// <summary>Settings of the pipeline that <see cref="NewsClaimsServiceCollectionExtensions.AddNewsClaims"/> registers. They can be bound to a section of the configuration.</summary>
public sealed class NewsClaimsOptions
{
    /// <summary>A model file whose sections take the place of those of the English model. Null for the English model as it is.</summary>
    public string? ModelPath { get; set; }

    /// <inheritdoc cref="ClaimPipelineOptions.IncludeAuthorClaims"/>
    public bool IncludeAuthorClaims { get; set; }

    /// <inheritdoc cref="ClaimPipelineOptions.MinimumConfidence"/>
    public float MinimumConfidence { get; set; }

    /// <inheritdoc cref="ClaimPipelineOptions.MinimumSpeakerConfidence"/>
    public float MinimumSpeakerConfidence { get; set; }

    /// <inheritdoc cref="ClaimPipelineOptions.MaxTextLength"/>
    public int MaxTextLength { get; set; } = 50_000_000;

    /// <inheritdoc cref="ClaimPipelineOptions.MaxDegreeOfParallelism"/>
    public int MaxDegreeOfParallelism { get; set; } = Environment.ProcessorCount;

    /// <summary>Changes the options of the pipeline after the settings above, to replace or wrap stages. Null for the built-in stages.</summary>
    public Func<ClaimPipelineOptions, ClaimPipelineOptions>? ConfigurePipeline { get; set; }
}
