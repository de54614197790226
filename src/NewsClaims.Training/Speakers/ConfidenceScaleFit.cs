using NewsClaims.Speakers;

namespace NewsClaims.Training.Speakers;

/// <summary>Fits <see cref="ConfidenceScale"/> by logistic regression on decisions in articles that nothing was learned from.</summary>
internal static class ConfidenceScaleFit
{
    private const int Steps = 2000;
    private const double Rate = 0.5;

    public static ConfidenceScale Fit(IReadOnlyList<(float Confidence, bool Right)> decisions)
    {
        double slope = 1, offset = 0;
        for (int step = 0; step < Steps; step++)
        {
            double ofSlope = 0, ofOffset = 0;
            foreach ((float confidence, bool right) in decisions)
            {
                double inside = Math.Clamp(confidence, 1e-4, 1 - 1e-4);
                double odds = Math.Log(inside / (1 - inside));
                double wrong = (1 / (1 + Math.Exp(-((slope * odds) + offset)))) - (right ? 1 : 0);
                ofSlope += wrong * odds;
                ofOffset += wrong;
            }

            slope -= Rate * ofSlope / (decisions.Count * 4);
            offset -= Rate * ofOffset / decisions.Count;
        }

        return new ConfidenceScale((float)slope, (float)offset);
    }
}
