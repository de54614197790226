using System.CommandLine;
using NewsClaims.Corpora;
using NewsClaims.Entities;
using NewsClaims.Training.Entities;

namespace NewsClaims.Training;

/// <summary>Trains the entity tagger: <c>train entities</c>.</summary>
internal static class EntityTraining
{
    public static Command Create()
    {
        Option<string?> data = new("--data") { Description = "Folder of the corpora; ../shared/data beside the checkout when not given." };
        Option<string?> output = new("--output") { Description = "Folder for the model file; the library's when not given." };
        Option<int> epochs = new("--epochs") { Description = "Passes over the data.", DefaultValueFactory = _ => 4 };
        Option<int> keep = new("--keep") { Description = "Features to keep.", DefaultValueFactory = _ => 450_000 };
        Option<int> sample = new("--sample") { Description = "Learns from every n-th article only, for quick trials.", DefaultValueFactory = _ => 1 };
        Option<bool> dry = new("--dry") { Description = "Writes no model." };
        Command command = new("entities", "Trains the entity tagger from the corpora under ner.") { data, output, epochs, keep, sample, dry };
        command.SetAction(parse =>
        {
            CorpusFolder folder = TrainingPaths.Data(parse.GetValue(data));
            string target = TrainingPaths.Output(parse.GetValue(output));
            new EntityTrainingRun(folder, parse.GetValue(epochs), parse.GetValue(keep), parse.GetValue(sample))
                .Run(parse.GetValue(dry) ? null : target);
        });
        return command;
    }
}
