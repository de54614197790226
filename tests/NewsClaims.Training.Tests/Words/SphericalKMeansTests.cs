using NewsClaims.Training.Words;

namespace NewsClaims.Training.Tests.Words;

public class SphericalKMeansTests
{
    private const int Dimensions = 16;

    [Fact]
    public void Vectors_of_one_direction_share_a_cluster()
    {
        float[] vectors = new float[9 * Dimensions];
        for (int row = 0; row < 9; row++)
        {
            int direction = row % 3;
            vectors[(row * Dimensions) + direction] = 0.99f;
            vectors[(row * Dimensions) + 5 + row] = 0.14f;
        }

        int[] clusters = SphericalKMeans.Cluster(vectors, [.. Enumerable.Repeat(1f, 9)], Dimensions, 3);
        clusters.Distinct().Should().HaveCount(3);
        for (int row = 3; row < 9; row++)
            clusters[row].Should().Be(clusters[row % 3]);
    }
}
