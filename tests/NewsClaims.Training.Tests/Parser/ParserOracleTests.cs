using NewsClaims.Models;
using NewsClaims.Syntax;
using NewsClaims.Training.Neural;
using NewsClaims.Training.Parser;

namespace NewsClaims.Training.Tests.Parser;

public sealed class ParserOracleTests
{
    [Fact]
    public void Best_moves_rebuild_every_projective_tree()
    {
        RandomSource random = new(11);
        Span<int> best = stackalloc int[3];
        for (int round = 0; round < 300; round++)
        {
            ParserSentence gold = RandomTree(random, 1 + random.Next(14));
            TransitionState state = new();
            state.Start(gold.Length);
            while (!state.IsDone)
            {
                int count = ParserOracle.BestMoves(state, gold, best);
                ParserMoves.Apply(state, best[random.Next(count)]);
            }

            state.Heads.ToArray().Should().Equal(gold.Heads);
        }
    }

    [Fact]
    public void After_any_mistakes_best_moves_still_end_in_a_tree()
    {
        RandomSource random = new(12);
        Span<int> best = stackalloc int[3];
        for (int round = 0; round < 300; round++)
        {
            ParserSentence gold = RandomTree(random, 1 + random.Next(14));
            TransitionState state = new();
            state.Start(gold.Length);
            while (!state.IsDone)
            {
                int count = ParserOracle.BestMoves(state, gold, best);
                count.Should().BeInRange(1, 3);
                int move = best[0];
                if (random.Next(3) == 0)
                {
                    int[] legal =
                    [
                        .. state.CanShift ? new[] { ParserMoves.Shift } : [],
                        .. state.CanLeft ? new[] { ParserMoves.Left(1) } : [],
                        .. state.CanRight ? new[] { ParserMoves.Right(1) } : [],
                    ];
                    move = legal[random.Next(legal.Length)];
                }

                ParserMoves.Apply(state, move);
            }

            state.Heads.ToArray().Count(head => head == state.Length).Should().Be(1);
        }
    }

    // A tree without crossing arcs: the root splits the tokens in two, each side gives the root dependents, and so on.
    private static ParserSentence RandomTree(RandomSource random, int length)
    {
        int[] heads = new int[length];
        Attach(0, length, length);
        return new ParserSentence(new uint[length * TokenFeatures.Count], heads, [.. heads.Select(head => (byte)(head == length ? DependencyRelation.Root : DependencyRelation.Object))], new short[length]);

        void Attach(int start, int end, int head)
        {
            if (start == end)
                return;
            int top = start + random.Next(end - start);
            heads[top] = head;
            Side(start, top, top);
            Side(top + 1, end, top);
        }

        void Side(int start, int end, int head)
        {
            while (start < end)
            {
                int cut = start + 1 + random.Next(end - start);
                Attach(start, cut, head);
                start = cut;
            }
        }
    }
}
