using NewsClaims.Claims;
using NewsClaims.Models;

namespace NewsClaims.Tests.Claims;

public class ClaimNetworkTests
{
    private static readonly uint[] Known = [11, 22, 33];

    [Fact]
    public void The_hidden_layer_adds_the_rows_of_known_features_and_cuts_off_at_zero() =>
        Hidden(11, 22, 99).Should().Equal(1 + 5 - 2, 0);

    [Fact]
    public void The_order_of_features_does_not_matter() => Hidden(33, 22, 11).Should().Equal(Hidden(11, 22, 33));

    [Fact]
    public void What_features_counted_for_adds_up_to_the_difference_of_scores()
    {
        uint[] present = [11, 33];
        int[] hidden = Hidden(present);
        float[] p = new float[2];
        Network().Predict(hidden, p);
        int[] differences = new int[2];
        Network().Compare(0, 1, 0, hidden, differences);
        long counted = present.Sum(feature => Network().Preference(feature, differences));
        double fixedPart = 1 * (3 - 1);
        Math.Log(p[1] / p[0]).Should().BeApproximately(0.1 * (counted + fixedPart) + 0.5, 1e-5);
    }

    [Fact]
    public void Parts_that_do_not_fit_together_are_named_in_the_message()
    {
        Action read = () => Network(rows: [1, 2, 3]);
        read.Should().Throw<InvalidModelException>().WithMessage("*3 features, 3 numbers*get it again or train again*");
    }

    private static int[] Hidden(params uint[] features)
    {
        int[] hidden = new int[2];
        Network().Activate(features, hidden);
        return hidden;
    }

    // Two hidden units; the first label gathers (1, 0), the second (3, 2).
    private static ClaimNetwork Network(sbyte[]? rows = null)
    {
        SectionWriter writer = new();
        ClaimNetwork.Write(writer, [2], Known, rows ?? [5, -4, -2, 1, 1, -3], [1, -1], [1, 0, 3, 2], [0f, 0.5f], [0.1f]);
        SectionReader reader = new("claims", writer.Payload);
        return ClaimNetwork.Read(ref reader, [2]);
    }
}
