using NewsClaims.Layers;

namespace NewsClaims.Speakers;

/// <summary>Which tokens stand inside quotation marks. A quotation left open ends with its block.</summary>
internal static class QuotedTokens
{
    public static bool[] Find(ParsedArticle article, RentedArrays arrays)
    {
        bool[] quoted = arrays.Rent<bool>(article.Tokens.Length);
        int block = 0;
        bool open = false, single = false;
        for (int i = 0; i < article.Tokens.Length; i++)
        {
            while (block + 1 < article.Blocks.Length && article.Blocks[block + 1].Span.Start <= article.Tokens[i].Start)
            {
                block++;
                open = false;
            }

            if (!open && article.Tokens[i].Kind == TokenKind.OpenQuote)
            {
                open = true;
                single = IsSingle(article.Word(i));
            }

            quoted[i] = open;
            if (article.Tokens[i].Kind == TokenKind.CloseQuote && IsSingle(article.Word(i)) == single)
                open = false;
        }

        return quoted;
    }

    private static bool IsSingle(ReadOnlySpan<char> mark) => mark.Length == 1 && mark[0] is '\'' or '‘' or '’' or '`';
}
