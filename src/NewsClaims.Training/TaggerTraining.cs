using System.CommandLine;
using System.Diagnostics;
using NewsClaims.Corpora;
using NewsClaims.Models;
using NewsClaims.Syntax;
using NewsClaims.Training.Tagging;

namespace NewsClaims.Training;

/// <summary>Learns the part-of-speech tagger from the treebanks: the section "tagger".</summary>
internal static class TaggerTraining
{
    /// <summary>Weights smaller than this are left out.</summary>
    public const float Threshold = 0.08f;

    /// <summary>The treebanks' training parts.</summary>
    public static readonly string[] TrainFiles = ["syntax/ewt-train.conllu.gz", "syntax/gum-train.conllu.gz"];

    private static readonly string[] DevFiles = ["syntax/ewt-dev.conllu.gz", "syntax/gum-dev.conllu.gz"];

    public static Command Create()
    {
        Option<string?> data = new("--data") { Description = "Folder of the corpora; ../shared/data beside the checkout when not given." };
        Option<string?> output = new("--output") { Description = "Folder of the model files; src/NewsClaims/Models/English when not given." };
        Option<int> epochs = new("--epochs") { Description = "Passes over the sentences.", DefaultValueFactory = _ => 8 };
        Option<float> threshold = new("--threshold") { Description = "Weights smaller than this are left out.", DefaultValueFactory = _ => Threshold };
        Option<string?> words = new("--words") { Description = "File of the word vectors; those of the library when not given." };
        Command command = new("tagger", "Learns the part-of-speech tagger.") { data, output, epochs, threshold, words };
        command.SetAction(parse =>
        {
            ClaimModel model = ClaimModel.English;
            if (parse.GetValue(words) is { } file)
            {
                using FileStream stream = File.OpenRead(file);
                model = model.With(ClaimModel.Load(stream));
            }

            Train(TrainingPaths.Data(parse.GetValue(data)), TrainingPaths.Output(parse.GetValue(output)), model, parse.GetValue(epochs), parse.GetValue(threshold));
        });
        return command;
    }

    private static void Train(CorpusFolder data, string output, ClaimModel words, int epochs, float threshold)
    {
        Stopwatch clock = Stopwatch.StartNew();
        List<TaggerExample> examples = TaggerExample.From(TrainFiles.SelectMany(file => ConlluDocument.Read(data, file)), withCopies: true);
        (SectionWriter writer, Tagger tagger) =
            TaggerLearner.Learn(examples, words, epochs, threshold, line => Console.WriteLine($"{line}, {clock.Elapsed.TotalSeconds:F0} s"));
        TrainingPaths.Write(output, Tagger.Section, writer);
        foreach (string file in DevFiles)
            Measure(tagger, file, [.. ConlluDocument.Read(data, file)]);
    }

    private static void Measure(Tagger tagger, string file, ConlluDocument[] documents)
    {
        int tokens = 0, pos = 0, tags = 0;
        Dictionary<string, int> confusions = [];
        TimeSpan time = TimeSpan.Zero;
        foreach (ConlluDocument document in documents)
        {
            long start = Stopwatch.GetTimestamp();
            TokenSyntax[] found = TaggerJackknife.Tag(tagger, document);
            time += Stopwatch.GetElapsedTime(start);
            int i = 0;
            foreach (ConlluWord gold in document.Sentences.SelectMany(sentence => sentence.Words))
            {
                tokens++;
                tags += gold.Xpos == found[i].Tag.ToName() ? 1 : 0;
                if (gold.Upos == found[i].Pos.ToName())
                    pos++;
                else
                    confusions[$"{gold.Upos}→{found[i].Pos.ToName()}"] = confusions.GetValueOrDefault($"{gold.Upos}→{found[i].Pos.ToName()}") + 1;
                i++;
            }
        }

        Console.WriteLine(
            $"{file}: UPOS {100.0 * pos / tokens:F2}, XPOS {100.0 * tags / tokens:F2} on gold tokens; {tokens / time.TotalSeconds / 1000:F0} k tokens/s; "
            + string.Join(", ", confusions.OrderByDescending(pair => pair.Value).Take(12).Select(pair => $"{pair.Key} {pair.Value}")));
    }
}
