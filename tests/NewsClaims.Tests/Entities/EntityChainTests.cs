using NewsClaims.Entities;

namespace NewsClaims.Tests.Entities;

/// <summary>Decoding and probabilities against all sequences of a short piece, one by one.</summary>
public class EntityChainTests
{
    private const int Tokens = 3;

    private static readonly Random Random = new(7);
    private readonly EntityTransitions _transitions = new([.. Enumerable.Range(0, EntityTransitions.Length).Select(_ => Random.Next(-20, 20))]);
    private readonly short[] _scores = [.. Enumerable.Range(0, Tokens * EntityLabels.Named).Select(_ => (short)Random.Next(-60, 60))];

    [Fact]
    public void The_decoded_sequence_is_the_best_of_all()
    {
        byte[] labels = new byte[Tokens];
        new EntityDecoder(_transitions).Decode(_scores, new byte[Tokens * EntityDecoder.TraceLength], labels);

        int best = Sequences().Max(Score);
        IsWhole(labels).Should().BeTrue();
        Score(labels).Should().Be(best);
    }

    [Fact]
    public void A_probability_is_the_share_of_the_sequences_that_hold_the_name()
    {
        const float Scale = 1 / 24f;
        EntityMarginals marginals = new(_transitions, Scale);
        EntityMarginals.State[] states = new EntityMarginals.State[Tokens];
        marginals.Prepare(_scores, states);

        double all = Sequences().Sum(Power);
        for (int start = 0; start < Tokens; start++)
        {
            for (int end = start + 1; end <= Tokens; end++)
            {
                double held = Sequences().Where(labels => Holds(labels, start, end, type: 2)).Sum(Power);
                marginals.Of(states, start, end, type: 2).Should().BeApproximately((float)(held / all), 1e-4f);
            }
        }

        double Power(byte[] labels) => Math.Exp(Score(labels) * (double)Scale);
    }

    [Fact]
    public void Scores_of_any_size_give_a_probability()
    {
        EntityMarginals marginals = new(_transitions, 1 / 24f);
        EntityMarginals.State[] states = new EntityMarginals.State[Tokens];
        foreach (short score in new short[] { short.MinValue, -3000, 0, 3000, short.MaxValue })
        {
            short[] scores = new short[Tokens * EntityLabels.Named];
            for (int token = 0; token < Tokens; token++)
                scores[(token * EntityLabels.Named) + EntityLabels.Middle] = score;
            marginals.Prepare(scores, states);
            marginals.Of(states, 0, Tokens, type: 0).Should().BeInRange(0, 1);
        }
    }

    private static bool Holds(byte[] labels, int start, int end, int type)
    {
        for (int i = start; i < end; i++)
        {
            int place = end == start + 1 ? EntityLabels.Only : i == start ? EntityLabels.First : i == end - 1 ? EntityLabels.Last : EntityLabels.Middle;
            if (labels[i] != EntityLabels.Of(type, place))
                return false;
        }

        return true;
    }

    private static IEnumerable<byte[]> Sequences()
    {
        int count = (int)Math.Pow(EntityLabels.Count, Tokens);
        for (int code = 0; code < count; code++)
        {
            byte[] labels = new byte[Tokens];
            for (int i = 0, rest = code; i < Tokens; i++, rest /= EntityLabels.Count)
                labels[i] = (byte)(rest % EntityLabels.Count);
            if (IsWhole(labels))
                yield return labels;
        }
    }

    private static bool IsWhole(byte[] labels)
    {
        int open = -1;
        foreach (byte label in labels)
        {
            bool inside = label != EntityLabels.Outside && EntityLabels.Place(label) is EntityLabels.Middle or EntityLabels.Last;
            bool goesOn = label != EntityLabels.Outside && inside;
            if (goesOn != open >= 0 || (goesOn && EntityLabels.Type(label) != open))
                return false;
            open = label != EntityLabels.Outside && EntityLabels.Place(label) is EntityLabels.First or EntityLabels.Middle && label != EntityLabels.Outside
                ? EntityLabels.Type(label)
                : -1;
        }

        return open < 0;
    }

    private int Score(byte[] labels)
    {
        int score = 0;
        int before = EntityLabels.Outside;
        for (int i = 0; i < labels.Length; i++)
        {
            int label = labels[i];
            bool inside = label != EntityLabels.Outside && EntityLabels.Place(label) is EntityLabels.Middle or EntityLabels.Last;
            score += inside && label != EntityLabels.Outside
                ? _transitions.Weights[EntityTransitions.Within(
                    EntityLabels.Type(label), EntityLabels.Place(before) == EntityLabels.Middle, EntityLabels.Place(label) == EntityLabels.Last)]
                : _transitions.Weights[EntityTransitions.Between(EntityLabels.Class(before), EntityLabels.Class(label))];
            score += label == EntityLabels.Outside ? 0 : _scores[(i * EntityLabels.Named) + label];
            before = label;
        }

        return score;
    }
}
