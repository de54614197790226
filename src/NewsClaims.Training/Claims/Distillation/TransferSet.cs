using NewsClaims.Corpora;

namespace NewsClaims.Training.Claims.Distillation;

/// <summary>The attributions that the pipeline finds in <see cref="TransferTexts"/>, as examples without labels.</summary>
internal static class TransferSet
{
    // Characters before the sentence that the teacher is given: of documents as they are; a sentence put into somebody's mouth follows on nothing.
    private const int BeforeFound = 150;
    private const int BeforeSaid = 0;

    /// <summary>Reads the texts and keeps the examples that are wanted, in the order of the texts.</summary>
    /// <param name="data">The corpora.</param>
    /// <param name="pipeline">Finds the attributions.</param>
    /// <param name="newReader">Makes a reader for each thread.</param>
    /// <param name="isWanted">Of which inputs examples are kept.</param>
    public static IEnumerable<ClaimExample> Read(CorpusFolder data, ClaimPipeline pipeline, Func<ClaimExampleReader> newReader, Func<TeacherInput, bool> isWanted) =>
        Read("documents", [.. TransferTexts.AsTheyAre(data)], BeforeFound, newReader, isWanted)
            .Concat(Read("sayings", [.. TransferTexts.Said(data, pipeline, SayingChoices.Read(Checkout.Find("seeds", "distillation", "sayings.gz")))], BeforeSaid, newReader, isWanted));

    private static IEnumerable<ClaimExample> Read(string name, string[] texts, int mostBefore, Func<ClaimExampleReader> newReader, Func<TeacherInput, bool> isWanted)
    {
        ClaimExample[][] examples = new ClaimExample[texts.Length][];
        using LongWork.Watch watch = LongWork.Begin("transfer set", name, texts.Length);
        int done = 0;
        Lock count = new();
        Parallel.For(0, texts.Length, newReader, (i, _, reader) =>
        {
            examples[i] = [.. reader.Read(texts[i], mostBefore).Where(example => isWanted(example.Input))];
            lock (count)
                watch.At(++done);
            return reader;
        }, _ => { });
        return examples.SelectMany(one => one);
    }
}
