using System.Globalization;
using NewsClaims.Entities;
using NewsClaims.Layers;

namespace NewsClaims.Training.Entities;

/// <summary>Measures a model on the dev sets while it is trained; the figures proper are the evaluation's.</summary>
internal sealed class EntityDev(IReadOnlyList<(string Name, IReadOnlyList<EntityArticle> Articles, bool Misc)> sets)
{
    /// <summary>The sets by name, and whether they are measured on the type Misc.</summary>
    public IReadOnlyList<(string Name, IReadOnlyList<EntityArticle> Articles, bool Misc)> Sets => sets;

    /// <summary>The mean F1 over the sets, and the figures in words.</summary>
    public (double Mean, string Figures) Measure(EntityModel model)
    {
        EntityTagger tagger = new(model);
        Layer<Entity> entities = new();
        List<string> parts = [];
        double sum = 0, sumAll = 0;
        foreach ((string name, IReadOnlyList<EntityArticle> articles, bool misc) in sets)
        {
            int right = 0, found = 0, gold = 0, rightAll = 0, foundAll = 0, goldAll = 0;
            foreach (EntityArticle article in articles)
            {
                entities.Clear();
                tagger.Tag(article.Parsed(article.Blocks), entities);
                foreach (Entity entity in entities.AsSpan())
                {
                    bool hit = article.Gold.Contains((entity.Span.Start, entity.Span.End, entity.Class));
                    foundAll++;
                    rightAll += hit ? 1 : 0;
                    if (!misc && entity.Class == EntityClass.Misc)
                        continue;
                    found++;
                    right += hit ? 1 : 0;
                }

                goldAll += article.Gold.Count;
                gold += article.Gold.Count(name => misc || name.Type != EntityClass.Misc);
            }

            double f1 = 200.0 * right / Math.Max(1, found + gold);
            double all = name == "btc_news" ? f1 : 200.0 * rightAll / Math.Max(1, foundAll + goldAll);
            sum += f1;
            sumAll += all;
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{name} {f1:F1}"));
        }

        double mean = sum / sets.Count;
        return (mean, string.Create(CultureInfo.InvariantCulture, $"mean {mean:F2} (with partial Misc {sumAll / sets.Count:F2}): {string.Join(", ", parts)}"));
    }
}
