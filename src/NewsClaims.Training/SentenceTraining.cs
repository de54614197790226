using System.CommandLine;
using NewsClaims.Corpora;
using NewsClaims.Layers;
using NewsClaims.Models;
using NewsClaims.Sentences;
using NewsClaims.Tokens;
using NewsClaims.Training.Linear;

namespace NewsClaims.Training;

/// <summary>Learns where sentences end from the training parts of the two treebanks, rebuilt as raw text.</summary>
internal static class SentenceTraining
{
    private const int Epochs = 10;

    // Ends are missed more often than they are found where there are none.
    private const float WeightOfEnds = 1.5f;

    private const int LeastCount = 3;
    private const int Seed = 20160;

    private static readonly string[] Train = ["syntax/ewt-train.conllu.gz", "syntax/gum-train.conllu.gz"];
    private static readonly string[] Dev = ["syntax/ewt-dev.conllu.gz", "syntax/gum-dev.conllu.gz"];

    public static Command Create()
    {
        Option<string?> data = new("--data") { Description = "Folder of the corpora; ../shared/data beside the checkout when not given." };
        Option<string?> output = new("--output") { Description = "Folder to write the model to; the library's model folder when not given." };
        Command command = new(SentenceSplitter.Section, "Trains the sentence splitter.") { data, output };
        command.SetAction(parse => Run(TrainingPaths.Data(parse.GetValue(data)), TrainingPaths.Output(parse.GetValue(output))));
        return command;
    }

    private static void Run(CorpusFolder data, string output)
    {
        List<Example> train = [.. Train.SelectMany(file => Read(data, file))];
        Dictionary<uint, int> counts = [];
        foreach (uint feature in train.SelectMany(example => example.Features))
            counts[feature] = counts.GetValueOrDefault(feature) + 1;
        train = [.. train.Select(example => example with { Features = [.. example.Features.Where(feature => counts[feature] >= LeastCount)] })];
        Console.WriteLine($"{train.Count} places, {train.Count(example => example.Ends)} of them ends, {counts.Count(pair => pair.Value >= LeastCount)} features");

        LogisticTrainer trainer = new(2, rate: 0.05f, l2: 1e-3f);
        Random random = new(Seed);
        Example[] order = [.. train];
        for (int epoch = 1; epoch <= Epochs; epoch++)
        {
            random.Shuffle(order);
            double loss = 0;
            foreach (Example example in order.Watched($"epoch {epoch} of {Epochs}", "places"))
                loss += trainer.Learn(example.Features, example.Ends ? 1 : 0, example.Ends ? WeightOfEnds : 1);
            if (epoch > Epochs / 2)
                trainer.Sum();
            Console.WriteLine($"epoch {epoch}: loss {loss / order.Length:F4}");
        }

        SectionWriter writer = new();
        trainer.Write(writer, threshold: 0.05f);
        TrainingPaths.Write(output, SentenceSplitter.Section, writer);

        SectionReader reader = new(SentenceSplitter.Section, writer.Payload);
        LinearModel model = LinearModel.Read(ref reader);
        foreach (string file in Dev)
            Report(file, model, [.. Read(data, file)]);
    }

    private static void Report(string file, LinearModel model, List<Example> examples)
    {
        int right = 0, ends = 0, given = 0;
        int[] scores = new int[2];
        foreach (Example example in examples)
        {
            Array.Clear(scores);
            model.Add(example.Features, scores);
            bool end = scores[1] > scores[0];
            given += end ? 1 : 0;
            ends += example.Ends ? 1 : 0;
            right += end && example.Ends ? 1 : 0;
        }

        Console.WriteLine($"{file}: ends precision {100.0 * right / given:F2}, recall {100.0 * right / ends:F2} (among the places the model decides)");
    }

    /// <summary>The places of a file that rules leave open, with what the treebank says. Sentences before a place are the treebank's.</summary>
    private static IEnumerable<Example> Read(CorpusFolder data, string file)
    {
        Tokenizer tokenizer = new();
        Layer<TokenSpan> tokens = new();
        foreach (ConlluDocument document in ConlluDocument.Read(data, file))
        {
            HashSet<int> starts = [.. document.SentenceRanges.Select(range => document.Tokens[range.Start].Start)];
            foreach (Block paragraph in document.Paragraphs)
            {
                Block[] blocks = [paragraph];
                tokens.Clear();
                tokenizer.Tokenize(document.Text, blocks, tokens);
                foreach (Example example in Examples(new TokenizedText(document.Text, blocks, tokens), starts))
                    yield return example;
            }
        }
    }

    private static List<Example> Examples(TokenizedText text, HashSet<int> starts)
    {
        List<Example> examples = [];
        Span<uint> features = stackalloc uint[SentenceFeatures.MaxCount];
        BlockRange block = new(new TokenRange(0, text.Tokens.Length), IsDisplay: false);
        int start = 0;
        for (int next = 1; next < block.Tokens.End; next++)
        {
            Boundary boundary = Boundary.Before(text, block, start, next);
            bool ends = starts.Contains(text.Tokens[next].Start);
            if (BoundaryRules.Judge(boundary) != Verdict.Continues)
                examples.Add(new Example(features[..SentenceFeatures.Write(boundary, features)].ToArray(), ends));
            if (ends)
                start = next;
        }

        return examples;
    }

    private sealed record Example(uint[] Features, bool Ends);
}
