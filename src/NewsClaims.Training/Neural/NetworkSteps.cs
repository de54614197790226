namespace NewsClaims.Training.Neural;

/// <summary>Steps of learning: changes all weights of a network against their gradients, which are cut where they are too large together.</summary>
/// <param name="parameters">All weights but those of the tables.</param>
/// <param name="tables">The tables.</param>
/// <param name="meanShare">Least share of a step in the running mean of the weights.</param>
internal sealed class NetworkSteps(IReadOnlyList<Parameter> parameters, IReadOnlyList<EmbeddingTrainer> tables, float meanShare)
{
    private const float MaxNorm = 5f;

    private int _steps;

    /// <summary>Share of the learning rate when a share of the training is done: a short rise, then a straight fall to nothing.</summary>
    public static float RateAt(double done) => (float)Math.Min(done / 0.02, (1.0 - done) / 0.98);

    /// <summary>One step. Gradients are sums over <paramref name="count"/> things learned from.</summary>
    public void Step(float rate, int count)
    {
        _steps++;
        double norm = 0;
        foreach (Parameter parameter in parameters)
            norm += parameter.SquaredNorm();
        foreach (EmbeddingTrainer table in tables)
            norm += table.SquaredNorm();
        norm = Math.Sqrt(norm) / count;
        float scale = (float)((norm > MaxNorm ? MaxNorm / norm : 1.0) / count);
        AdamStep step = Parameter.At(_steps, rate, scale, Math.Max(1f / _steps, meanShare));
        foreach (Parameter parameter in parameters)
            parameter.Step(step);
        foreach (EmbeddingTrainer table in tables)
            table.Step(step);
    }
}
