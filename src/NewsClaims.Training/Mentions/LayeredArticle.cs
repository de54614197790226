using NewsClaims.Layers;

namespace NewsClaims.Training.Mentions;

/// <summary>An article with the layers that mentions are made from.</summary>
internal sealed record LayeredArticle(
    string Id, string Text, Block[] Blocks, TokenSpan[] Tokens, TokenRange[] Sentences, TokenSyntax[] Syntax, Entity[] Entities)
{
    public ParsedArticle Parsed => new(new TokenizedText(Text, Blocks, Tokens), Sentences, Syntax);

    /// <summary>The token that heads a phrase: the first whose own head stands outside.</summary>
    public int HeadOf(TextSpan phrase)
    {
        TokenRange tokens = Parsed.TokensIn(phrase);
        return Math.Min(CorefExample.HeadOf(Syntax, tokens), Tokens.Length - 1);
    }

    public static LayeredArticle Of(string id, ArticleAnalysis analysis)
    {
        ParsedArticle parsed = analysis.Parsed;
        return new LayeredArticle(
            id, analysis.Text, parsed.Blocks.ToArray(), parsed.Tokens.ToArray(), parsed.Sentences.ToArray(), parsed.Syntax.ToArray(), [.. analysis.Entities]);
    }
}
