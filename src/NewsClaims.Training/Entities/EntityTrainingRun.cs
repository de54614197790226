using System.Globalization;
using NewsClaims.Corpora;
using NewsClaims.Entities;
using NewsClaims.Training.Neural;
using NewsClaims.Training.Words;

namespace NewsClaims.Training.Entities;

/// <summary>
/// One training of the entity tagger: first looks of two half models give the features of articles, then the whole is learned, and the
/// weightiest features are kept and rounded.
/// </summary>
internal sealed class EntityTrainingRun(CorpusFolder data, int epochs, int keep, int sample, bool quick, EntityNetworkOptions options)
{
    private const int LeastSeen = 2;
    private const int FirstLookEpochs = 3;

    // What weights and network count, apart trained, when added: surer than each alone, less sure than if they were independent.
    private const float LinearShare = 0.5f;
    private const float NetworkShare = 0.7f;

    private const int AveragedEpochs = 2;
    private const int Seed = 20;

    // Labels of all tokens by a first look of models that did not learn from them.
    private byte[]? _firstLook;

    private readonly System.Diagnostics.Stopwatch _watch = System.Diagnostics.Stopwatch.StartNew();

    public void Run(string? output)
    {
        EntityArticleBuilder builder = new(EarlierModel.Current);
        EntityModelParts parts = new(EarlierModel.Current);
        EntityDev dev = new([.. EntityMix.Dev(data, builder)]);
        List<EntityArticle> articles = [.. EntityMix.Train(data, builder).Where((_, index) => index % sample == 0)];
        Say($"{articles.Count} articles, {articles.Sum(article => article.Tokens.Length)} tokens");
        parts = quick ? EntityModelParts.Of(EntityModel.Read(EarlierModel.Current), EarlierModel.Current) : Bootstrap(articles, builder, parts, dev);
        EntityInstances instances = Instances(articles, parts);
        EntityLearned linear = Learn(instances, epochs, null, parts, dev);
        byte[] file = options.Width > 0 ? BestOfNetworks(instances, linear, builder, parts, dev) : Finish(instances, linear, parts, dev).File;
        if (output is null)
            return;
        Directory.CreateDirectory(output);
        File.WriteAllBytes(Path.Combine(output, EntityModel.Section + ".model"), file);
    }

    // Networks that start from the same encoder and differ by chance alone differ on dev by half a point.
    private byte[] BestOfNetworks(EntityInstances instances, EntityLearned linear, EntityArticleBuilder builder, EntityModelParts parts, EntityDev dev)
    {
        float[][]? encoder = null;
        (double Mean, byte[] File) best = (-1, []);
        for (int number = 1; number <= options.Networks; number++)
        {
            EntityNetworkTrainer trainer = new(options with { Seed = (ulong)number }, parts.Vectors, instances.OfNetwork);
            if (encoder is null)
            {
                Pretraining.Run(trainer.Encoder, parts.Vectors, data, options.Texts, text => FeaturesOf(builder.Treeless(text), parts.NewPiece()), Say);
                encoder = trainer.Encoder.Copy();
            }

            trainer.Encoder.StartFrom(encoder);
            EntityLearned network = Learn(instances, options.Epochs, trainer, parts, dev);
            (double Mean, byte[] File) model = Finish(instances, EntityLearned.Sum(linear, network, LinearShare, NetworkShare), parts, dev);
            best = model.Mean > best.Mean ? model : best;
        }

        return best.File;
    }

    private (double Mean, byte[] File) Finish(EntityInstances instances, EntityLearned learned, EntityModelParts parts, EntityDev dev)
    {
        EntityExport export = new(instances.Numbers, learned.Keep(keep));
        EntityConfidence confidence = EntityCalibration.Fit(export.Model(parts, EntityConfidence.None), dev.Sets);
        Say($"confidence: {string.Join(" ", confidence.Curves.ToArray().Select(value => value.ToString("F2", CultureInfo.InvariantCulture)))}");
        byte[] file = export.Write(parts, confidence);
        Say($"{export.FeatureCount} features, {export.Cut} weights cut, {file.Length} bytes");
        (double mean, string figures) = dev.Measure(export.Model(parts, confidence));
        Say(figures);
        return (mean, file);
    }

    // A quick model without the table reads much text that nobody annotated; the table is what it finds.
    private EntityModelParts Bootstrap(List<EntityArticle> articles, EntityArticleBuilder builder, EntityModelParts parts, EntityDev dev)
    {
        EntityInstances instances = Instances(articles, parts);
        EntityModel model = new EntityExport(instances.Numbers, Learn(instances, FirstLookEpochs, null, parts, dev)).Model(parts, EntityConfidence.None);
        HashSet<string> leaveOut = [.. NameCorpus.ReadNews(data, "ner/dev/polnear-news.jsonl.gz").Select(news => news.Id)];
        TendencyCollector collector = new(builder, parts, model);
        NameTendencies tendencies = collector.Collect(data, leaveOut);
        NameLists lists = collector.Extend(parts.Lists);
        Say($"tendencies of {tendencies.Count} words, {lists.Count} names listed");
        return new EntityModelParts(EarlierModel.Current) { Tendencies = tendencies, Lists = lists };
    }

    private static IEnumerable<uint[]> FeaturesOf(EntityArticle article, EntityPiece piece)
    {
        Block[] blocks = article.Blocks;
        foreach (TokenRange range in EntityInstances.Pieces(article))
        {
            piece.Set(article.Parsed(blocks), range);
            uint[] features = new uint[range.Count * NetworkFeatures.Count];
            for (int i = 0; i < range.Count; i++)
                NetworkFeatures.Fill(piece, i, features.AsSpan(i * NetworkFeatures.Count, NetworkFeatures.Count));
            yield return features;
        }
    }

    private EntityInstances Instances(List<EntityArticle> articles, EntityModelParts parts)
    {
        EntityInstances instances = new(articles);
        instances.CollectSentences(parts, LeastSeen);
        instances.CollectArticles(parts, _firstLook ??= FirstLook(instances));
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

    private EntityLearned Learn(EntityInstances instances, int passes, EntityNetworkTrainer? network, EntityModelParts parts, EntityDev dev)
    {
        EntityTrainer trainer = new(instances, network);
        Random random = new(Seed + (int)(network?.Options.Seed ?? 0));
        int[] order = [.. Enumerable.Range(0, instances.AllPieces.Count)];
        float[] weights = new float[trainer.Weights.Length];
        float[] transitions = new float[trainer.Transitions.Length];
        int averaged = Math.Min(AveragedEpochs, passes);
        for (int epoch = 1; epoch <= passes; epoch++)
        {
            random.Shuffle(order);
            int done = epoch - 1;
            double loss = trainer.Epoch(order, random, withArticle: true, share => NetworkSteps.RateAt((done + share) / passes));
            if (epoch > passes - averaged)
            {
                AddShare(trainer.Weights, weights, averaged);
                AddShare(trainer.Transitions, transitions, averaged);
            }

            Say($"epoch {epoch}: loss {loss:F4}");
        }

        EntityLearned learned = new(weights, transitions, network);
        // A network is asked only where features of sentences speak for a name; alone it says nothing.
        if (network is null)
            Say(dev.Measure(new EntityExport(instances.Numbers, learned).Model(parts, EntityConfidence.None)).Figures);
        return learned;
    }

    private static void AddShare(ReadOnlySpan<float> values, float[] sums, int count)
    {
        for (int i = 0; i < sums.Length; i++)
            sums[i] += values[i] / count;
    }

    private void Say(string line) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_watch.Elapsed.TotalSeconds,6:F0} s  {line}"));
}
