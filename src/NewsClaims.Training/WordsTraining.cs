using System.CommandLine;
using NewsClaims.Corpora;
using NewsClaims.Kernels;
using NewsClaims.Models;
using NewsClaims.Training.Words;

namespace NewsClaims.Training;

/// <summary>Learns vectors and clusters of words from unlabelled text: the section "words".</summary>
internal static class WordsTraining
{
    // A word of written text weighs as much as this many words of speeches: each pass reads all of the one and a part of the other.
    private const int SpokenShare = 4;

    // Vectors are rounded to so many steps on each side of 0: finer ones tell nothing more, and pack worse.
    private const float Levels = 23f;

    private static readonly string[] Shown =
        ["said", "says", "told", "minister", "secretary", "france", "john", "monday", "company", "quickly", "won", "would", "who", "report", "chicago"];

    public static Command Create()
    {
        Option<string?> data = new("--data") { Description = "Folder of the corpora; ../shared/data beside the checkout when not given." };
        Option<string?> output = new("--output") { Description = "Folder of the model files; src/NewsClaims/Models/English when not given." };
        Option<int> words = new("--words") { Description = "Size of the vocabulary.", DefaultValueFactory = _ => 36000 };
        Option<int> passes = new("--passes") { Description = "Passes over the written text.", DefaultValueFactory = _ => 12 };
        Command command = new("words", "Learns word vectors and clusters from unlabelled text.") { data, output, words, passes };
        command.SetAction(parse => Train(
            TrainingPaths.Data(parse.GetValue(data)), TrainingPaths.Output(parse.GetValue(output)), parse.GetValue(words), parse.GetValue(passes)));
        return command;
    }

    private static void Train(CorpusFolder data, string output, int vocabulary, int passes)
    {
        System.Diagnostics.Stopwatch clock = System.Diagnostics.Stopwatch.StartNew();
        WordCorpus corpus = WordCorpus.Read(data, vocabulary, SpokenShare);
        Console.WriteLine($"read in {clock.Elapsed.TotalSeconds:F0} s");
        int rows = corpus.Keys.Length + UnknownWord.Count;
        long[] counts = new long[rows];
        for (int i = 0; i < corpus.Text.Length; i++)
        {
            if (corpus.Text[i] >= 0)
                counts[corpus.Text[i]] += i < corpus.SpokenStart ? SpokenShare : 1;
        }

        SkipGram learner = new(rows, counts);
        ReadOnlySpan<int> written = corpus.Text.AsSpan(0, corpus.SpokenStart);
        ReadOnlySpan<int> spoken = corpus.Text.AsSpan(corpus.SpokenStart);
        int part = spoken.Length / SpokenShare;
        double step = 1.0 / passes;
        for (int pass = 0; pass < passes; pass++)
        {
            double share = step * part / (part + written.Length);
            learner.Learn(spoken.Slice(pass % SpokenShare * part, part), pass * step, share);
            learner.Learn(written, (pass * step) + share, step - share);
            Console.WriteLine($"pass {pass + 1} of {passes}, {clock.Elapsed.TotalSeconds:F0} s");
        }

        float[] vectors = Normalized(learner, rows);
        float[] weights = [.. counts.Select(count => MathF.Log(1 + count))];
        int[] coarse = SphericalKMeans.Cluster(vectors, weights, SkipGram.Dimensions, WordVectors.ClusterCount(ClusterLevel.Coarse));
        int[] middle = SphericalKMeans.Cluster(vectors, weights, SkipGram.Dimensions, WordVectors.ClusterCount(ClusterLevel.Middle));
        int[] fine = SphericalKMeans.Cluster(vectors, weights, SkipGram.Dimensions, WordVectors.ClusterCount(ClusterLevel.Fine));
        Console.WriteLine($"clusters, {clock.Elapsed.TotalSeconds:F0} s");
        float largest = vectors.Max(MathF.Abs);
        float scale = largest / Levels;
        SectionWriter writer = new();
        WordVectors.Write(
            writer,
            SkipGram.Dimensions,
            scale,
            corpus.Keys,
            vectors.Select(value => (sbyte)MathF.Round(value / scale)).ToArray(),
            coarse.Select(cluster => (byte)cluster).ToArray(),
            middle.Select(cluster => (byte)cluster).ToArray(),
            fine.Select(cluster => (ushort)cluster).ToArray(),
            [.. new byte[UnknownWord.Count], .. corpus.Capitals]);
        TrainingPaths.Write(output, WordVectors.Section, writer);
        Show(corpus, writer, fine);
    }

    // The mean of all vectors says nothing about any word; without it cosines spread.
    private static float[] Normalized(SkipGram learner, int rows)
    {
        float[] mean = new float[SkipGram.Dimensions];
        for (int r = 0; r < rows; r++)
        {
            for (int d = 0; d < mean.Length; d++)
                mean[d] += learner.Vector(r)[d] / rows;
        }

        float[] vectors = new float[rows * mean.Length];
        for (int r = 0; r < rows; r++)
        {
            Span<float> vector = vectors.AsSpan(r * mean.Length, mean.Length);
            float square = 0;
            for (int d = 0; d < mean.Length; d++)
            {
                vector[d] = learner.Vector(r)[d] - mean[d];
                square += vector[d] * vector[d];
            }

            float length = MathF.Max(MathF.Sqrt(square), 1e-9f);
            for (int d = 0; d < mean.Length; d++)
                vector[d] /= length;
        }

        return vectors;
    }

    private static void Show(WordCorpus corpus, SectionWriter written, int[] fine)
    {
        SectionReader reader = new(WordVectors.Section, written.Payload);
        WordVectors words = WordVectors.Read(ref reader);
        foreach (string word in Shown)
        {
            int row = words.Find(word);
            IEnumerable<string> near = Enumerable.Range(UnknownWord.Count, corpus.Keys.Length)
                .OrderByDescending(other => words.Similarity(row, other)).Skip(1).Take(10).Select(other => corpus.Names[other - UnknownWord.Count]);
            IEnumerable<string> same = Enumerable.Range(UnknownWord.Count, corpus.Keys.Length)
                .Where(other => fine[other] == fine[row]).Take(15).Select(other => corpus.Names[other - UnknownWord.Count]);
            Console.WriteLine($"{word} (capitals {words.Capitals(row)}): {string.Join(' ', near)} | cluster: {string.Join(' ', same)}");
        }
    }
}
