using System.CommandLine;
using NewsClaims.Claims;
using NewsClaims.Corpora;
using NewsClaims.Models;
using NewsClaims.Training.Claims;
using NewsClaims.Training.Claims.Distillation;

namespace NewsClaims.Training;

/// <summary>
/// Trains the decisions about claims: from the annotated attributions of the corpora, or from any JSON Lines in the same format together with
/// the articles they name.
/// </summary>
internal static class ClaimsTraining
{
    // Networks that teach together with the teacher.
    private const int Members = 3;

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
        byte[] lexiconFile = File(ClaimLexicon.Section, ClaimLexiconCompiler.Compile(lexicons, EarlierModel.Current));
        ClaimModel model = WithoutDecisions(lexiconFile);
        TeacherOdds? teacher = data is null ? null : TeacherOdds.Read(Checkout.Find("seeds", "distillation", "claim-odds.gz"));
        ClaimMaterial material = ClaimMaterial.Read(model, data, own, ownArticles, input => teacher?.Knows(input) == true);
        IReadOnlyList<NetworkLesson> lessons = material.Lessons;
        NetworkCheck check = NetworkCheck.Run(lessons, teacher is null ? 1 : Members);
        if (teacher is not null)
            (lessons, check) = Distilled(material, check, teacher);
        float[] shifts = RareLabels.Shifts(check);
        float[] temperatures = Measure(check, shifts);
        if (output is null)
            return;
        SectionWriter section = new();
        TrainedNetwork.Of(lessons, data is null ? LearningPlan.Annotations : LearningPlan.Distillation).Write(section, shifts, temperatures);
        byte[] file = File(ClaimDecisions.Section, section);
        _ = ClaimDecisions.Read(ClaimModel.Load(new MemoryStream(file)));
        Directory.CreateDirectory(output);
        System.IO.File.WriteAllBytes(Path.Combine(output, ClaimLexicon.Section + ".model"), lexiconFile);
        System.IO.File.WriteAllBytes(Path.Combine(output, ClaimDecisions.Section + ".model"), file);
        Console.WriteLine($"{ClaimDecisions.Section}.model: {file.Length} bytes; {ClaimLexicon.Section}.model: {lexiconFile.Length} bytes");
    }

    /// <summary>The earlier steps' model with a lexicon, and decisions that have learned nothing.</summary>
    public static ClaimModel WithoutDecisions(byte[] lexiconFile) =>
        EarlierModel.Current.With(ClaimModel.Load(new MemoryStream([.. lexiconFile, .. File(ClaimDecisions.Section, Blank())])));

    // What is learned of annotations alone teaches together with the teacher. What both say of articles that they have not learned from stands for what the
    // learner will say: itself it cannot be held out, for the teacher has told it of the transfer set what it learned from all articles.
    private static (List<NetworkLesson> Lessons, NetworkCheck Check) Distilled(ClaimMaterial material, NetworkCheck check, TeacherOdds teacher)
    {
        IReadOnlyList<ClaimExample> examples = material.Examples;
        Console.WriteLine("From annotations alone:");
        _ = Measure(check, RareLabels.Shifts(check));
        NetworkCheck together = Distiller.Together(check, examples, teacher);
        NetworkCommittee network = NetworkCommittee.Of(material.Lessons, LearningPlan.Annotations, Members);
        IEnumerable<NetworkLesson> taught = Distiller.OfAnnotated(material.Lessons, together)
            .Select((lesson, i) => examples[i].Origin == ExampleOrigin.Unit ? Distiller.OfUnit(lesson, examples[i], network, teacher) : lesson);
        HashSet<ulong> labelled = [.. examples.Where(example => example.Origin == ExampleOrigin.Unit).Select(example => example.Input.Key)];
        List<NetworkLesson> transfer = [.. Distiller.OfTransferSet(material.Units.Where(unit => !labelled.Contains(unit.Input.Key)), network, teacher)];
        int known = examples.Count(example => teacher.Knows(example.Input));
        Console.WriteLine($"With the teacher, who knows {teacher.Count} inputs, among them {known} of {examples.Count} annotated ones and {transfer.Count} others:");
        return ([.. taught, .. transfer], together);
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

    public static byte[] File(string section, SectionWriter writer)
    {
        using MemoryStream file = new();
        ModelFormat.Write(file, section, writer.Payload.Span);
        return file.ToArray();
    }
}
