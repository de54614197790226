using System.CommandLine;
using NewsClaims;
using NewsClaims.Corpora;
using NewsClaims.Evaluation;

Argument<string[]> layers = new("layers") { Description = "Layers to measure; all when none is given.", Arity = ArgumentArity.ZeroOrMore };
Option<string?> dataOption = new("--data") { Description = "Folder of the corpora; ../shared/data beside the checkout when not given." };
Option<string?> output = new("--output") { Description = "Folder to write the tables to, as benchmarks/accuracy; else they are only printed." };
Option<string?> json = new("--json") { Description = "Score a file of JSON Lines instead, made by newsclaims analyze of PolNeAR's dev part (attributions only)." };
RootCommand root = new("Scores every layer on gold data and writes accuracy tables.") { layers, dataOption, output, json };
root.SetAction(parse =>
{
    string? path = parse.GetValue(dataOption);
    CorpusFolder? data = path is null ? CorpusFolder.Find() : new CorpusFolder(path);
    if (data is null)
    {
        Console.Error.WriteLine("No corpora found; give their folder with --data.");
        return 1;
    }

    if (parse.GetValue(json) is { } lines)
    {
        Console.WriteLine(AttributionEvaluation.Evaluate(lines, data).ToMarkdown());
        return 0;
    }

    string[] wanted = parse.GetValue(layers) ?? [];
    foreach (ILayerEvaluation evaluation in LayerEvaluations.All)
    {
        if (wanted.Length > 0 && !wanted.Contains(evaluation.Layer, StringComparer.OrdinalIgnoreCase))
            continue;
        string markdown = evaluation.Evaluate(ClaimPipeline.Default, data).ToMarkdown();
        Console.WriteLine(markdown);
        if (parse.GetValue(output) is { } folder)
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, evaluation.Layer + ".md"), markdown);
        }
    }

    return 0;
});
return root.Parse(args).Invoke();
