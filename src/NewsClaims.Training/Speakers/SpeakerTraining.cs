using System.CommandLine;
using NewsClaims.Corpora;
using NewsClaims.Layers;
using NewsClaims.Mentions;
using NewsClaims.Models;
using NewsClaims.Speakers;
using NewsClaims.Training.Mentions;

namespace NewsClaims.Training.Speakers;

/// <summary>Trains the section <c>speakers</c> from annotated claims: kinds of sources, and the calibration of decisions.</summary>
internal static class SpeakerTraining
{
    public static Command Create()
    {
        Option<string?> data = new("--data") { Description = "Folder of the corpora; ../shared/data beside the checkout when not given." };
        Option<string?> output = new("--output") { Description = "Folder of the model files; that of the checkout when not given." };
        Option<string?> errors = new("--errors") { Description = "File to list wrong decisions on the development part in." };
        Command command = new("speakers", "Trains the resolver of speakers. Needs the section of mentions.") { data, output, errors };
        command.SetAction(parse =>
        {
            CorpusFolder? folder = parse.GetValue(data) is { } path ? new CorpusFolder(path) : CorpusFolder.Find();
            if (folder is null)
            {
                Console.Error.WriteLine("No corpora found; give their folder with --data.");
                return 1;
            }

            Train(folder, parse.GetValue(output) ?? Checkout.Find("src", "NewsClaims", "Models", "English"), parse.GetValue(errors));
            return 0;
        });
        return command;
    }

    private static void Train(CorpusFolder folder, string output, string? errors)
    {
        List<SpeakerExample> train = [.. Read(folder, "train", TypedClaims.Train)], dev = [.. Read(folder, "dev", TypedClaims.Dev)];
        Console.WriteLine($"{train.Count} articles to learn from, {dev.Count} to choose on");
        const int Rounds = 4;
        SpeakerTrainer[] halves = [new(), new()];
        for (int half = 0; half < 2; half++)
            halves[half].LearnKinds([.. train.Where((_, i) => i % 2 == half)], Rounds);
        SpeakerTrainer trainer = new();
        trainer.LearnKinds(train, Rounds);
        trainer.LearnConfidence(train.Select((example, i) => (example, (ISpeakerScorer)halves[1 - (i % 2)])), Rounds);

        SectionWriter writer = new();
        trainer.KindTrainer.Write(writer, 0.03f);
        trainer.ConfidenceTrainer.Write(writer);
        Directory.CreateDirectory(output);
        string file = Path.Combine(output, SpeakerModel.Section + ".model");
        using (FileStream stream = File.Create(file))
            ModelFormat.Write(stream, SpeakerModel.Section, writer.Payload);
        using (FileStream stream = File.OpenRead(file))
        {
            ModelScorer scorer = new(SpeakerModel.Read(ClaimModel.Load(stream)));
            SpeakerReport.Print(dev, scorer, errors);
        }

        Console.WriteLine($"{file}: {new FileInfo(file).Length} bytes");
    }

    private static IEnumerable<SpeakerExample> Read(CorpusFolder folder, string part, string file)
    {
        ILookup<string, TypedClaim> claims = TypedClaims.Read(folder, file).ToLookup(claim => claim.Document);
        MentionResolver resolver = new(ClaimModel.English);
        foreach (AttributionDocument document in AttributionCorpus.ReadPolnear(folder, part))
        {
            TypedClaim[] gold = [.. claims[document.Id]];
            if (gold.Length == 0 || ArticleLayers.Polnear(folder, part, document) is not { } article)
                continue;
            Layer<Mention> mentions = new();
            resolver.Resolve(article.Parsed, article.Entities, mentions);
            yield return new SpeakerExample(article, mentions.AsSpan().ToArray(), SpeakerExample.AttributionsOf(article, gold), gold);
        }
    }
}
