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
    public const float Threshold = 1f;

    /// <summary>The treebanks' training parts.</summary>
    public static readonly string[] TrainFiles = ["syntax/ewt-train.conllu.gz", "syntax/gum-train.conllu.gz"];

    private static readonly string[] DevFiles = ["syntax/ewt-dev.conllu.gz", "syntax/gum-dev.conllu.gz"];

    public static Command Create()
    {
        Option<string?> data = new("--data") { Description = "Folder of the corpora; ../shared/data beside the checkout when not given." };
        Option<string?> output = new("--output") { Description = "Folder of the model files; src/NewsClaims/Models/English when not given." };
        Option<int> epochs = new("--epochs") { Description = "Passes over the sentences.", DefaultValueFactory = _ => 5 };
        Option<float> threshold = new("--threshold") { Description = "Weights smaller than this are left out.", DefaultValueFactory = _ => Threshold };
        Option<bool> measure = new("--measure") { Description = "Only measures the library's tagger on the dev parts." };
        Option<string?> words = new("--words") { Description = "File of the word vectors; those of the library when not given." };
        Command command = new("tagger", "Learns the part-of-speech tagger.") { data, output, epochs, threshold, words, measure };
        command.SetAction(parse =>
        {
            ClaimModel model = EarlierModel.Current;
            if (parse.GetValue(words) is { } file)
            {
                using FileStream stream = File.OpenRead(file);
                model = model.With(ClaimModel.Load(stream));
            }

            CorpusFolder corpora = TrainingPaths.Data(parse.GetValue(data));
            if (parse.GetValue(measure))
                Measure(new Tagger(model), corpora);
            else
                Train(corpora, TrainingPaths.Output(parse.GetValue(output)), model, parse.GetValue(epochs), parse.GetValue(threshold));
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
        Measure(tagger, data);
    }

    private static void Measure(Tagger tagger, CorpusFolder data)
    {
        foreach (string file in DevFiles)
            Measure(tagger, file, [.. ConlluDocument.Read(data, file)]);
    }

    private static void Measure(Tagger tagger, string file, ConlluDocument[] documents)
    {
        int tokens = 0, pos = 0, tags = 0;
        Dictionary<string, int> confusions = [], words = [];
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
                {
                    string confusion = $"{gold.Upos}→{found[i].Pos.ToName()}";
                    confusions[confusion] = confusions.GetValueOrDefault(confusion) + 1;
                    words[$"{gold.Form} {confusion}"] = words.GetValueOrDefault($"{gold.Form} {confusion}") + 1;
                }

                i++;
            }
        }

        Console.WriteLine(
            $"{file}: UPOS {100.0 * pos / tokens:F2}, XPOS {100.0 * tags / tokens:F2} on gold tokens; {tokens / time.TotalSeconds / 1000:F0} k tokens/s; "
            + $"{Most(confusions, 12)}; {Most(words, 30)}");
    }

    private static string Most(Dictionary<string, int> counts, int number) =>
        string.Join(", ", counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(number).Select(pair => $"{pair.Key} {pair.Value}"));
}
