using System.CommandLine;
using System.Globalization;

namespace NewsClaims.Cli;

/// <summary>An option that takes a whole number within bounds, and says so where it gets something else.</summary>
internal sealed class NumberOption : Option<int?>
{
    public NumberOption(string name, string description, int least, int most = int.MaxValue)
        : base(name)
    {
        Description = description;
        HelpName = "n";
        CustomParser = result =>
        {
            string text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most)
                return number;
            result.AddError(most == int.MaxValue ? $"{name} takes a whole number from {least} on." : $"{name} takes a whole number from {least} to {most}.");
            return null;
        };
    }
}
