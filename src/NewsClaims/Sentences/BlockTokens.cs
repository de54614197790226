using NewsClaims.Layers;

namespace NewsClaims.Sentences;

/// <summary>Goes through the blocks that hold tokens, giving the tokens of each. Tokens outside all blocks form ranges of their own.</summary>
internal ref struct BlockTokens
{
    private readonly TokenizedText _text;
    private int _block;

    public BlockTokens(TokenizedText text) => _text = text;

    public BlockRange Current { get; private set; }

    public bool MoveNext()
    {
        int start = Current.Tokens.End;
        if (start >= _text.Tokens.Length)
            return false;
        while (_block < _text.Blocks.Length && _text.Blocks[_block].Span.End <= _text.Tokens[start].Start)
            _block++;
        int limit = _block < _text.Blocks.Length ? _text.Blocks[_block].Span.End : int.MaxValue;
        int end = start + 1;
        while (end < _text.Tokens.Length && _text.Tokens[end].Start < limit)
            end++;
        bool display = _block < _text.Blocks.Length && _text.Blocks[_block].Kind is not (BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Boilerplate);
        Current = new BlockRange(TokenRange.FromBounds(start, end), display);
        return true;
    }
}

/// <summary>The tokens of a block.</summary>
/// <param name="Tokens">Its tokens.</param>
/// <param name="IsDisplay">True for a headline, caption or the like, which is set off as one piece.</param>
internal readonly record struct BlockRange(TokenRange Tokens, bool IsDisplay);
