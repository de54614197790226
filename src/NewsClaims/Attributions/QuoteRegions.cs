using NewsClaims.Layers;

namespace NewsClaims.Attributions;

/// <summary>A stretch in quotation marks, the marks included. An unclosed one runs to the end of its block.</summary>
/// <param name="Tokens">Its tokens.</param>
/// <param name="Closed">False when the closing mark is missing.</param>
internal readonly record struct QuoteRegion(TokenRange Tokens, bool Closed);

/// <summary>The outermost stretches in quotation marks of an article, in text order.</summary>
internal sealed class QuoteRegions
{
    private readonly List<QuoteRegion> _regions = [];
    private readonly int[] _regionOf;

    /// <param name="tokens">The tokens of the article.</param>
    /// <param name="isSingle">Which of them are single quotation marks.</param>
    /// <param name="blocks">Its blocks: no region crosses one.</param>
    /// <param name="arrays">Where the memory comes from.</param>
    public QuoteRegions(ReadOnlySpan<TokenSpan> tokens, ReadOnlySpan<bool> isSingle, ReadOnlySpan<Block> blocks, RentedArrays arrays)
    {
        _regionOf = arrays.Rent<int>(tokens.Length);
        Array.Fill(_regionOf, -1, 0, tokens.Length);
        int token = 0;
        foreach (Block block in blocks)
        {
            while (token < tokens.Length && tokens[token].Start < block.Span.Start)
                token++;
            int end = token;
            while (end < tokens.Length && tokens[end].Start < block.Span.End)
                end++;
            Scan(tokens, isSingle, token, end);
            token = end;
        }
    }

    public IReadOnlyList<QuoteRegion> All => _regions;

    /// <summary>Index of the region that holds the token, or -1.</summary>
    public int RegionOf(int token) => _regionOf[token];

    /// <summary>The end of the closed quotation that opens in the piece and holds its last token; that of the piece where there is none.</summary>
    public int EndOf(TokenRange piece)
    {
        int region = piece.IsEmpty ? -1 : _regionOf[piece.End - 1];
        return region >= 0 && _regions[region].Closed && _regions[region].Tokens.Start >= piece.Start ? _regions[region].Tokens.End : piece.End;
    }

    /// <summary>True for single quotation marks.</summary>
    public static bool IsSingle(ReadOnlySpan<char> mark) => mark.Length == 1 && mark[0] is '\'' or '‘' or '’' or '`' or '‹' or '›' or '‚';

    private void Scan(ReadOnlySpan<TokenSpan> tokens, ReadOnlySpan<bool> isSingle, int start, int end)
    {
        int opened = -1;
        bool single = false;
        for (int i = start; i < end; i++)
        {
            TokenKind kind = tokens[i].Kind;
            if (kind is not (TokenKind.OpenQuote or TokenKind.CloseQuote))
                continue;
            if (opened < 0)
            {
                if (kind == TokenKind.OpenQuote)
                {
                    opened = i;
                    single = isSingle[i];
                }
            }
            else if (isSingle[i] == single && kind == TokenKind.CloseQuote)
            {
                Add(opened, i + 1, closed: true);
                opened = -1;
            }
            else if (single && !isSingle[i] && kind == TokenKind.OpenQuote && i > opened + 1 && !ClosesLater(tokens, isSingle, i, end))
            {
                // An apostrophe taken for an opening mark must not swallow the quotation that follows it.
                opened = i;
                single = false;
            }
        }

        if (opened >= 0 && !single)
            Add(opened, end, closed: false);
    }

    // Whether a single closing mark follows within reach: bounded, so that the scan stays linear.
    private static bool ClosesLater(ReadOnlySpan<TokenSpan> tokens, ReadOnlySpan<bool> isSingle, int from, int end)
    {
        for (int i = from; i < Math.Min(end, from + 60); i++)
        {
            if (tokens[i].Kind == TokenKind.CloseQuote && isSingle[i])
                return true;
        }

        return false;
    }

    private void Add(int start, int end, bool closed)
    {
        for (int i = start; i < end; i++)
            _regionOf[i] = _regions.Count;
        _regions.Add(new QuoteRegion(TokenRange.FromBounds(start, end), closed));
    }
}
