using System.CommandLine;
using System.Text.Json;
using NewsClaims.Claims;
using NewsClaims.Corpora;
using NewsClaims.Models;
using NewsClaims.Training.Claims;

namespace NewsClaims.Training;

/// <summary>
/// Trains the decisions about claims: from the annotated attributions of the corpora, or from any JSON Lines in the same format together with
/// the articles they name.
/// </summary>
internal static class ClaimsTraining
{
    private const float ChosenWeight = 1f;

    public static Command Create()
    {
        Option<string?> data = new("--data") { Description = "Folder of the corpora; ../shared/data beside the checkout when not given." };
        Option<string> output = new("--output")
        {
            Description = "Folder to write claims.model and claims.lexicon.model to.",
            DefaultValueFactory = _ => Checkout.Find("src", "NewsClaims", "Models", "English"),
        };
        Option<string[]> own = new("--claims") { Description = "Annotated claims of your own (JSON Lines, fields as in claims/typed-train), besides the corpora." };
        Option<string[]> articles = new("--articles") { Description = "The articles that --claims names (JSON Lines with id and text)." };
        Option<string> lexicons = new("--lexicons") { Description = "Folder of the word lists.", DefaultValueFactory = _ => Checkout.Find("seeds", "lexicons") };
        Option<bool> measure = new("--measure") { Description = "Only cross-validate; write nothing." };
        Option<string[]> only = new("--only") { Description = "With --measure: the decisions to measure; all when not given.", AllowMultipleArgumentsPerToken = true };
        Command command = new("claims", "Trains claim or not, types, attributes and check-worthiness.") { data, own, articles, lexicons, output, measure, only };
        command.SetAction(parse =>
        {
            Run(
                TrainingPaths.Data(parse.GetValue(data)),
                parse.GetValue(own) ?? [],
                parse.GetValue(articles) ?? [],
                parse.GetValue(lexicons)!,
                parse.GetValue(measure) ? null : parse.GetValue(output)!,
                parse.GetValue(only) ?? []);
        });
        return command;
    }

    private static void Run(CorpusFolder data, string[] own, string[] ownArticles, string lexicons, string? output, string[] only)
    {
        SectionWriter lexiconSection = ClaimLexiconCompiler.Compile(lexicons, EarlierModel.Current);
        byte[] lexiconFile = File(ClaimLexicon.Section, lexiconSection);
        ClaimModel model = EarlierModel.Current.With(ClaimModel.Load(new MemoryStream([.. lexiconFile, .. File(ClaimDecisions.Section, Blank())])));
        ClaimPipeline pipeline = ClaimPipeline.Create(model, options => options);
        ClaimExampleReader reader = new(pipeline, ClaimLexicon.Read(model));

        Dictionary<string, string> articles = AttributionCorpus.ReadPolnear(data, "train").ToDictionary(article => article.Id, article => article.Text);
        List<ClaimExample> examples = reader.Read(TypedClaims.Read(data, TypedClaims.Train), articles, ExampleOrigin.Article);
        examples.AddRange(reader.Read(TypedClaims.Read(data, TypedClaims.TrainRare), articles, ExampleOrigin.Chosen));
        ClaimLabelExample[] seeds = [.. ClaimLabelExamples.ReadAll(Checkout.Find("seeds", "labels")).Where(seed => seed.ForTraining)];
        examples.AddRange(reader.Read(
            seeds.Select(seed => seed.Annotation),
            seeds.ToDictionary(seed => seed.Annotation.Document, seed => seed.Text),
            ExampleOrigin.Seed));
        foreach (JsonElement article in ownArticles.SelectMany(JsonLines))
            articles[article.GetProperty("id").GetString()!] = article.GetProperty("text").GetString()!;
        examples.AddRange(reader.Read(own.SelectMany(JsonLines).Select(TypedClaims.Parse), articles, ExampleOrigin.Article));
        Console.WriteLine($"{examples.Count} attributions, {examples.Average(example => example.Features.Length):0} features each");
        List<ClaimExample> sentences = Wanted("author") ? reader.Read(ClaimBuster.Read(data)) : [];
        Console.WriteLine($"{sentences.Count} sentences of debates");

        SectionWriter section = new();
        foreach ((string name, int labels) in ClaimDecisions.All)
        {
            if (!Wanted(name))
                continue;
            List<DecisionExample> lesson = ExamplesOf(name, examples, sentences);
            DecisionTrainer trainer = TrainerOf(name, labels);
            float[]?[] heldOut = trainer.CrossValidate(lesson);
            float temperature = DecisionTrainer.Temperature(lesson, heldOut);
            Console.WriteLine(DecisionScore.Of(name, labels, lesson, heldOut, label => LabelName(name, label)) + $"\n    temperature {temperature:0.00}");
            if (output is not null)
                trainer.Write(lesson, temperature, section);
        }

        if (output is null)
            return;
        byte[] file = File(ClaimDecisions.Section, section);
        _ = ClaimDecisions.Read(ClaimModel.Load(new MemoryStream(file)));
        Directory.CreateDirectory(output);
        System.IO.File.WriteAllBytes(Path.Combine(output, ClaimLexicon.Section + ".model"), lexiconFile);
        System.IO.File.WriteAllBytes(Path.Combine(output, ClaimDecisions.Section + ".model"), file);
        Console.WriteLine($"{ClaimDecisions.Section}.model: {file.Length} bytes; {ClaimLexicon.Section}.model: {lexiconFile.Length} bytes");

        bool Wanted(string name) => output is not null || only.Length == 0 || only.Contains(name);
    }

