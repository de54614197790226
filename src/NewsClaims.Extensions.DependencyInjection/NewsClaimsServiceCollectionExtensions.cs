using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace NewsClaims.Extensions.DependencyInjection;

/// <summary>Brings NewsClaims into a host.</summary>
public static class NewsClaimsServiceCollectionExtensions
{
    /// <summary>
    /// Registers one <see cref="ClaimPipeline"/> for the process, made when first asked for. The options are checked when the host starts; what
    /// is wrong is said in one <see cref="OptionsValidationException"/>. Called again, it adds to the options and registers nothing twice.
    /// </summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="configure">Changes the options; null leaves the defaults.</param>
    public static IServiceCollection AddNewsClaims(this IServiceCollection services, Action<NewsClaimsOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        OptionsBuilder<NewsClaimsOptions> options = services.AddOptions<NewsClaimsOptions>();
        if (configure is not null)
            options.Configure(configure);
        options.ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<NewsClaimsOptions>, NewsClaimsOptionsValidator>());
        services.TryAddSingleton(provider => PipelineFactory.Create(
            provider.GetRequiredService<IOptions<NewsClaimsOptions>>().Value,
            provider.GetService<ILoggerFactory>()?.CreateLogger("NewsClaims") ?? Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance));
        return services;
    }
}
