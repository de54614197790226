using NewsClaims.Layers;

namespace NewsClaims.Training.Mentions;

/// <summary>An article with the layers that mentions are made from.</summary>
internal sealed record LayeredArticle(
    string Id, string Text, Block[] Blocks, TokenSpan[] Tokens, TokenRange[] Sentences, TokenSyntax[] Syntax, Entity[] Entities)
{
    public ParsedArticle Parsed => new(new TokenizedText(Text, Blocks, Tokens), Sentences, Syntax);

    public static LayeredArticle Of(string id, ArticleAnalysis analysis)
    {
        ParsedArticle parsed = analysis.Parsed;
        return new LayeredArticle(
            id, analysis.Text, parsed.Blocks.ToArray(), parsed.Tokens.ToArray(), parsed.Sentences.ToArray(), parsed.Syntax.ToArray(), [.. analysis.Entities]);
    }
}
