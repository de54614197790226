namespace NewsClaims.Evaluation.Attributions;

/// <summary>
/// How far confidences keep what they promise: of the attributions that were given about so much confidence, which share is right. The expected
/// calibration error (Naeini, Cooper and Hauskrecht 2015) is the mean distance of the two, in ten steps of confidence.
/// </summary>
internal sealed class Reliability
{
    private const int Steps = 10;

    private readonly int[] _count = new int[Steps];
    private readonly int[] _right = new int[Steps];
    private readonly double[] _confidence = new double[Steps];

    /// <summary>0 to 1.</summary>
    public double ExpectedError
    {
        get
        {
            int all = _count.Sum();
            return all == 0 ? 0 : Enumerable.Range(0, Steps).Sum(i => Math.Abs(_confidence[i] - _right[i])) / all;
        }
    }

    public IEnumerable<IReadOnlyList<string>> Rows =>
        Enumerable.Range(0, Steps).Where(i => _count[i] > 0).Select(i => (IReadOnlyList<string>)
        [
            $"{i / (double)Steps:F1} to {(i + 1) / (double)Steps:F1}",
            $"{_count[i]}",
            $"{_confidence[i] / _count[i]:F2}",
            $"{_right[i] / (double)_count[i]:F2}",
        ]);

    public void Add(double confidence, bool isRight)
    {
        int step = Math.Clamp((int)(confidence * Steps), 0, Steps - 1);
        _count[step]++;
        _confidence[step] += confidence;
        _right[step] += isRight ? 1 : 0;
    }
}
