using NewsClaims.Layers;

namespace NewsClaims.Mentions;

/// <summary>The quotations of an article, and the token of the subject that speaks each, where the sentence shows it.</summary>
internal sealed class QuotationMap
{
    private readonly List<TokenRange> _ranges = [];
    private readonly List<int> _speakers = [];
    private readonly int[] _quoteOf;

    private QuotationMap(int tokens, RentedArrays arrays)
    {
        _quoteOf = arrays.Rent<int>(tokens);
        Array.Fill(_quoteOf, -1, 0, tokens);
    }

    /// <summary>The quotation that holds the token, marks included, or -1.</summary>
    public int QuoteOf(int token) => _quoteOf[token];

    /// <summary>The token that is the subject of the verb that reports the quotation, or -1.</summary>
    public int SpeakerOf(int quote) => quote < 0 ? -1 : _speakers[quote];

    public static QuotationMap Make(ParsedArticle article, RentedArrays arrays)
    {
        QuotationMap map = new(article.Tokens.Length, arrays);
        map.FindRanges(article);
        map.FindSpeakers(article);
        return map;
    }

    private void FindRanges(ParsedArticle article)
    {
        ReadOnlySpan<TokenSpan> tokens = article.Tokens;
        int open = -1, block = 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            int before = block;
            while (block + 1 < article.Blocks.Length && article.Blocks[block + 1].Span.Start <= tokens[i].Start)
                block++;
            if (open >= 0 && block != before)
            {
                Add(open, i);
                open = -1;
            }

            if (open < 0 && tokens[i].Kind == TokenKind.OpenQuote)
            {
                open = i;
            }
            else if (open >= 0 && tokens[i].Kind == TokenKind.CloseQuote && IsSingle(article.Word(i)) == IsSingle(article.Word(open)))
            {
                Add(open, i + 1);
                open = -1;
            }
        }

        if (open >= 0)
            Add(open, tokens.Length);
    }

    private static bool IsSingle(ReadOnlySpan<char> mark) => mark.Length == 1 && mark[0] is '\'' or '‘' or '’' or '`';

    private void Add(int start, int end)
    {
        _quoteOf.AsSpan(start, end - start).Fill(_ranges.Count);
        _ranges.Add(TokenRange.FromBounds(start, end));
        _speakers.Add(-1);
    }

    private void FindSpeakers(ParsedArticle article)
    {
        for (int quote = 0; quote < _ranges.Count; quote++)
        {
            TokenRange range = _ranges[quote];
            TokenRange last = article.Sentences[article.SentenceOf(range.End - 1)];
            TokenRange first = article.Sentences[article.SentenceOf(range.Start)];
            int speaker = SubjectNear(article, last, range);
            if (speaker < 0 && first != last)
                speaker = SubjectNear(article, first, range);
            if (speaker < 0 && quote > 0 && article.BlockOf(_ranges[quote - 1].Start) == article.BlockOf(range.Start))
                speaker = _speakers[quote - 1];
            _speakers[quote] = speaker;
        }
    }

    // The subject outside quotations whose verb reports: a verb of speech, or one that governs words of the quotation, near its marks.
    // Sentences are looked at from the quotation outwards for a bounded number of tokens, so that time stays linear in hostile text.
    private int SubjectNear(ParsedArticle article, TokenRange sentence, TokenRange quote)
    {
        const int Reach = 40;
        ReadOnlySpan<TokenSyntax> syntax = article.Syntax;
        int best = -1, bestScore = 1;
        int from = Math.Max(sentence.Start, quote.Start - Reach), to = Math.Min(sentence.End, quote.End + Reach);
        for (int i = from; i < to; i++)
        {
            if (i == quote.Start)
            {
                i = quote.End - 1;
                continue;
            }

            if (_quoteOf[i] >= 0 || syntax[i].Relation != DependencyRelation.Subject)
                continue;
            int verb = syntax[i].Head;
            if (_quoteOf[verb] >= 0)
                continue;
            int gap = Math.Min(Math.Abs(verb - quote.Start), Math.Abs(verb - quote.End));
            int score = (SpeechVerbs.Contains(article.Word(verb)) ? 3 : 0) + (gap <= 4 ? 2 : gap <= 10 ? 1 : 0)
                + (syntax[verb].Head is int head and >= 0 && quote.Contains(head) ? 2 : 0);
            if (score > bestScore)
            {
                best = i;
                bestScore = score;
            }
        }

        return bestScore >= 3 ? best : -1;
    }
}
