using NewsClaims.Corpora;
using NewsClaims.Layers;
using NewsClaims.Syntax;

namespace NewsClaims.Training.Parser;

/// <summary>Parts of speech and attachment scores on gold tokens, to follow a training by; subtypes of relations are left out of account, as usual.</summary>
internal readonly record struct ParserScore(double Pos, double Unlabelled, double Labelled, int Tokens)
{
    /// <summary>Parses the documents with the given tags and compares.</summary>
    public static ParserScore Of(DependencyParser parser, IReadOnlyList<(ConlluDocument Document, TokenSyntax[] Tags)> documents)
    {
        int tokens = 0, pos = 0, heads = 0, relations = 0;
        foreach ((ConlluDocument document, TokenSyntax[] tags) in documents)
        {
            TokenSyntax[] gold = GoldSyntax.Of(document);
            TokenSyntax[] parsed = [.. tags];
            TokenizedText text = new(document.Text, document.Paragraphs.ToArray(), document.Tokens.ToArray());
            parser.Parse(text, document.SentenceRanges.ToArray(), parsed);
            for (int i = 0; i < gold.Length; i++)
            {
                tokens++;
                pos += parsed[i].Pos == gold[i].Pos ? 1 : 0;
                if (parsed[i].Head != gold[i].Head)
                    continue;
                heads++;
                if (Plain(parsed[i].Relation) == Plain(gold[i].Relation))
                    relations++;
            }
        }

        return new ParserScore(100.0 * pos / tokens, 100.0 * heads / tokens, 100.0 * relations / tokens, tokens);
    }

    private static string Plain(DependencyRelation relation) => relation.ToName().Split(':')[0];
}
