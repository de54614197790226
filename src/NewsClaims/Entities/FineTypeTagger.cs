using NewsClaims.Kernels;
using NewsClaims.Layers;
using NewsClaims.Models;

namespace NewsClaims.Entities;

/// <summary>
/// Gives the names that another tagger found their fine types. Spans, classes and confidences stay. All places of a name in an article vote
/// together, so that equal names of a class have one type.
/// </summary>
internal sealed class FineTypeTagger(IEntityTagger inner, FineTypeModel model) : IEntityTagger
{
    private readonly KeptMemory<FineTypeVotes> _pool = new(static () => new FineTypeVotes());

    public void Tag(ParsedArticle article, Layer<Entity> entities)
    {
        ArgumentNullException.ThrowIfNull(entities);
        int first = entities.Count;
        inner.Tag(article, entities);
        FineTypeVotes votes = _pool.Take();
        Span<Entity> names = entities.AsSpan()[first..];
        votes.Clear(names.Length);
        Span<uint> features = stackalloc uint[FineTypeFeatures.Max];
        Span<int> scores = stackalloc int[FineTypeModel.OtherTypes.Length];
        for (int i = 0; i < names.Length; i++)
        {
            if (ModelOf(names[i].Class) is not { } linear)
                continue;
            int count = FineTypeFeatures.Collect(article, names[i].Tokens, model.Vectors, features);
            scores.Clear();
            linear.Add(features[..count], scores[..linear.LabelCount]);
            votes.Add(i, FeatureHash.Feature((uint)names[i].Class, FineTypeFeatures.NameKey(article, names[i].Tokens)), scores);
        }

        for (int i = 0; i < names.Length; i++)
        {
            if (ModelOf(names[i].Class) is { } linear)
                names[i] = names[i] with { Type = TypesOf(names[i].Class)[votes.Best(i, linear.LabelCount)] };
        }

        _pool.GiveBack(votes, article.Tokens.Length);
    }

    private LinearModel? ModelOf(EntityClass entityClass) =>
        entityClass == EntityClass.Location ? model.Places : entityClass == EntityClass.Misc ? model.Others : null;

    private static EntityType[] TypesOf(EntityClass entityClass) => entityClass == EntityClass.Location ? FineTypeModel.PlaceTypes : FineTypeModel.OtherTypes;
}
