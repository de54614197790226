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
        // The quoted words of draft i are those from place starts[i] to starts[i + 1].
        int[] starts = context.Memory.Arrays.Rent<int>(drafts.Count + 1);
        for (int i = 0; i < drafts.Count; i++)
            starts[i + 1] = starts[i] + Quoted(context, drafts[i], []);
        uint[] words = context.Memory.Arrays.Rent<uint>(starts[drafts.Count]);
        for (int i = 0; i < drafts.Count; i++)
            Quoted(context, drafts[i], words.AsSpan(starts[i]));
        Dictionary<uint, (int Draft, int Place)> first = context.Memory.Runs;
        first.Clear();
        for (int round = 0; round < 2; round++)
        {
            bool isTop = round == 1;
            int least = isTop ? Run : LeastInBody;
            for (int i = 0; i < drafts.Count; i++)
            {
                if (IsTop(context, drafts[i]) != isTop)
                    continue;
                ReadOnlySpan<uint> quoted = words.AsSpan(starts[i], starts[i + 1] - starts[i]);
                if (quoted.Length >= least && first.TryGetValue(KeyOf(quoted), out (int Draft, int Place) at)
                    && words.AsSpan(at.Place, starts[at.Draft + 1] - at.Place).StartsWith(quoted))
                {
                    drafts[i].Repeats = drafts[at.Draft];
                    continue;
                }

                for (int k = 0; k + Run <= quoted.Length; k++)
                    first.TryAdd(KeyOf(quoted[k..]), (i, starts[i] + k));
            }
        }
    }

    // Copies the quoted words where there is room for them, and gives their number.
    private static int Quoted(ArticleContext context, Draft draft, Span<uint> words)
    {
        int count = 0;
        foreach (TokenRange piece in draft.Content)
        {
            for (int i = piece.Start; i < piece.End; i++)
            {
                if (context.Quotes.RegionOf(i) < 0 || TokenShape.IsMark(context.Shape[i]))
                    continue;
                if (!words.IsEmpty)
                    words[count] = context.Word[i];
                count++;
            }
        }

        return count;
    }

    private static bool IsTop(ArticleContext context, Draft draft)
    {
        int block = context.Block[draft.Content[0].Start];
        return block >= 0 && context.Blocks[block].Kind is (BlockKind.Headline or BlockKind.Subheading);
    }

    private static uint KeyOf(ReadOnlySpan<uint> words) => FeatureHash.Feature(words[0], words[1], words[2]);
}
