using NewsClaims.Kernels;

namespace NewsClaims.Attributions;

/// <summary>
/// Headlines, subheadings and decks repeat what is quoted below them, and a later paragraph what an earlier one quoted. Such a quotation is linked to
/// the one that it repeats, by its words alone: all of its quoted words, in order and without a gap, stand in the other's quotation.
/// </summary>
internal static class RepeatedQuotations
{
    // Runs of so few words are looked up; what is quoted in the body may share so many by chance.
    private const int Run = 3;
    private const int LeastInBody = 6;

    /// <summary>Sets <see cref="Draft.Repeats"/>.</summary>
    public static void Link(ArticleContext context, IReadOnlyList<Draft> drafts)
    {
        List<uint>[] quoted = [.. drafts.Select(draft => Quoted(context, draft))];
        Dictionary<uint, (int Draft, int Place)> first = [];
        foreach (bool isTop in (bool[])[false, true])
        {
            for (int i = 0; i < drafts.Count; i++)
            {
                if (IsTop(context, drafts[i]) != isTop)
                    continue;
                int least = isTop ? Run : LeastInBody;
                if (quoted[i].Count >= least && first.TryGetValue(KeyOf(quoted[i], 0), out (int Draft, int Place) at) && Holds(quoted[at.Draft], at.Place, quoted[i]))
                {
                    drafts[i].Repeats = drafts[at.Draft];
                    continue;
                }

                for (int k = 0; k + Run <= quoted[i].Count; k++)
                    first.TryAdd(KeyOf(quoted[i], k), (i, k));
            }
        }
    }

    private static List<uint> Quoted(ArticleContext context, Draft draft)
    {
        List<uint> words = [];
        foreach (TokenRange piece in draft.Content)
        {
            for (int i = piece.Start; i < piece.End; i++)
            {
                if (context.Quotes.RegionOf(i) >= 0 && !TokenShape.IsMark(context.Shape[i]))
                    words.Add(context.Word[i]);
            }
        }

        return words;
    }

    private static bool IsTop(ArticleContext context, Draft draft)
    {
        int block = context.Block[draft.Content[0].Start];
        return block >= 0 && context.Blocks[block].Kind is (BlockKind.Headline or BlockKind.Subheading);
    }

    private static uint KeyOf(List<uint> words, int at) => FeatureHash.Feature(words[at], words[at + 1], words[at + 2]);

    private static bool Holds(List<uint> whole, int from, List<uint> part)
    {
        if (whole.Count - from < part.Count)
            return false;
        for (int i = 0; i < part.Count; i++)
        {
            if (whole[from + i] != part[i])
                return false;
        }

        return true;
    }
}
