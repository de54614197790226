using System.Globalization;
using Microsoft.Extensions.Options;

namespace NewsClaims.Extensions.DependencyInjection;

/// <summary>Says everything that is wrong with the options at once, each with what is expected.</summary>
internal sealed class NewsClaimsOptionsValidator : IValidateOptions<NewsClaimsOptions>
{
    public ValidateOptionsResult Validate(string? name, NewsClaimsOptions options)
    {
        List<string> wrong = [];
        CheckShare(options.MinimumConfidence, nameof(options.MinimumConfidence), wrong);
        CheckShare(options.MinimumSpeakerConfidence, nameof(options.MinimumSpeakerConfidence), wrong);
        CheckPositive(options.MaxTextLength, nameof(options.MaxTextLength), wrong);
        CheckPositive(options.MaxDegreeOfParallelism, nameof(options.MaxDegreeOfParallelism), wrong);
        if (options.ModelPath is { } path && !File.Exists(path))
            wrong.Add($"{nameof(options.ModelPath)} is \"{path}\", where there is no file; give the place of a model file, or leave it out for the English model.");
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static void CheckShare(float value, string name, List<string> wrong)
    {
        if (!(value >= 0 && value <= 1))
            wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{name} is {value}; expected 0 to 1."));
    }

    private static void CheckPositive(int value, string name, List<string> wrong)
    {
        if (value < 1)
            wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{name} is {value}; expected 1 or more."));
    }
}
