using NewsClaims.Layers;

namespace NewsClaims.Speakers;

/// <summary>
/// The built-in speaker resolver: reads each source, follows it through the mentions to whom it means, lets a trained model judge what kind
/// of source that is, and says why.
/// </summary>
internal sealed class SpeakerResolver : ISpeakerResolver
{
    // "I" of an article that names its author. The annotated articles name none, so this one figure is set, not learned.
    private const float NamedAuthor = 0.9f;

    private readonly ModelScorer _scorer;
    private readonly NewsOutlets _outlets;

    public SpeakerResolver(ClaimModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        SpeakerModel read = SpeakerModel.Read(model);
        _scorer = new ModelScorer(read);
        _outlets = read.Outlets;
    }

    public Speaker Resolve(ParsedArticle article, ReadOnlySpan<Entity> entities, ReadOnlySpan<Mention> mentions, List<Attribution> attributions)
    {
        ArgumentNullException.ThrowIfNull(attributions);
        Speaker author = AuthorFinder.Find(article, entities);
        RentedArrays arrays = new();
        SpeakerScene scene = new(article, entities, mentions, author, arrays);
        SpeakerDecision[] decisions = DecideAll(scene, attributions, _scorer);
        SpeakerRegistry registry = new(author);
        ParticipantFinder participants = new(scene, _outlets);
        Span<uint> features = stackalloc uint[SpeakerConfidenceFeatures.Max];
        for (int i = 0; i < decisions.Length; i++)
        {
            Speaker? speaker = registry.Find(scene, decisions[i]);
            int count = SpeakerConfidenceFeatures.Fill(scene, decisions[i], attributions[i], features);
            int parent = attributions[i].Parent;
            (Participant? via, Participant? addressee) = participants.Find(attributions[i], parent >= 0 && parent < decisions.Length ? decisions[parent] : null);
            attributions[i] = attributions[i] with
            {
                Speaker = speaker,
                SpeakerConfidence = speaker is null ? 0
                    : decisions[i].Path == SpeakerPath.FirstPerson && author.Mentions.Count > 0 ? NamedAuthor
                    : _scorer.Confidence(features[..count]),
                SpeakerEvidence = decisions[i].Evidence,
                Via = via,
                Addressee = addressee,
            };
        }

        arrays.GiveBack();
        return author;
    }

    /// <summary>Decides on every attribution, outer ones before those inside them.</summary>
    internal static SpeakerDecision[] DecideAll(in SpeakerScene scene, IReadOnlyList<Attribution> attributions, ISpeakerScorer scorer)
    {
        SpeakerDecider decider = new(scene, scorer);
        SpeakerDecision[] decisions = new SpeakerDecision[attributions.Count];
        Stack<int> waiting = new();
        SpeakerDecision? before = null;
        int beforeBlock = -1;
        for (int i = 0; i < decisions.Length; i++)
        {
            // A parent may come later in the list; its own parents first. The contract rules out cycles; the count bounds them all the same.
            waiting.Push(i);
            for (int parent = attributions[i].Parent; parent >= 0 && parent < decisions.Length && decisions[parent] is null && waiting.Count <= decisions.Length; parent = attributions[parent].Parent)
                waiting.Push(parent);
            int block = BlockOf(scene.Article, attributions[i]);
            while (waiting.TryPop(out int next))
            {
                if (decisions[next] is not null)
                    continue;
                Attribution attribution = attributions[next];
                SourceReading reading = SourceReader.Read(scene.Article, scene.Referents, scene.Mentions, scene.Entities, attribution.Source);
                SpeakerDecision? outer = attribution.Parent >= 0 && attribution.Parent < decisions.Length ? decisions[attribution.Parent] : null;
                decisions[next] = decider.Decide(attribution, reading, outer, block == beforeBlock ? before : null, before);
            }

            if (attributions[i].Parent < 0)
            {
                before = decisions[i];
                beforeBlock = block;
            }
        }

        NamedLater.Apply(scene, decisions);
        AgreeOnKinds(scene, decisions);
        return decisions;
    }

    // One referent is one kind of source: what all its attributions together make likeliest.
    private static void AgreeOnKinds(in SpeakerScene scene, SpeakerDecision[] decisions)
    {
        Dictionary<int, float[]> sums = [];
        foreach (SpeakerDecision decision in decisions)
        {
            if (!IsNamed(scene, decision))
                continue;
            if (!sums.TryGetValue(decision.Referent, out float[]? sum))
                sums.Add(decision.Referent, sum = new float[SpeakerModel.KindCount]);
            sum[(int)decision.Kind] += decision.KindProbabilities[(int)decision.Kind];
        }

        foreach (SpeakerDecision decision in decisions)
        {
            if (IsNamed(scene, decision))
                decision.Kind = (SpeakerKind)Array.IndexOf(sums[decision.Referent], sums[decision.Referent].Max());
        }
    }

    private static bool IsNamed(in SpeakerScene scene, SpeakerDecision decision) =>
        decision.Kind != SpeakerKind.Author && decision.Referent >= 0 && decision.Name is not null
        && scene.NameOf(decision.Referent) is { } name && name.Text == decision.Name;

    private static int BlockOf(ParsedArticle article, Attribution attribution)
    {
        TextSpan span = attribution.Source.Count > 0 ? attribution.Source[0] : attribution.Content[0];
        TokenRange tokens = article.TokensIn(span);
        return tokens.IsEmpty ? -1 : article.BlockOf(tokens.Start);
    }
}
