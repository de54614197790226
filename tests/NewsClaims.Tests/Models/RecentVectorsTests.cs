using NewsClaims.Models;

namespace NewsClaims.Tests.Models;

/// <summary>Vectors that are kept for a while: what is found is what was added, for the same features and the same maker.</summary>
public class RecentVectorsTests
{
    private const int Features = 3;
    private const int Width = 8;

    private readonly RecentVectors _recent = new();
    private readonly object _maker = new();
    private readonly float[] _found = new float[Width];

    public RecentVectorsTests() => _recent.Start(_maker, Features, Width);

    [Fact]
    public void What_is_found_is_what_was_added_for_these_very_features()
    {
        Random random = new(3);
        Dictionary<(uint, uint, uint), float[]> added = [];
        int known = 0;
        for (int i = 0; i < 20_000; i++)
        {
            // Few values, so that they come back, and so many combinations that some share a slot.
            uint[] features = [(uint)random.Next(12), (uint)random.Next(12), (uint)random.Next(12)];
            if (_recent.TryFind(features, _found))
            {
                known++;
                _found.Should().Equal(added[(features[0], features[1], features[2])]);
                continue;
            }

            float[] vector = [.. Enumerable.Range(0, Width).Select(_ => random.NextSingle())];
            _recent.Add(features, vector);
            added[(features[0], features[1], features[2])] = vector;
        }

        known.Should().BeInRange(1_000, 19_000);
    }

    [Fact]
    public void Another_maker_begins_anew_and_the_same_goes_on()
    {
        uint[] features = [1, 2, 3];
        _recent.Add(features, new float[Width]);
        _recent.Start(_maker, Features, Width);
        _recent.TryFind(features, _found).Should().BeTrue();
        _recent.Start(new object(), Features, Width);
        _recent.TryFind(features, _found).Should().BeFalse();
    }

    [Fact]
    public void Features_of_zero_are_not_known_before_they_are_added() => _recent.TryFind(new uint[Features], _found).Should().BeFalse();
}
