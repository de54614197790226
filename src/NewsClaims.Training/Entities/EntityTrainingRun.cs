using System.Globalization;
using NewsClaims.Corpora;
using NewsClaims.Entities;

namespace NewsClaims.Training.Entities;

/// <summary>
/// One training of the entity tagger: first looks of two half models give the features of articles, then the whole is learned, and the
/// weightiest features are kept and rounded.
/// </summary>
internal sealed class EntityTrainingRun(CorpusFolder data, int epochs, int keep, int sample)
{
    private const int LeastSeen = 2;
    private const int FirstLookEpochs = 3;
    private const int AveragedEpochs = 2;
    private const int Seed = 20;

    private readonly System.Diagnostics.Stopwatch _watch = System.Diagnostics.Stopwatch.StartNew();

    public void Run(string? output)
    {
        EntityArticleBuilder builder = new(EarlierModel.Current);
        EntityModelParts parts = new(EarlierModel.Current);
        EntityDev dev = new([.. EntityMix.Dev(data, builder)]);
        List<EntityArticle> articles = [.. EntityMix.Train(data, builder).Where((_, index) => index % sample == 0)];
        Say($"{articles.Count} articles, {articles.Sum(article => article.Tokens.Length)} tokens");
        parts = Bootstrap(articles, builder, parts, dev);
        EntityInstances instances = Instances(articles, parts);
        EntityConfidence confidence = Calibrate(instances, articles, parts);
        int[] all = [.. Enumerable.Range(0, instances.AllPieces.Count)];
        EntityTrainer trainer = new(instances);
        (float[] weights, float[] transitions) = Learn(trainer, instances, all, epochs, parts, dev);

        bool[] kept = Weightiest(weights, keep);
        for (int i = 0; i < weights.Length; i++)
        {
            if (!kept[i / EntityLabels.Named])
                weights[i] = 0;
        }

        EntityExport export = new(instances.Numbers, weights, transitions);
        byte[] file = export.Write(parts, confidence);
        Say($"{export.FeatureCount} features, {export.Cut} weights cut, {file.Length} bytes");
        Say(dev.Measure(export.Model(parts, confidence)));
        if (output is null)
            return;
        Directory.CreateDirectory(output);
        File.WriteAllBytes(Path.Combine(output, EntityModel.Section + ".model"), file);
    }

    // A quick model without the table reads much text that nobody annotated; the table is what it finds.
    private EntityModelParts Bootstrap(List<EntityArticle> articles, EntityArticleBuilder builder, EntityModelParts parts, EntityDev dev)
    {
        EntityInstances instances = Instances(articles, parts);
        EntityTrainer trainer = new(instances);
        int[] order = [.. Enumerable.Range(0, instances.AllPieces.Count)];
        (float[] weights, float[] transitions) = Learn(trainer, instances, order, FirstLookEpochs, parts, dev);
        EntityModel model = new EntityExport(instances.Numbers, weights, transitions).Model(parts, EntityConfidence.None);
        HashSet<string> leaveOut = [.. NameCorpus.ReadNews(data, "ner/dev/polnear-news.jsonl.gz").Select(news => news.Id)];
        NameTendencies tendencies = new TendencyCollector(builder, parts, model).Collect(data, leaveOut);
        Say($"tendencies of {tendencies.Count} words");
        return new EntityModelParts(EarlierModel.Current) { Tendencies = tendencies, Lists = parts.Lists };
    }

    private EntityInstances Instances(List<EntityArticle> articles, EntityModelParts parts)
    {
        EntityInstances instances = new(articles);
        instances.CollectSentences(parts, LeastSeen);
        instances.CollectArticles(parts, FirstLook(instances));
        Say($"{instances.Numbers.Count} features");
        return instances;
    }

