using System.Buffers;
using NewsClaims.Kernels;
using NewsClaims.Layers;

namespace NewsClaims.Blocks;

/// <summary>
/// Finds lines that repeat what another line says, for display. Runs of five words are compared, so that a missing period, a "But" left out
/// or a name added changes little. Every run of the article is entered once and asked for once: time grows with the length of the text.
/// </summary>
internal static class PullQuotes
{
    private const int Run = 5;
    private const int FewestWords = Run + 1;
    private const int MostWords = 60;

    // Of the runs of a repeated line, this share stands elsewhere: in tenths.
    private const int ShareInTenths = 7;

    public static void Mark(ReadOnlySpan<char> text, Span<Line> lines)
    {
        int words = 0, candidates = 0;
        foreach (ref readonly Line line in lines)
        {
            words += IsCompared(line) ? line.Words : 0;
            candidates += IsCandidate(line) ? 1 : 0;
        }

        if (candidates == 0 || words < FewestWords * 2)
            return;
        int size = 64;
        while (size < words * 2)
            size *= 2;
        Entry[] table = ArrayPool<Entry>.Shared.Rent(size);
        table.AsSpan(0, size).Clear();
        Span<Entry> entries = table.AsSpan(0, size);
        for (int i = 0; i < lines.Length; i++)
        {
            if (IsCompared(lines[i]))
                Enter(text, lines, i, entries);
        }

        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].SharesRun && IsCandidate(lines[i]) && Repeats(text, lines, i, entries))
                lines[i].Settle(BlockKind.PullQuote);
        }

        ArrayPool<Entry>.Shared.Return(table);
    }

    private static bool IsCompared(in Line line) => line.Kind == BlockKind.Paragraph && line.Words >= Run;

    private static bool IsCandidate(in Line line) => line.Kind == BlockKind.Paragraph && line.Words is >= FewestWords and <= MostWords;

    private static void Enter(ReadOnlySpan<char> text, Span<Line> lines, int index, Span<Entry> entries)
    {
        Runs runs = new(lines[index].Span.Slice(text));
        while (runs.MoveNext())
        {
            ref Entry entry = ref Find(entries, runs.Current);
            if (entry.Hash == 0)
            {
                entry = new Entry { Hash = runs.Current, First = index, Other = -1 };
            }
            else if (entry.First != index)
            {
                lines[index].SharesRun = lines[entry.First].SharesRun = true;
                if (entry.Other < 0)
                    entry.Other = index;
            }
        }
    }

    private static bool Repeats(ReadOnlySpan<char> text, ReadOnlySpan<Line> lines, int index, Span<Entry> entries)
    {
        int count = 0, found = 0, partner = -1;
        Runs runs = new(lines[index].Span.Slice(text));
        while (runs.MoveNext())
        {
            count++;
            ref Entry entry = ref Find(entries, runs.Current);
            int elsewhere = entry.First != index ? entry.First : entry.Other;
            if (elsewhere < 0)
                continue;
            found++;
            partner = elsewhere;
        }

        if (count == 0 || found * 10 < count * ShareInTenths)
            return false;
        ref readonly Line line = ref lines[index];
        ref readonly Line other = ref lines[partner];
        if (other.Words * 4 > line.Words * 5)
            return true;
        if (other.Words * 5 < line.Words * 4)
            return false;
        // Twins: the display lacks its period; where both have one, or both lack it, the second is the repetition.
        return line.EndsSentence == other.EndsSentence ? partner < index : !line.EndsSentence;
    }

    private static ref Entry Find(Span<Entry> entries, uint hash)
    {
        int slot = (int)hash & (entries.Length - 1);
        while (entries[slot].Hash != 0 && entries[slot].Hash != hash)
            slot = (slot + 1) & (entries.Length - 1);
        return ref entries[slot];
    }

    private struct Entry
    {
        public uint Hash;
        public int First;
        public int Other;
    }

    /// <summary>The hashes of all runs of five words of a line. Marks and case do not count.</summary>
    private ref struct Runs(ReadOnlySpan<char> line)
    {
        private readonly ReadOnlySpan<char> _line = line;
        private int _at;
        private int _words;
        private uint _a, _b, _c, _d;

        public uint Current { get; private set; }

        public bool MoveNext()
        {
            while (NextWord(out uint word))
            {
                (uint a, uint b, uint c, uint d) = (_a, _b, _c, _d);
                (_a, _b, _c, _d) = (b, c, d, word);
                if (++_words < Run)
                    continue;
                // Zero marks a free place of the table.
                Current = FeatureHash.Feature(FeatureHash.Feature(a, b, c), d, word) | 1;
                return true;
            }

            return false;
        }

        private bool NextWord(out uint word)
        {
            while (_at < _line.Length && !LineShape.IsWordCharacter(_line[_at]))
                _at++;
            int start = _at;
            while (_at < _line.Length && LineShape.IsWordCharacter(_line[_at]))
                _at++;
            word = FeatureHash.OfLower(_line[start.._at]);
            return _at > start;
        }
    }
}
