using NewsClaims.Corpora;
using NewsClaims.Layers;
using NewsClaims.Mentions;
using NewsClaims.Training.Mentions;

namespace NewsClaims.Training.Speakers;

/// <summary>
/// Descriptions of people and bodies in the coreference corpus, taken for sources of nothing: they teach what nouns name bodies ("the central
/// bank"), groups and single people, beyond the sources that the annotated claims happen to have.
/// </summary>
internal static class DescribedSources
{
    public static SpeakerExample? Of(CorefDocument document, CorefExample example, MentionResolver resolver)
    {
        Layer<Mention> mentions = new();
        LayeredArticle article = example.Article;
        resolver.Resolve(article.Parsed, article.Entities, mentions);
        HashSet<int> named = [.. mentions.AsSpan().ToArray().Where(mention => mention.Kind == MentionKind.Name).Select(mention => mention.Referent)];
        List<TypedClaim> gold = [];
        foreach (Mention mention in mentions.AsSpan())
        {
            if (mention.Kind != MentionKind.Description || named.Contains(mention.Referent)
                || !example.ChainAt.TryGetValue(article.Tokens[mention.Head].Start, out int chain))
                continue;
            bool plural = article.Syntax[mention.Head].Tag is PennTag.PluralNoun or PennTag.PluralProperNoun;
            SpeakerKind? kind = document.Chains[chain].Type switch
            {
                "organization" => plural ? null : SpeakerKind.Organization,
                "person" => plural ? SpeakerKind.Group : SpeakerKind.Anonymous,
                _ => null,
            };
            if (kind is not null)
                gold.Add(new TypedClaim(document.Id, $"{gold.Count}", false, default, "", kind.Value, [mention.Span], [], [mention.Span]));
        }

        TypedClaim[] all = [.. gold];
        return all.Length == 0 ? null : new SpeakerExample(article, mentions.AsSpan().ToArray(), SpeakerExample.AttributionsOf(article, all), all);
    }
}
