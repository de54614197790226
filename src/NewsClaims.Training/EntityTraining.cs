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
        Option<int> width = new("--width") { Description = "Length of a token's vector in the network.", DefaultValueFactory = _ => 128 };
        Option<int> layers = new("--layers") { Description = "Layers of the network that look at neighbours.", DefaultValueFactory = _ => 3 };
        Option<float> dropout = new("--dropout") { Description = "Share of values left out in training.", DefaultValueFactory = _ => 0.25f };
        Option<float> hidden = new("--hidden") { Description = "Share of words hidden from the network in training.", DefaultValueFactory = _ => 0.1f };
        Option<float> rate = new("--rate") { Description = "First learning rate of the network.", DefaultValueFactory = _ => 0.002f };
        Option<int> keep = new("--keep") { Description = "Features to keep.", DefaultValueFactory = _ => 350_000 };
        Option<int> sample = new("--sample") { Description = "Learns from every n-th article only, for quick trials.", DefaultValueFactory = _ => 1 };
        Option<int> networkEpochs = new("--network-epochs") { Description = "Passes of the network over the data.", DefaultValueFactory = _ => 7 };
        Option<bool> quick = new("--quick") { Description = "Takes the table of words of the library's model and fits no confidence, for trials." };
        Option<bool> dry = new("--dry") { Description = "Writes no model." };
        Option<int> texts = new("--texts") { Description = "The network learns first from one in so many unlabelled texts; 0 for none.", DefaultValueFactory = _ => 1 };
        Option<int> networks = new("--networks") { Description = "So many networks are trained, and the best on dev is kept.", DefaultValueFactory = _ => 3 };
        Command command = new("entities", "Trains the entity tagger from the corpora under ner.") { texts, networks, data, output, epochs, keep, sample, width, layers, dropout, hidden, rate, networkEpochs, quick, dry };
        command.SetAction(parse =>
        {
            CorpusFolder folder = TrainingPaths.Data(parse.GetValue(data));
            string target = TrainingPaths.Output(parse.GetValue(output));
            EntityNetworkOptions network = new()
            {
                Width = parse.GetValue(width),
                Texts = parse.GetValue(texts),
                Networks = parse.GetValue(networks),
                Layers = parse.GetValue(layers),
                Dropout = parse.GetValue(dropout),
                Hidden = parse.GetValue(hidden),
                Rate = parse.GetValue(rate),
                Epochs = parse.GetValue(networkEpochs),
            };
            new EntityTrainingRun(folder, parse.GetValue(epochs), parse.GetValue(keep), parse.GetValue(sample), parse.GetValue(quick), network)
                .Run(parse.GetValue(dry) ? null : target);
        });
        return command;
    }
}
