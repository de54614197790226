using System.CommandLine;
using NewsClaims.Corpora;

namespace NewsClaims.Evaluation;

/// <summary>The command that scores every layer on gold data and writes the accuracy tables.</summary>
internal static class EvaluationCommand
{
    public static Command Create()
    {
        Argument<string[]> layers = new("layers")
        {
            Description = "Layers to measure, all when none is given: " + string.Join(", ", LayerEvaluations.All.Select(evaluation => evaluation.Layer)),
            Arity = ArgumentArity.ZeroOrMore,
        };
        layers.Validators.Add(result =>
        {
            foreach (string layer in result.Tokens.Select(token => token.Value).Except(LayerEvaluations.All.Select(evaluation => evaluation.Layer), StringComparer.OrdinalIgnoreCase))
                result.AddError($"There is no layer {layer} to measure.");
        });
        Option<string?> data = new("--data") { Description = "Folder of the corpora; ../shared/data beside the checkout when not given.", HelpName = "folder" };
        Option<string?> output = new("--output") { Description = "Folder to write the tables to, as benchmarks/accuracy; else they are only printed.", HelpName = "folder" };
        Option<string?> json = new("--json")
        {
            Description = "Score a file of JSON Lines instead, made by newsclaims analyze of PolNeAR's dev part (attributions only).",
            HelpName = "file",
        };
        Command command = new("evaluate", "Score every layer on gold data and write accuracy tables.") { layers, data, output, json };
        command.SetAction(parse =>
            Run(parse.GetValue(layers) ?? [], parse.GetValue(data), parse.GetValue(output), parse.GetValue(json), parse.InvocationConfiguration));
        return command;
    }

    private static int Run(string[] wanted, string? path, string? output, string? json, InvocationConfiguration streams)
    {
        CorpusFolder? data = path is null ? CorpusFolder.Find() : new CorpusFolder(path);
        if (data is null)
        {
            streams.Error.WriteLine("No corpora found; give their folder with --data.");
            return 1;
        }

        if (json is not null)
        {
            streams.Output.WriteLine(AttributionEvaluation.Evaluate(json, data).ToMarkdown());
            return 0;
        }

        foreach (ILayerEvaluation evaluation in LayerEvaluations.All)
        {
            if (wanted.Length > 0 && !wanted.Contains(evaluation.Layer, StringComparer.OrdinalIgnoreCase))
                continue;
            string markdown = evaluation.Evaluate(ClaimPipeline.Default, data).ToMarkdown();
            streams.Output.WriteLine(markdown);
            streams.Output.Flush();
            if (output is null)
                continue;
            Directory.CreateDirectory(output);
            File.WriteAllText(Path.Combine(output, evaluation.Layer + ".md"), markdown);
            RefreshCard(output, evaluation.Layer, markdown);
        }

        return 0;
    }

    // The model card quotes the tables of the checkout, and only those.
    private static void RefreshCard(string output, string layer, string markdown)
    {
        if (Checkout.Root is null || Path.GetFullPath(output).TrimEnd(Path.DirectorySeparatorChar) != Checkout.Find("benchmarks", "accuracy"))
            return;
        string card = Checkout.Find("MODEL_CARD.md");
        File.WriteAllText(card, ModelCard.With(File.ReadAllText(card).ReplaceLineEndings("\n"), layer, markdown));
    }
}
