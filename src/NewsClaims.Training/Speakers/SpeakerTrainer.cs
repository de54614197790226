using NewsClaims.Corpora;
using NewsClaims.Kernels;
using NewsClaims.Layers;
using NewsClaims.Speakers;
using NewsClaims.Training.Linear;

namespace NewsClaims.Training.Speakers;

/// <summary>Learns kinds of sources, and the confidence of decisions. It is the scorer of the decisions itself.</summary>
internal sealed class SpeakerTrainer : ISpeakerScorer
{
    public LogisticTrainer KindTrainer { get; } = new(SpeakerModel.KindCount, 0.1f, 1e-4f);

    public LogisticTrainer ConfidenceTrainer { get; } = new(2, 0.1f, 1e-4f);

    public void Kinds(ReadOnlySpan<uint> features, Span<float> probabilities) => KindTrainer.Predict(features, probabilities);

    public float Confidence(ReadOnlySpan<uint> features)
    {
        Span<float> outcome = stackalloc float[2];
        ConfidenceTrainer.Predict(features, outcome);
        return outcome[1];
    }

    /// <summary>Learns kinds from sources, and, with less weight, from descriptions that are no sources.</summary>
    public void LearnKinds(IReadOnlyList<SpeakerExample> examples, IReadOnlyList<SpeakerExample> descriptions, IReadOnlyList<SourceNoun> nouns, int rounds)
    {
        List<(uint[] Features, int Label)> sources = Features(examples), described = Features(descriptions);
        uint[] buffer = new uint[SpeakerKindFeatures.Max];
        List<(uint[] Features, int Label)> words = [.. nouns.Select(noun =>
            (buffer[..SpeakerKindFeatures.FillNoun(noun.Word, noun.IsPlural, buffer)], (int)noun.Kind))];
        Learn(KindTrainer, described, 1, 0.3f);
        Learn(KindTrainer, words, 6);
        Learn(KindTrainer, sources, rounds);
    }

    private static List<(uint[] Features, int Label)> Features(IReadOnlyList<SpeakerExample> examples)
    {
        List<(uint[] Features, int Label)> all = [];
        uint[] buffer = new uint[SpeakerKindFeatures.Max];
        foreach (SpeakerExample example in examples)
        {
            SpeakerScene scene = SceneOf(example);
            for (int i = 0; i < example.Gold.Length; i++)
            {
                SourceReading reading = SourceReader.Read(scene.Article, scene.Referents, scene.Mentions, scene.Entities, example.Attributions[i].Source);
                int count = SpeakerKindFeatures.Fill(scene, reading, example.Attributions[i], buffer);
                all.Add((buffer[..count], (int)example.Gold[i].SpeakerKind));
            }
        }

        return all;
    }

    /// <summary>Learns from decisions that <paramref name="scorer"/> made without having seen their articles.</summary>
    public void LearnConfidence(IEnumerable<(SpeakerExample Example, ISpeakerScorer Scorer)> examples, int rounds)
    {
        List<(uint[] Features, int Label)> all = [];
        uint[] buffer = new uint[SpeakerConfidenceFeatures.Max];
        foreach ((SpeakerExample example, ISpeakerScorer scorer) in examples)
        {
            SpeakerScene scene = SceneOf(example);
            SpeakerDecision[] decisions = SpeakerResolver.DecideAll(scene, example.Attributions, scorer);
            for (int i = 0; i < decisions.Length; i++)
            {
                if (decisions[i].Name is null)
                    continue;
                int count = SpeakerConfidenceFeatures.Fill(scene, decisions[i], example.Attributions[i], buffer);
                all.Add((buffer[..count], IsRight(example.Gold[i], decisions[i]) ? 1 : 0));
            }
        }

        Learn(ConfidenceTrainer, all, rounds);
    }

    /// <summary>The confidence of every decision that names somebody, and whether it is right.</summary>
    public List<(float Confidence, bool Right)> Decisions(IReadOnlyList<SpeakerExample> examples)
    {
        List<(float Confidence, bool Right)> all = [];
        uint[] buffer = new uint[SpeakerConfidenceFeatures.Max];
        foreach (SpeakerExample example in examples)
        {
            SpeakerScene scene = SceneOf(example);
            SpeakerDecision[] decisions = SpeakerResolver.DecideAll(scene, example.Attributions, this);
            for (int i = 0; i < decisions.Length; i++)
            {
                int count = SpeakerConfidenceFeatures.Fill(scene, decisions[i], example.Attributions[i], buffer);
                if (decisions[i].Name is not null)
                    all.Add((Confidence(buffer.AsSpan(0, count)), IsRight(example.Gold[i], decisions[i])));
            }
        }

        return all;
    }

    public static SpeakerScene SceneOf(SpeakerExample example) =>
        new(example.Article.Parsed, example.Article.Entities, example.Mentions, AuthorFinder.Find(example.Article.Parsed, example.Article.Entities), new RentedArrays());

    /// <summary>The name is right, of authors the kind.</summary>
    public static bool IsRight(TypedClaim gold, SpeakerDecision decision) =>
        gold.SpeakerKind == SpeakerKind.Author || gold.Speaker == "AUTHOR" ? decision.Kind == SpeakerKind.Author
        : gold.SpeakerKind == SpeakerKind.Unknown || gold.Speaker == "UNKNOWN" ? decision.Kind == SpeakerKind.Unknown
        : decision.Name is not null && NameMatch.SameAny(gold.Speaker, decision.Name);

    private static void Learn(LogisticTrainer trainer, List<(uint[] Features, int Label)> examples, int rounds, float weight = 1)
    {
        Random random = new(5);
        for (int round = 0; round < rounds; round++)
        {
            (uint[] Features, int Label)[] order = [.. examples];
            random.Shuffle(order);
            foreach ((uint[] features, int label) in order)
                trainer.Learn(features, label, weight);
        }
    }
}