    private static DecisionTrainer TrainerOf(string name, int labels) =>
        new(name, labels, name == "author" ? 8f : 4f);

    private static List<DecisionExample> ExamplesOf(string name, List<ClaimExample> examples, List<ClaimExample> sentences) => name switch
    {
        "author" => [.. sentences.Select(example => new DecisionExample(example.Document, example.Features, example.IsClaim ? 1 : 0, 1, true))],
        "claim" =>
        [
            .. examples.Where(example => example.Origin != ExampleOrigin.Chosen).Select(example => new DecisionExample(
                example.Document,
                example.Features,
                example.IsClaim ? 1 : 0,
                1,
                example.Origin == ExampleOrigin.Article)),
        ],
        _ =>
        [
            .. examples.Where(example => example.IsClaim && IsOpen(name, example.Labels.Type)).Select(example => new DecisionExample(
                example.Document,
                example.Features,
                LabelOf(name, example.Labels),
                example.Origin == ExampleOrigin.Chosen ? ChosenWeight : 1,
                example.Origin == ExampleOrigin.Article)),
        ],
    };

    // Where the type settles an attribute there is nothing to learn.
    private static bool IsOpen(string name, ClaimType type) => name switch
    {
        "stance" => type != ClaimType.Demand,
        "time" => !ClaimLabeler.IsFuture(type),
        _ => true,
    };

    private static int LabelOf(string name, ClaimLabels labels) => name switch
    {
        "type" => (int)labels.Type,
        "stance" => (int)labels.Stance,
        "polarity" => (int)labels.Polarity,
        "certainty" => (int)labels.Certainty,
        "time" => (int)labels.Time,
        "quantity" => labels.HasQuantity ? 1 : 0,
        _ => ClaimLabeler.Grade(labels.CheckWorthiness),
    };

    private static string LabelName(string name, int label) => name switch
    {
        "type" => ((ClaimType)label).ToString(),
        "stance" => ((Stance)label).ToString(),
        "polarity" => ((Polarity)label).ToString(),
        "certainty" => ((Certainty)label).ToString(),
        "time" => ((ClaimTime)label).ToString(),
        "check-worthiness" => new[] { "0", "0.4", "0.7", "1" }[label],
        _ => label == 0 ? "no" : "yes",
    };

    // Decisions without weights: they let the stages before be used where no claims have been trained yet.
    private static SectionWriter Blank()
    {
        SectionWriter writer = new();
        foreach ((_, int labels) in ClaimDecisions.All)
        {
            writer.WriteSingle(1);
            LinearModel.Write(writer, labels, []);
        }

        return writer;
    }

    private static byte[] File(string section, SectionWriter writer)
    {
        using MemoryStream file = new();
        ModelFormat.Write(file, section, writer.Payload);
        return file.ToArray();
    }

    private static IEnumerable<JsonElement> JsonLines(string path)
    {
        string full = Path.GetFullPath(path);
        return new CorpusFolder(Path.GetDirectoryName(full)!).ReadJsonLines(Path.GetFileName(full));
    }
}
