using Microsoft.Extensions.Logging;

namespace NewsClaims.Extensions.DependencyInjection;

/// <summary>What is logged. The messages and their numbers are a contract: hosts filter by them.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "The claim pipeline is ready after {Milliseconds:0} ms (author claims: {IncludeAuthorClaims}, least confidence: {MinimumConfidence}, least speaker confidence: {MinimumSpeakerConfidence}, longest text: {MaxTextLength}).")]
    public static partial void Ready(ILogger logger, double milliseconds, bool includeAuthorClaims, float minimumConfidence, float minimumSpeakerConfidence, int maxTextLength);

    [LoggerMessage(2, LogLevel.Information, "The model file {Path} takes the place of these sections of the English model: {Sections}.")]
    public static partial void OwnModel(ILogger logger, string path, string sections);

    [LoggerMessage(3, LogLevel.Critical, "The model {Model} cannot be used.")]
    public static partial void ModelUnusable(ILogger logger, string model, Exception error);
}
