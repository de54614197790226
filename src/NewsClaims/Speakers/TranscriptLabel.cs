using NewsClaims.Layers;

namespace NewsClaims.Speakers;

/// <summary>"LIND:" at the start of a paragraph, as in transcripts: capitals and a colon name who speaks.</summary>
internal static class TranscriptLabel
{
    public static bool Is(ParsedArticle article, TokenRange tokens)
    {
        if (tokens.IsEmpty || tokens.Count > 3 || tokens.End >= article.Tokens.Length || article.Word(tokens.End) is not ":")
            return false;
        int block = article.BlockOf(tokens.Start), first = tokens.Start;
        if (first > 0 && article.Tokens[first - 1].Kind is TokenKind.OpenQuote or TokenKind.CloseQuote)
            first--;
        if (block < 0 || article.Blocks[block].Span.Start != article.Tokens[first].Start)
            return false;
        for (int i = tokens.Start; i < tokens.End; i++)
        {
            if (article.Word(i).ContainsAnyInRange('a', 'z') || !char.IsUpper(article.Word(i)[0]))
                return false;
        }

        return true;
    }
}
