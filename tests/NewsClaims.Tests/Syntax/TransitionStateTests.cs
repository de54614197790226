using NewsClaims.Syntax;

namespace NewsClaims.Tests.Syntax;

public sealed class TransitionStateTests
{
    [Fact]
    public void Moves_build_the_tree_of_a_short_sentence()
    {
        // "Ships sail far": sail is the root, with a dependent on each side.
        TransitionState state = new();
        state.Start(3);
        state.Shift();
        state.Left(1);
        state.Shift();
        state.Shift();
        state.Right(2);
        ParserMoves.IsLast(state).Should().BeTrue();
        state.Left((byte)DependencyRelation.Root);

        state.IsDone.Should().BeTrue();
        state.Heads.ToArray().Should().Equal(1, 3, 1);
        state.Relations.ToArray().Should().Equal(1, (byte)DependencyRelation.Root, 2);
        state.Leftmost(1).Should().Be(0);
        state.Rightmost(1).Should().Be(2);
    }

    [Fact]
    public void With_two_tokens_left_for_the_root_only_one_can_have_it()
    {
        TransitionState state = new();
        state.Start(2);
        state.Shift();
        state.Shift();
        state.CanShift.Should().BeFalse();
        state.CanLeft.Should().BeFalse();
        state.CanRight.Should().BeTrue();
    }

    [Fact]
    public void A_state_begins_anew_with_a_shorter_sentence()
    {
        TransitionState state = new();
        state.Start(4);
        state.Shift();
        state.Left(5);
        state.Start(2);

        state.Depth.Should().Be(0);
        state.Next.Should().Be(0);
        state.Leftmost(1).Should().Be(TransitionState.None);
        state.LeftCount(1).Should().Be(0);
    }
}
