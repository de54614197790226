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
        Option<bool> ownOnly = new("--own-only") { Description = "Learn from --claims and from seeds/labels alone; no corpora are read." };
        Option<string> lexicons = new("--lexicons") { Description = "Folder of the word lists.", DefaultValueFactory = _ => Checkout.Find("seeds", "lexicons") };
        Option<bool> measure = new("--measure") { Description = "Only cross-validate; write nothing." };
        Command command = new("claims", "Trains claim or not, types, attributes and check-worthiness.") { data, own, articles, ownOnly, lexicons, output, measure };
        command.SetAction(parse =>
        {
            Run(
                parse.GetValue(ownOnly) ? null : TrainingPaths.Data(parse.GetValue(data)),
                parse.GetValue(own) ?? [],
                parse.GetValue(articles) ?? [],
                parse.GetValue(lexicons)!,
                parse.GetValue(measure) ? null : parse.GetValue(output)!);
        });
        return command;
    }

    private static void Run(CorpusFolder? data, string[] own, string[] ownArticles, string lexicons, string? output)
    {
        SectionWriter lexiconSection = ClaimLexiconCompiler.Compile(lexicons, EarlierModel.Current);
        byte[] lexiconFile = File(ClaimLexicon.Section, lexiconSection);
        ClaimModel model = EarlierModel.Current.With(ClaimModel.Load(new MemoryStream([.. lexiconFile, .. File(ClaimDecisions.Section, Blank())])));
        ClaimPipeline pipeline = ClaimPipeline.Create(model, options => options);
        ClaimExampleReader reader = new(pipeline, ClaimLexicon.Read(model));

        Dictionary<string, string> articles = [];
        List<ClaimExample> examples = [];
        if (data is not null)
        {
            Dictionary<string, AttributionDocument> documents = AttributionCorpus.ReadPolnear(data, "train").ToDictionary(document => document.Id);
            foreach (AttributionDocument article in documents.Values)
                articles.Add(article.Id, article.Text);
            List<TypedClaim> chosen = [.. TypedClaims.Read(data, TypedClaims.TrainRare)];
            List<TypedClaim> whole = [.. TypedClaims.Read(data, TypedClaims.Train), .. Annotated(documents, chosen)];
            examples.AddRange(reader.Read(whole, articles, ExampleOrigin.Article));
            examples.AddRange(reader.Read(chosen, articles, ExampleOrigin.Chosen));
        }

        examples.AddRange(Sentences(reader, ClaimLabelExamples.ReadAll(Checkout.Find("seeds", "labels")), ExampleOrigin.Seed));
        examples.AddRange(Sentences(reader, ClaimLabelExamples.Read(Checkout.Find("seeds", "annotations", "written-claims.md")), ExampleOrigin.Written));
        foreach (JsonElement article in ownArticles.SelectMany(JsonLines))
            articles[article.GetProperty("id").GetString()!] = article.GetProperty("text").GetString()!;
        examples.AddRange(reader.Read(own.SelectMany(JsonLines).Select(TypedClaims.Parse), articles, ExampleOrigin.Article));
        Console.WriteLine($"{examples.Count} attributions, {examples.Average(example => example.Features.Length):0} features each");
        List<NetworkLesson> lessons = [.. examples.Select(ClaimLessons.Of)];
        if (data is not null)
            lessons.AddRange(reader.Read(ClaimBuster.Read(data)).Select(ClaimLessons.OfDebate));
        Console.WriteLine($"{lessons.Count - examples.Count} sentences of debates");

        NetworkCheck check = NetworkCheck.Run(lessons);
        float[] shifts = RareLabels.Shifts(check);
        float[] temperatures = Measure(check, shifts);
        if (output is null)
            return;
        SectionWriter section = new();
        NetworkEnsemble.Train(lessons).Write(section, shifts, temperatures);
        byte[] file = File(ClaimDecisions.Section, section);
        _ = ClaimDecisions.Read(ClaimModel.Load(new MemoryStream(file)));
        Directory.CreateDirectory(output);
        System.IO.File.WriteAllBytes(Path.Combine(output, ClaimLexicon.Section + ".model"), lexiconFile);
        System.IO.File.WriteAllBytes(Path.Combine(output, ClaimDecisions.Section + ".model"), file);
        Console.WriteLine($"{ClaimDecisions.Section}.model: {file.Length} bytes; {ClaimLexicon.Section}.model: {lexiconFile.Length} bytes");
    }

    private static List<ClaimExample> Sentences(ClaimExampleReader reader, IReadOnlyList<ClaimLabelExample> sentences, ExampleOrigin origin)
    {
        ClaimLabelExample[] chosen = [.. sentences.Where(sentence => sentence.ForTraining)];
        return reader.Read(
            chosen.Select(sentence => sentence.Annotation), chosen.ToDictionary(sentence => sentence.Annotation.Document, sentence => sentence.Text), origin);
    }

    // Our own annotations of whole articles. Where the corpus has chosen attributions of the same article, its labels stand, and are chosen no longer.
    private static List<TypedClaim> Annotated(Dictionary<string, AttributionDocument> documents, List<TypedClaim> chosen)
    {
        IReadOnlyList<TypedClaim> own = ClaimAnnotations.Read(Checkout.Find("seeds", "annotations", "polnear-claims.tsv"), documents);
        HashSet<string> articles = [.. own.Select(claim => claim.Document)];
        Dictionary<(string, string), TypedClaim> given = chosen.Where(claim => articles.Contains(claim.Document)).ToDictionary(claim => (claim.Document, claim.Id));
        chosen.RemoveAll(claim => articles.Contains(claim.Document));
        return [.. own.Select(claim => given.GetValueOrDefault((claim.Document, claim.Id), claim))];
    }

    private static float[] Measure(NetworkCheck check, float[] shifts)
    {
        float[] temperatures = new float[ClaimDecisions.Labels.Count];
        for (int i = 0; i < temperatures.Length; i++)
        {
            ClaimDecision decision = (ClaimDecision)i;
            temperatures[i] = check.Temperature(i, shifts);
            Console.WriteLine(
                DecisionScore.Of(decision.ToString(), ClaimDecisions.Labels[i], check.Of(i, shifts), label => ClaimLessons.LabelName(decision, label))
                + $"\n    temperature {temperatures[i]:0.00}");
            if (decision is ClaimDecision.CheckWorthiness or ClaimDecision.Author)
                Console.WriteLine(DecisionScore.OfUpper(decision == ClaimDecision.Author ? 1 : 2, check.Of(i, shifts), temperatures[i]));
        }

        return temperatures;
    }

    /// <summary>Decisions without weights: they let the stages before be used where no claims have been trained yet.</summary>
    public static SectionWriter Blank()
    {
        SectionWriter writer = new();
        int all = ClaimDecisions.Labels.Sum();
        ClaimNetwork.Write(writer, ClaimDecisions.Labels, [], [], new int[1], new short[all], new float[all], new float[ClaimDecisions.Labels.Count]);
        return writer;
    }

    private static byte[] File(string section, SectionWriter writer)
    {
        using MemoryStream file = new();
        ModelFormat.Write(file, section, writer.Payload.Span);
        return file.ToArray();
    }

    private static IEnumerable<JsonElement> JsonLines(string path)
    {
        string full = Path.GetFullPath(path);
        return new CorpusFolder(Path.GetDirectoryName(full)!).ReadJsonLines(Path.GetFileName(full));
    }
}
