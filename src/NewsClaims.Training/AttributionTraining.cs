using System.CommandLine;
using NewsClaims.Attributions;
using NewsClaims.Corpora;
using NewsClaims.Models;
using NewsClaims.Training.Attributions;
using NewsClaims.Training.Linear;

namespace NewsClaims.Training;

/// <summary>Trains the attribution finder: the lexicon, the chain of cues, the chain of roles, and the confidence.</summary>
internal static class AttributionTraining
{
    private const int Folds = 2;
    private const int Splits = 2;
    private const float GumWeight = 0.3f;
    private const float WrittenWeight = 0.5f;

    private static readonly ChainSettings CueSettings = new() { Cutoff = 7, Keep = 250_000, Dropout = 0.15f, Passes = 10 };
    private static readonly ChainSettings RoleSettings = new() { Cutoff = 6, Keep = 480_000, Dropout = 0.3f, Passes = 12 };

    public static Command Create()
    {
        Option<string?> data = new("--data") { Description = "Folder of the corpora; ../shared/data beside the checkout when not given." };
        Option<string?> output = new("--output") { Description = "Folder to write the sections to; that of the English model when not given." };
        Option<bool> confidence = new("--confidence") { Description = "Fit the confidence only, with the chains of the English model." };
        Option<int> documents = new("--documents") { Description = "Learn from the first so many documents only.", DefaultValueFactory = _ => int.MaxValue };
        Command command = new("attributions", "Trains the attribution finder on PolNeAR and articles of our own.") { data, output, confidence, documents };
        command.SetAction(parse =>
        {
            CorpusFolder folder = TrainingPaths.Data(parse.GetValue(data));
            if (parse.GetValue(confidence))
            {
                FitConfidence(folder, ReportingLexicon.Read(EarlierModel.Current.Open(ReportingLexicon.Section)), AttributionFinder.Drafts(EarlierModel.Current), TrainingPaths.Output(parse.GetValue(output)));
                return 0;
            }

            List<AnalysedDocument> train =
            [
                .. AttributionCorpus.ReadPolnear(folder, "train").Take(parse.GetValue(documents)).ToList().Watched("analysis", "articles").Select(one => AnalysedDocument.Of(one, EarlierStages.Pipeline)),
            ];
            Console.WriteLine($"{train.Count} documents analysed");
            Train(train, folder, TrainingPaths.Output(parse.GetValue(output)));
            return 0;
        });
        return command;
    }

    private static void Train(List<AnalysedDocument> train, CorpusFolder folder, string output)
    {
        ReportingLexicon lexicon = Lexicon();
        SectionWriter writer = new();
        lexicon.Write(writer);
        TrainingPaths.Write(output, ReportingLexicon.Section, writer);

        List<LearnedDocument> documents = [.. train.Select(one => new LearnedDocument(one, lexicon))];
        documents.AddRange(Gum(folder).Select(one => new LearnedDocument(one, lexicon, GumWeight)));
        documents.AddRange(Written().Select(one => new LearnedDocument(one, lexicon, WrittenWeight)));
        List<ChainExample> roles = [];
        for (int part = 0; part < Folds * Splits; part++)
        {
            // The second decision must learn from cues as the first finds them where it has not learned. Two ways of parting the documents show it
            // two sets of mistakes.
            int fold = part % Folds, span = part / Folds == 0 ? 1 : Folds;
            bool IsHeldOut(int document) => document / span % Folds == fold;
            CueFinder finder = new(TrainCues(documents, document => !IsHeldOut(document), CueSettings, out _));
            roles.AddRange(documents.Where((_, document) => IsHeldOut(document)).SelectMany(document => ChainExamples.OfRoles(document, finder)));
            Console.WriteLine($"part {part + 1} of {Folds * Splits}: {roles.Count} examples of roles");
        }

        ChainModel cues = TrainCues(documents, _ => true, CueSettings, out writer);
        TrainingPaths.Write(output, CueFeatures.Section, writer);
        ChainTrainer trainer = new(RoleFeatures.LabelCount, RoleSettings);
        trainer.Learn(roles, Console.WriteLine);
        writer = new SectionWriter();
        trainer.Write(writer, RoleFeatures.WeighedLabels);
        TrainingPaths.Write(output, RoleFeatures.Section, writer);
        FitConfidence(folder, lexicon, new DraftFinder(new CueFinder(cues), new RoleFinder(Chain(writer, RoleFeatures.LabelCount, RoleFeatures.WeighedLabels))), output);
    }

    // GUM for the spread of registers: the genres whose attributions follow PolNeAR's conventions closely enough, freely licensed texts only.
    internal static IEnumerable<AnalysedDocument> Gum(CorpusFolder folder) =>
        AttributionCorpus.ReadGum(folder, "train")
            .Where(one => one.MayTrain && one.License.StartsWith("CC BY", StringComparison.Ordinal) && (one.Genre is "news" or "court" or "bio" or "voyage"))
            .ToList().Watched("GUM", "documents")
            .Select(one => AnalysedDocument.Of(one, EarlierStages.Pipeline));

    // Articles of our own, for all that news tells of besides an election campaign.
    private static IEnumerable<AnalysedDocument> Written() =>
        WrittenArticles.Read().Watched("written", "articles").Select(one => AnalysedDocument.Of(one.ToDocument(), EarlierStages.Pipeline));

    internal static ChainModel TrainCues(List<LearnedDocument> documents, Func<int, bool> take, ChainSettings settings, out SectionWriter writer)
    {
        ChainTrainer trainer = new(CueFeatures.LabelCount, settings);
        trainer.Learn([.. documents.Where((_, i) => take(i)).SelectMany(ChainExamples.OfCues)], Console.WriteLine);
        writer = new SectionWriter();
        trainer.Write(writer, CueFeatures.LabelCount);
        return Chain(writer, CueFeatures.LabelCount, CueFeatures.LabelCount);
    }

    internal static ChainModel Chain(SectionWriter writer, int labelCount, int weighedLabels)
    {
        SectionReader reader = new("chain", writer.Payload);
        return ChainModel.Read(ref reader, labelCount, weighedLabels);
    }

    private static void FitConfidence(CorpusFolder folder, ReportingLexicon lexicon, DraftFinder finder, string output)
    {
        List<(float[] Figures, bool Right)> examples = [];
        foreach (AttributionDocument document in AttributionCorpus.ReadPolnear(folder, "dev").ToList().Watched("confidence", "articles"))
        {
            LearnedDocument dev = new(AnalysedDocument.Of(document, EarlierStages.Pipeline), lexicon);
            foreach (Draft draft in finder.Find(dev.Context))
            {
                float[] figures = new float[AttributionConfidence.FigureCount];
                AttributionConfidence.Figures(dev.Context, draft, figures);
                examples.Add((figures, ConfidenceFit.IsRight(draft, dev.Gold)));
            }
        }

        SectionWriter writer = new();
        ConfidenceFit.Fit(examples).Write(writer);
        TrainingPaths.Write(output, AttributionConfidence.Section, writer);
        Console.WriteLine($"{examples.Count} attributions found in dev, {100.0 * examples.Count(one => one.Right) / examples.Count:F1} % right by half their content, cue and source");
    }

    internal static ReportingLexicon Lexicon() =>
        ReportingWords.Read(Checkout.Find("seeds", "lexicons", "reporting-verbs.tsv"), ClaimModel.English.Lemmas);
}
