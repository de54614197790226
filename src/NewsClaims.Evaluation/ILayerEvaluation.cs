using NewsClaims.Corpora;

namespace NewsClaims.Evaluation;

/// <summary>Measures one layer of a pipeline on gold data.</summary>
internal interface ILayerEvaluation
{
    /// <summary>Name of the layer: the command's argument and the name of its table under <c>benchmarks/accuracy</c>.</summary>
    string Layer { get; }

    /// <summary>Runs the pipeline over the dev parts and gives the figures.</summary>
    AccuracyReport Evaluate(ClaimPipeline pipeline, CorpusFolder data);
}
