using NewsClaims.Entities;
using NewsClaims.Layers;

namespace NewsClaims.Samples.CustomEntities;

/// <summary>
/// Finds the names of a list, the longest at each place, and adds what the built-in tagger finds elsewhere. The contract of the stage holds:
/// names are in text order, do not overlap and do not cross a sentence.
/// </summary>
internal sealed class ListedNames(IEntityTagger inner, IReadOnlyDictionary<string, EntityType> known) : IEntityTagger
{
    public void Tag(ParsedArticle article, Layer<Entity> entities)
    {
        inner.Tag(article, entities);
        List<Entity> all = Listed(article);
        foreach (Entity found in entities.AsSpan())
        {
            if (!all.Exists(listed => listed.Span.Overlaps(found.Span)))
                all.Add(found);
        }

        entities.Clear();
        foreach (Entity entity in all.OrderBy(entity => entity.Span.Start))
            entities.Add(entity);
    }

    private List<Entity> Listed(ParsedArticle article)
    {
        List<Entity> listed = [];
        foreach (TokenRange sentence in article.Sentences)
        {
            for (int first = sentence.Start; first < sentence.End; first++)
            {
                for (int end = sentence.End; end > first; end--)
                {
                    TokenRange tokens = TokenRange.FromBounds(first, end);
                    TextSpan span = article.Span(tokens);
                    if (!known.TryGetValue(span.Slice(article.Text).ToString(), out EntityType type))
                        continue;
                    listed.Add(new Entity(tokens, span, type, 1));
                    first = end - 1;
                    break;
                }
            }
        }

        return listed;
    }
}
