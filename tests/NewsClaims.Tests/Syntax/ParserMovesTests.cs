using NewsClaims.Syntax;

namespace NewsClaims.Tests.Syntax;

/// <summary>The choice of a move against all moves, one by one.</summary>
public class ParserMovesTests
{
    [Fact]
    public void The_best_move_is_the_first_of_the_highest_among_those_allowed()
    {
        Random random = new(11);
        TransitionState state = new();
        float[] scores = new float[ParserNetwork.MoveColumns];
        for (int round = 0; round < 2_000; round++)
        {
            state.Start(6);
            for (int shifts = random.Next(7); shifts > 0; shifts--)
                state.Shift();

            // Few values, so that many are equal; the relation of the root often the highest, though it is none to choose.
            for (int i = 0; i < scores.Length; i++)
                scores[i] = random.Next(4);
            if (round % 2 == 0)
                scores[ParserMoves.Left((int)DependencyRelation.Root)] = scores[ParserMoves.Right((int)DependencyRelation.Root)] = 9;
            ParserMoves.Best(state, scores).Should().Be(OneByOne(state, scores));
        }
    }

    private static int OneByOne(TransitionState state, float[] scores)
    {
        int best = -1;
        for (int move = 0; move < ParserMoves.Count; move++)
        {
            bool isShift = move == ParserMoves.Shift, isLeft = !isShift && move < ParserMoves.Right(0);
            bool isRoot = move == ParserMoves.Left((int)DependencyRelation.Root) || move == ParserMoves.Right((int)DependencyRelation.Root);
            bool allowed = !isRoot && (isShift ? state.CanShift : isLeft ? state.CanLeft : state.CanRight);
            if (allowed && (best < 0 || scores[move] > scores[best]))
                best = move;
        }

        return best;
    }
}
