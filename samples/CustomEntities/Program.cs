// Names from a list of your own, with the types you know, beside the names that the built-in tagger finds.
using NewsClaims;
using NewsClaims.Samples.CustomEntities;

Dictionary<string, EntityType> known = new(StringComparer.Ordinal)
{
    ["Calla Star"] = EntityType.Misc,
    ["northern basin"] = EntityType.Location,
};
ClaimPipeline pipeline = ClaimPipeline.Create(options => options with { EntityTagger = new ListedNames(options.EntityTagger, known) });
ArticleAnalysis analysis = pipeline.Analyze("“The Calla Star will not leave the northern basin,” said Ana Quill of Pelorus Lines.");
foreach (Entity entity in analysis.Entities)
    Console.WriteLine($"{entity.Span.In(analysis.Text)}: {entity.Type}");
