using NewsClaims.Corpora;
using NewsClaims.Training.Claims.Distillation;

namespace NewsClaims.Training.Claims;

/// <summary>The features of an attribution's leading unit, and what annotators made of it; without annotation it is of origin <see cref="ExampleOrigin.Transfer"/>.</summary>
/// <param name="Document">The annotated article, or debate; empty for texts without annotation.</param>
/// <param name="Features">Hashes, as in prediction.</param>
/// <param name="Input">What a teacher reads of it.</param>
/// <param name="IsClaim">Whether it is a claim.</param>
/// <param name="Labels">Type and attributes of a claim.</param>
/// <param name="Origin">Where it comes from.</param>
internal sealed record ClaimExample(string Document, uint[] Features, TeacherInput Input, bool IsClaim, ClaimLabels Labels, ExampleOrigin Origin);

/// <summary>Where an example comes from, which tells what may be learned from it.</summary>
internal enum ExampleOrigin
{
    /// <summary>From articles annotated as a whole.</summary>
    Article,

    /// <summary>Picked for its type: its frequency means nothing.</summary>
    Chosen,

    /// <summary>Written by us, in <c>seeds/labels</c>.</summary>
    Seed,

    /// <summary>Written for training, in <c>seeds/annotations</c>: many of what is rare or hard in news.</summary>
    Written,

    /// <summary>A unit labelled by itself, in <c>seeds/annotations</c>: not the first of an annotated attribution, or of an attribution that the pipeline found.</summary>
    Unit,

    /// <summary>Such a unit without labels.</summary>
    Transfer,
}
