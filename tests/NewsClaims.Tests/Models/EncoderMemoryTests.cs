using NewsClaims.Models;
using static NewsClaims.Models.RowUse;

namespace NewsClaims.Tests.Models;

/// <summary>Which rows an encoder works out: those that are wanted, and those that can be seen from there.</summary>
public class EncoderMemoryTests
{
    private readonly EncoderMemory _memory = new(remembers: false);

    public EncoderMemoryTests() => _memory.Grow(rows: 16, inputs: 8, width: 8);

    [Fact]
    public void Steps_are_counted_to_the_nearest_row_that_is_wanted_and_never_over_an_empty_one()
    {
        _memory.CountSteps([Empty, Context, Context, Wanted, Context, Context, Context, Wanted, Empty, Context, Empty, Wanted, Context, Empty]);

        byte far = EncoderMemory.NoToken - 1, none = EncoderMemory.NoToken;
        _memory.Steps.ToArray().Should().Equal(none, 2, 1, 0, 1, 2, 1, 0, none, far, none, 0, 1, none);
        _memory.RowsWithin(0, before: 0).ToArray().Should().Equal(3, 7, 11);
        _memory.RowsWithin(1, before: 1).ToArray().Should().Equal(1, 2, 3, 5, 6, 10, 11);
    }

    [Fact]
    public void Rows_of_which_none_is_wanted_are_left_alone()
    {
        _memory.CountSteps([Empty, Context, Context, Empty]);

        _memory.RowsWithin(100, before: 0).ToArray().Should().BeEmpty();
    }
}
