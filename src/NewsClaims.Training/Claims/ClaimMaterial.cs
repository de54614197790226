using NewsClaims.Claims;
using NewsClaims.Corpora;
using NewsClaims.Training.Claims.Distillation;

namespace NewsClaims.Training.Claims;

/// <summary>All that claims are learned from: examples with labels, and the lesson of each; and units without labels, which a teacher may know.</summary>
internal sealed class ClaimMaterial
{
    private ClaimMaterial(List<ClaimExample> examples, List<NetworkLesson> lessons, List<ClaimExample> units) => (Examples, Lessons, Units) = (examples, lessons, units);

    public IReadOnlyList<ClaimExample> Examples { get; }

    /// <summary>The lesson of each example.</summary>
    public IReadOnlyList<NetworkLesson> Lessons { get; }

    /// <summary>Units of PolNeAR's training part that are not the first of their attribution, and those of the transfer set, labels or not.</summary>
    public IReadOnlyList<ClaimExample> Units { get; }

    /// <summary>Reads the corpora, the seeds and what a user has; without corpora the last two.</summary>
    /// <param name="model">Makes the layers before claims, and has the lexicon.</param>
    /// <param name="data">The corpora, or null.</param>
    /// <param name="own">Files of a user's annotated claims.</param>
    /// <param name="ownArticles">Files of the articles that they name.</param>
    /// <param name="isWanted">Of which inputs units without labels are kept.</param>
    public static ClaimMaterial Read(ClaimModel model, CorpusFolder? data, string[] own, string[] ownArticles, Func<TeacherInput, bool> isWanted)
    {
        ClaimPipeline pipeline = ClaimPipeline.Create(model, options => options);
        ClaimExampleReader reader = NewReader();
        List<ClaimExample> examples = [], units = [];
        IReadOnlyList<AttributionDocument> documents = data is null ? [] : [.. AttributionCorpus.ReadPolnear(data, "train")];
        if (data is not null)
            examples.AddRange(ClaimExamples.OfCorpora(reader, data, documents, units));
        examples.AddRange(ClaimExamples.OfSeeds(reader));
        examples.AddRange(ClaimExamples.OfUser(reader, own, ownArticles, documents));
        Console.WriteLine($"{examples.Count} attributions, {examples.Average(example => example.Features.Length):0} features each");
        if (data is null)
            return new ClaimMaterial(examples, [.. examples.Select(ClaimLessons.Of)], []);

        IReadOnlyDictionary<ulong, ClaimLabels?> labels = ClaimAnnotations.ReadNumbered(Checkout.Find("seeds", "annotations", "unit-claims.tsv"));

        // A sentence that speakers repeat counts once.
        units.AddRange(TransferSet.Read(data, pipeline, NewReader, input => isWanted(input) || labels.ContainsKey(input.Key)).DistinctBy(unit => unit.Input.Key));
        int before = examples.Count;
        examples.AddRange(ClaimExamples.OfUnits(units, labels));
        Console.WriteLine($"{examples.Count - before} of {labels.Count} units with labels of their own");
        List<NetworkLesson> lessons = [.. examples.Select(ClaimLessons.Of)];
        List<ClaimExample> debates = reader.Read(ClaimBuster.Read(data));
        Console.WriteLine($"{debates.Count} sentences of debates");
        return new ClaimMaterial([.. examples, .. debates], [.. lessons, .. debates.Select(ClaimLessons.OfDebate)], units);

        ClaimExampleReader NewReader() => new(pipeline, ClaimLexicon.Read(model));
    }
}
