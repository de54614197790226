namespace NewsClaims.Attributions;

/// <summary>Leaves pieces out by a condition that is given what it looks at, so that none needs to be captured and made anew for every draft.</summary>
internal static class Pieces
{
    public static void Drop<T>(this List<TokenRange> pieces, T state, Func<T, TokenRange, bool> isUnwanted)
    {
        int kept = 0;
        for (int i = 0; i < pieces.Count; i++)
        {
            if (!isUnwanted(state, pieces[i]))
                pieces[kept++] = pieces[i];
        }

        pieces.RemoveRange(kept, pieces.Count - kept);
    }

    public static bool Has<T>(this List<TokenRange> pieces, T state, Func<T, TokenRange, bool> isWanted)
    {
        foreach (TokenRange piece in pieces)
        {
            if (isWanted(state, piece))
                return true;
        }

        return false;
    }
}