    private byte[] FirstLook(EntityInstances instances)
    {
        byte[] labels = new byte[instances.Lexical.Length];
        byte[] trace = new byte[EntityPiece.MaxLength * EntityDecoder.TraceLength];
        float[] scores = new float[EntityPiece.MaxLength * EntityLabels.Named];
        short[] rounded = new short[scores.Length];
        for (int fold = 0; fold < 2; fold++)
        {
            int[] others = [.. Enumerable.Range(0, instances.AllPieces.Count).Where(p => instances.AllPieces[p].Article % 2 != fold)];
            EntityTrainer trainer = new(instances);
            Random random = new(Seed);
            for (int epoch = 0; epoch < FirstLookEpochs; epoch++)
            {
                random.Shuffle(others);
                Say($"first look {fold + 1} of 2, epoch {epoch + 1}: loss {trainer.Epoch(others, random, withArticle: false):F4}");
            }

            int[] steps = [.. trainer.Transitions.ToArray().Select(weight => (int)MathF.Round(weight * 100))];
            EntityDecoder decoder = new(new EntityTransitions(steps));
            foreach ((int article, TokenRange range) in instances.AllPieces)
            {
                if (article % 2 != fold)
                    continue;
                trainer.ScoreAll(range, withArticle: false, scores);
                for (int i = 0; i < range.Count * EntityLabels.Named; i++)
                    rounded[i] = (short)Math.Clamp(MathF.Round(scores[i] * 100), -32000, 32000);
                decoder.Decode(rounded, trace, labels.AsSpan(range.Start, range.Count));
            }
        }

        return labels;
    }

    // A model of the same kind that has not seen every fifth article tells how its probabilities turn out on articles it has not seen.
    private EntityConfidence Calibrate(EntityInstances instances, List<EntityArticle> articles, EntityModelParts parts)
    {
        int[] seen = [.. Enumerable.Range(0, instances.AllPieces.Count).Where(p => instances.AllPieces[p].Article % 5 != 0)];
        EntityTrainer trainer = new(instances);
        (float[] weights, float[] transitions) = Learn(trainer, instances, seen, epochs, parts, null);
        EntityExport export = new(instances.Numbers, weights, transitions);
        EntityConfidence confidence = EntityCalibration.Fit(
            export.Model(parts, EntityConfidence.None), articles.Where((article, index) => index % 5 == 0 && !article.Source.EndsWith("-copy", StringComparison.Ordinal)));
        Say($"confidence: {string.Join(" ", confidence.Curves.ToArray().Select(value => value.ToString("F2", CultureInfo.InvariantCulture)))}");
        return confidence;
    }

    private (float[] Weights, float[] Transitions) Learn(EntityTrainer trainer, EntityInstances instances, int[] order, int passes, EntityModelParts parts, EntityDev? dev)
    {
        Random random = new(Seed);
        float[] weights = new float[trainer.Weights.Length];
        float[] transitions = new float[trainer.Transitions.Length];
        int averaged = Math.Min(AveragedEpochs, passes);
        for (int epoch = 1; epoch <= passes; epoch++)
        {
            random.Shuffle(order);
            double loss = trainer.Epoch(order, random, withArticle: true);
            if (epoch > passes - averaged)
            {
                AddShare(trainer.Weights, weights, averaged);
                AddShare(trainer.Transitions, transitions, averaged);
            }

            Say($"epoch {epoch}: loss {loss:F4}");
            if (dev is null || (epoch < passes && epoch % 3 != 0))
                continue;
            EntityExport export = epoch == passes
                ? new EntityExport(instances.Numbers, weights, transitions)
                : new EntityExport(instances.Numbers, trainer.Weights, trainer.Transitions);
            Say(dev.Measure(export.Model(parts, EntityConfidence.None)));
        }

        return (weights, transitions);
    }

    private static void AddShare(ReadOnlySpan<float> values, float[] sums, int count)
    {
        for (int i = 0; i < sums.Length; i++)
            sums[i] += values[i] / count;
    }

    private static bool[] Weightiest(float[] weights, int keep)
    {
        int count = weights.Length / EntityLabels.Named;
        float[] size = new float[count];
        for (int i = 0; i < weights.Length; i++)
            size[i / EntityLabels.Named] = Math.Max(size[i / EntityLabels.Named], Math.Abs(weights[i]));
        bool[] kept = new bool[count];
        foreach (int feature in Enumerable.Range(0, count).OrderByDescending(feature => size[feature]).Take(keep))
            kept[feature] = true;
        return kept;
    }

    private void Say(string line) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_watch.Elapsed.TotalSeconds,6:F0} s  {line}"));
}
