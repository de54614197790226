using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using NewsClaims.Corpora;
using NewsClaims.Entities;
using NewsClaims.Models;
using NewsClaims.Training.Entities;
using NewsClaims.Training.Linear;

namespace NewsClaims.Training;

/// <summary>Trains the decider of fine types: <c>train entity-types</c>.</summary>
internal static class FineTypeTraining
{
    private const int Epochs = 5;
    private const int Seed = 5;

    // Keeps the file small: rarer features and lesser weights say little.
    private const int LeastSeen = 3;
    private const float LeastWeight = 0.15f;

    public static Command Create()
    {
        Option<string?> data = new("--data") { Description = "Folder of the corpora; ../shared/data beside the checkout when not given." };
        Option<string?> output = new("--output") { Description = "Folder for the model file; the library's when not given." };
        Command command = new("entity-types", "Trains the decider of the fine types of names from the corpora under ner.") { data, output };
        command.SetAction(parse => Train(TrainingPaths.Data(parse.GetValue(data)), TrainingPaths.Output(parse.GetValue(output))));
        return command;
    }

    private static void Train(CorpusFolder data, string output)
    {
        FineTypeExamples examples = new(new EntityArticleBuilder(EarlierModel.Current), EarlierModel.Current.Words);
        List<FineTypeExample> train = [.. examples.Train(data)], dev = [.. examples.Dev(data)];
        SectionWriter writer = new();
        foreach ((EntityClass kind, EntityType[] types) in new[] { (EntityClass.Location, FineTypeModel.PlaceTypes), (EntityClass.Misc, FineTypeModel.OtherTypes) })
            Learn(Of(train, kind), Of(dev, kind), types).Write(writer, LeastWeight);
        TrainingPaths.Write(output, FineTypeModel.Section, writer);
    }

    private static FineTypeExample[] Of(List<FineTypeExample> examples, EntityClass kind) => [.. examples.Where(example => example.Type.ToClass() == kind)];

    private static LogisticTrainer Learn(FineTypeExample[] train, FineTypeExample[] dev, EntityType[] types)
    {
        Dictionary<uint, int> seen = [];
        foreach (uint feature in train.SelectMany(example => example.Features))
            seen[feature] = seen.GetValueOrDefault(feature) + 1;
        foreach (FineTypeExample example in train)
            example.Features.RemoveAll(feature => seen[feature] < LeastSeen);
        LogisticTrainer trainer = new(types.Length, rate: 0.1f, l2: 1e-4f);
        Random random = new(Seed);
        for (int epoch = 1; epoch <= Epochs; epoch++)
        {
            random.Shuffle(train);
            double loss = 0;
            foreach (FineTypeExample example in train)
                loss += trainer.Learn(CollectionsMarshal.AsSpan(example.Features), Array.IndexOf(types, example.Type), example.Weight);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{types[0]}, epoch {epoch}: {train.Length} names, loss {loss / train.Length:F3}, dev {100 * Accuracy(trainer, dev, types):F1} % of {dev.Length}"));
        }

        return trainer;
    }

    private static double Accuracy(LogisticTrainer trainer, FineTypeExample[] dev, EntityType[] types)
    {
        float[] p = new float[types.Length];
        int right = 0;
        foreach (FineTypeExample example in dev)
        {
            trainer.Predict(CollectionsMarshal.AsSpan(example.Features), p);
            right += types[Array.IndexOf(p, p.Max())] == example.Type ? 1 : 0;
        }

        return (double)right / Math.Max(1, dev.Length);
    }
}
