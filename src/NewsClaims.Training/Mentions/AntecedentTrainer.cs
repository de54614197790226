using NewsClaims.Corpora;
using NewsClaims.Mentions;
using NewsClaims.Models;

namespace NewsClaims.Training.Mentions;

/// <summary>
/// Learns to choose antecedents: a log-linear ranking of all candidates and "somebody new", where any mention of the right referent is
/// right (Durrett and Klein 2013), with AdaGrad. It is the chooser of the search itself, so that it learns among the referents it will
/// meet: by the gold choices in the first round, by its own after that.
/// </summary>
internal sealed class AntecedentTrainer(float rate = 0.1f, float l2 = 1e-4f) : IAntecedentChooser
{
    private readonly Dictionary<uint, Weight> _weights = [];
    private long _time = 1;
    private CorefExample? _example;
    private IReadOnlyDictionary<int, string>? _names;

    /// <summary>True to follow the gold choice, false to follow the learned one.</summary>
    public bool FollowGold { get; set; }

    public bool Learning { get; set; } = true;

    public int Right { get; private set; }

    public int Seen { get; private set; }

    /// <summary>One that chooses by the mean of the weights of others, and does not learn.</summary>
    public static AntecedentTrainer Mean(IReadOnlyList<AntecedentTrainer> trainers)
    {
        AntecedentTrainer mean = new() { Learning = false, FollowGold = false };
        foreach (AntecedentTrainer trainer in trainers)
        {
            foreach ((uint feature, Weight weight) in trainer._weights)
            {
                if (!mean._weights.TryGetValue(feature, out Weight? sum))
                    mean._weights.Add(feature, sum = new Weight());
                sum.Value += trainer.Average(weight) / trainers.Count;
            }
        }

        return mean;
    }

    public void Begin(CorefExample example)
    {
        _example = example;
        _names = example.NameAt.Count > 0 ? example.NameAt : null;
    }

    public void ResetCounts() => Right = Seen = 0;

    public int Choose(MentionDraft mention, ReadOnlySpan<Candidate> candidates)
    {
        Span<float> scores = stackalloc float[candidates.Length];
        int best = 0;
        for (int i = 0; i < candidates.Length; i++)
        {
            foreach (uint feature in candidates[i].Used)
            {
                if (_weights.TryGetValue(feature, out Weight? weight))
                    scores[i] += Learning ? weight.Value : Average(weight);
            }

            if (scores[i] > scores[best])
                best = i;
        }

        Span<bool> gold = stackalloc bool[candidates.Length];
        if (!Gold(mention, candidates, gold))
            return best;
        Seen++;
        Right += gold[best] ? 1 : 0;
        if (Learning)
            Learn(candidates, scores, gold);
        return FollowGold ? BestGold(scores, gold) : best;
    }

    public void Write(SectionWriter writer, float threshold = 0.02f) =>
        LinearModel.Write(writer, 1, _weights.Select(pair => (pair.Key, Value: Average(pair.Value))).Where(pair => Math.Abs(pair.Value) > threshold)
            .Select(pair => (pair.Key, (IEnumerable<(int, float)>)[(0, pair.Value)])));

    // The mean over all steps: steadier than the last value, which fits the articles seen last.
    private float Average(Weight weight) => (float)((weight.Total + (weight.Value * (double)(_time - weight.Since))) / _time);

    private static int BestGold(ReadOnlySpan<float> scores, ReadOnlySpan<bool> gold)
    {
        int best = -1;
        for (int i = 0; i < gold.Length; i++)
        {
            if (gold[i] && (best < 0 || scores[i] > scores[best]))
                best = i;
        }

        return best;
    }

    private bool Gold(MentionDraft mention, ReadOnlySpan<Candidate> candidates, Span<bool> gold)
    {
        CorefExample example = _example!;
        bool any = false;
        int at = example.Article.Tokens[mention.Head].Start;
        if (_names is not null)
        {
            // Sources of attributions whose full name is known: right is any referent that bears a name of that person.
            if (!_names.TryGetValue(at, out string? name))
                return false;
            for (int i = 1; i < candidates.Length; i++)
                any |= gold[i] = Bears(candidates[i].Referent!, name);
            return any;
        }

        if (example.ChainAt.TryGetValue(at, out int chain))
        {
            if (chain == CorefExample.NotTold)
                return false;
            for (int i = 1; i < candidates.Length; i++)
                any |= gold[i] = InChain(candidates[i].Referent!, chain);
        }

        gold[0] = !any;
        return true;
    }

    private bool InChain(Referent referent, int chain) =>
        ChainOf(referent.Last) == chain || ChainOf(referent.LastFull) == chain;

    private int ChainOf(MentionDraft draft) =>
        _example!.ChainAt.TryGetValue(_example.Article.Tokens[draft.Head].Start, out int chain) ? chain : -1;

    private bool Bears(Referent referent, string name)
    {
        if (!referent.HasName)
            return false;
        LayeredArticle article = _example!.Article;
        foreach (MentionDraft draft in referent.Names)
        {
            if (NameMatch.Same(name, article.Parsed.Span(draft.Tokens).In(article.Text)))
                return true;
        }

        return false;
    }

    private void Learn(ReadOnlySpan<Candidate> candidates, ReadOnlySpan<float> scores, ReadOnlySpan<bool> gold)
    {
        Span<double> all = stackalloc double[scores.Length];
        double max = double.NegativeInfinity, sum = 0, right = 0;
        foreach (float score in scores)
            max = Math.Max(max, score);
        for (int i = 0; i < scores.Length; i++)
        {
            all[i] = Math.Exp(scores[i] - max);
            sum += all[i];
            right += gold[i] ? all[i] : 0;
        }

        for (int i = 0; i < scores.Length; i++)
        {
            double gradient = (all[i] / sum) - (gold[i] ? all[i] / Math.Max(right, 1e-12) : 0);
            if (Math.Abs(gradient) < 1e-4)
                continue;
            foreach (uint feature in candidates[i].Used)
            {
                if (!_weights.TryGetValue(feature, out Weight? weight))
                    _weights.Add(feature, weight = new Weight { Since = _time });
                weight.Total += weight.Value * (_time - weight.Since);
                weight.Since = _time;
                float g = (float)gradient + (l2 * weight.Value);
                weight.Squares += g * g;
                weight.Value -= rate * g / (MathF.Sqrt(weight.Squares) + 1e-6f);
            }
        }

        _time++;
    }

    private sealed class Weight
    {
        public float Value;
        public float Squares;
        public double Total;
        public long Since;
    }
}
