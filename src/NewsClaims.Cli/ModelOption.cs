using System.CommandLine;

namespace NewsClaims.Cli;

/// <summary><c>--model</c>, and the pipeline it asks for.</summary>
internal sealed class ModelOption : Option<string?>
{
    public ModelOption()
        : base("--model")
    {
        Description = "A model file; its sections take the place of those of the English model";
        HelpName = "file";
    }

    public ClaimPipeline Pipeline(ParseResult parse, Func<ClaimPipelineOptions, ClaimPipelineOptions> configure)
    {
        ClaimModel model = ClaimModel.English;
        if (parse.GetValue(this) is { } path)
        {
            using FileStream file = File.OpenRead(path);
            model = model.With(ClaimModel.Load(file));
        }

        return ClaimPipeline.Create(model, configure);
    }
}
