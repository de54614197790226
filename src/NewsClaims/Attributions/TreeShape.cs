using NewsClaims.Layers;

namespace NewsClaims.Attributions;

/// <summary>Depth of every token in its tree, and the first and last token of what hangs under it. Made without recursion, in linear time.</summary>
internal sealed class TreeShape
{
    private const int MaxSteps = 12;

    public TreeShape(ReadOnlySpan<TokenSyntax> syntax, RentedArrays arrays)
    {
        int count = syntax.Length;
        First = arrays.Rent<int>(count);
        Last = arrays.Rent<int>(count);
        Depth = arrays.Rent<int>(count);
        int[] waiting = arrays.Rent<int>(count);
        for (int i = 0; i < count; i++)
        {
            First[i] = Last[i] = i;
            if (syntax[i].Head >= 0)
                waiting[syntax[i].Head]++;
        }

        // From the leaves up: a token is done when everything under it is.
        int[] order = arrays.Rent<int>(count);
        int filled = 0;
        for (int i = 0; i < count; i++)
        {
            if (waiting[i] == 0)
                order[filled++] = i;
        }

        for (int next = 0; next < filled; next++)
        {
            int token = order[next];
            int head = syntax[token].Head;
            if (head < 0)
                continue;
            First[head] = Math.Min(First[head], First[token]);
            Last[head] = Math.Max(Last[head], Last[token]);
            if (--waiting[head] == 0)
                order[filled++] = head;
        }

        for (int next = filled - 1; next >= 0; next--)
        {
            int head = syntax[order[next]].Head;
            Depth[order[next]] = head < 0 ? 0 : Depth[head] + 1;
        }
    }

    /// <summary>The head of the largest phrase that begins with the token: how far up "the" is still the first word. Looks a few steps up.</summary>
    public int BeginsAt(int token, ReadOnlySpan<TokenSyntax> syntax)
    {
        int at = token;
        for (int step = 0; step < MaxSteps && syntax[at].Head is >= 0 and int head && First[head] == token; step++)
            at = head;
        return at;
    }

    /// <summary>The head of the largest phrase that ends with the token.</summary>
    public int EndsAt(int token, ReadOnlySpan<TokenSyntax> syntax)
    {
        int at = token;
        for (int step = 0; step < MaxSteps && syntax[at].Head is >= 0 and int head && Last[head] == token; step++)
            at = head;
        return at;
    }

    /// <summary>First token of the subtree.</summary>
    public int[] First { get; }

    /// <summary>Last token of the subtree.</summary>
    public int[] Last { get; }

    /// <summary>Steps to the root.</summary>
    public int[] Depth { get; }
}
