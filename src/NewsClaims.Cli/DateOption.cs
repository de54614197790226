using System.CommandLine;
using NewsClaims.Cli.Inputs;

namespace NewsClaims.Cli;

/// <summary><c>--date</c>: by which day "yesterday" is told, where the input does not say so.</summary>
internal sealed class DateOption : Option<DateOnly?>
{
    public DateOption()
        : base("--date")
    {
        Description = "The day of articles that do not tell theirs, as 2026-11-25: \"yesterday\" then has a value. JSON Lines tell it in \"date\", web pages in their head";
        HelpName = "day";
        CustomParser = result =>
        {
            if (result.Tokens.Count == 1 && ArticleDay.TryParse(result.Tokens[0].Value, out DateOnly day))
                return day;
            result.AddError($"--date takes {ArticleDay.Expected}.");
            return null;
        };
    }

    /// <summary>The options with the day that was given.</summary>
    public ClaimPipelineOptions Set(ParseResult parse, ClaimPipelineOptions options) => options with { ArticleDate = parse.GetValue(this) };
}
