using NewsClaims.Entities;
using NewsClaims.Layers;

namespace NewsClaims.Training.Entities;

/// <summary>Fits <see cref="EntityConfidence"/> on articles that a model was not trained on, by gradient descent on the logistic loss.</summary>
internal static class EntityCalibration
{
    private const int Steps = 3000;
    private const double Rate = 0.5;

    /// <summary>Fits the curves to what <paramref name="model"/>, whose confidence is plain probability, says of the articles of <paramref name="sets"/>, all names alike.</summary>
    public static EntityConfidence Fit(EntityModel model, IEnumerable<(string Name, IReadOnlyList<EntityArticle> Articles, bool Misc)> sets)
    {
        List<(double LogOdds, double Length, bool Right)>[] samples = new List<(double, double, bool)>[EntityLabels.Types];
        for (int type = 0; type < EntityLabels.Types; type++)
            samples[type] = [];
        EntityTagger tagger = new(model);
        Layer<Entity> entities = new();
        foreach ((EntityArticle article, bool misc) in sets.SelectMany(set => set.Articles.Select(article => (article, set.Misc))))
        {
            entities.Clear();
            tagger.Tag(article.Parsed(article.Blocks), entities);
            foreach (Entity entity in entities.AsSpan())
            {
                // Where a set does not mark a type, it cannot tell right from wrong.
                if (entity.Class == EntityClass.Misc && !misc)
                    continue;
                bool right = article.Gold.Contains((entity.Span.Start, entity.Span.End, entity.Class));
                samples[(int)entity.Class].Add((EntityConfidence.LogOdds(entity.Confidence), Math.Min(entity.Tokens.Count, 5) - 1, right));
            }
        }

        float[] curves = new float[EntityConfidence.Length];
        for (int type = 0; type < EntityLabels.Types; type++)
            Fit(samples[type]).CopyTo(curves, type * 3);
        return new EntityConfidence(curves);
    }

    private static float[] Fit(List<(double LogOdds, double Length, bool Right)> samples)
    {
        double offset = 0, slope = 1, length = 0;
        double total = Math.Max(1, samples.Count);
        for (int step = 0; step < Steps; step++)
        {
            double toOffset = 0, toSlope = 0, toLength = 0;
            foreach ((double logOdds, double tokens, bool right) in samples)
            {
                double error = (1 / (1 + Math.Exp(-(offset + (slope * logOdds) + (length * tokens))))) - (right ? 1 : 0);
                toOffset += error;
                toSlope += error * logOdds;
                toLength += error * tokens;
            }

            // The log-odds reach to nine; smaller steps along them keep the descent calm.
            offset -= Rate * toOffset / total;
            slope -= Rate * 0.1 * toSlope / total;
            length -= Rate * 0.5 * toLength / total;
        }

        return [(float)offset, (float)slope, (float)length];
    }
}
