using System.Numerics;
using NewsClaims.Kernels;
using NewsClaims.Models;

namespace NewsClaims.Entities;

/// <summary>
/// Lists of names and of words about names, by kind: countries, places, peoples, surnames, bodies, titles. A name in a list is a hint for the
/// model, as "Jordan" may be a country and a man. Immutable and thread-safe.
/// </summary>
internal sealed class NameLists
{
    /// <summary>Longest name in words.</summary>
    public const int MaxWords = 6;

    public const int Kinds = 15;

    /// <summary>The first of four kinds, one a type: names of several words that an earlier model found in text that nobody annotated.</summary>
    public const int FirstFound = 11;

    /// <summary>The kind of words that names of bodies end in: "Agency", "Institute".</summary>
    public const int BodyWord = 5;

    private const uint Seed = 90;

    private readonly uint[] _names;
    private readonly ushort[] _kinds;
    private readonly SparseRows _kindsOf;

    /// <summary>Makes lists of names by <see cref="Extend"/>ed hashes in ascending order; each name has a bit for each kind it is of.</summary>
    public NameLists(uint[] names, ushort[] kinds)
    {
        _names = names;
        _kinds = kinds;
        short[] values = new short[kinds.Length];
        for (int i = 0; i < kinds.Length; i++)
            values[i] = (short)kinds[i];
        _kindsOf = SparseRows.OfSingle(names, values)
            ?? throw new InvalidModelException("The entity tagger's lists of names are out of order; get the model again or train again.");
    }

    public static NameLists None { get; } = new([], []);

    /// <summary>The hash of a name with one more word, given by <see cref="WordForm.Lower"/>; start with 0.</summary>
    public static uint Extend(uint name, uint word) => FeatureHash.Feature(Seed, name, word) | 1;

    /// <summary>
    /// Marks the words of listed names in <paramref name="marks"/>: four bits a kind, for the first, a middle, the last and the only word.
    /// Of names of one kind that begin at a word the longest counts.
    /// </summary>
    public void Mark(ReadOnlySpan<WordForm> words, Span<ulong> marks)
    {
        marks.Clear();
        Span<int> longest = stackalloc int[Kinds];
        for (int i = 0; i < words.Length; i++)
        {
            if (words[i].Case == WordCase.Mark)
                continue;
            uint name = 0;
            int found = 0;
            int most = words[i].Case == WordCase.Small ? 2 : MaxWords;
            for (int length = 1; length <= most && i + length <= words.Length; length++)
            {
                name = Extend(name, words[i + length - 1].Lower);

                // A number begins names ("20th Century Fox"), but alone it is one.
                int kinds = length == 1 && words[i].Case == WordCase.Number ? 0 : _kindsOf.Single(name);
                found |= kinds;
                for (; kinds != 0; kinds &= kinds - 1)
                    longest[BitOperations.TrailingZeroCount(kinds)] = length;
            }

            for (; found != 0; found &= found - 1)
            {
                int kind = BitOperations.TrailingZeroCount(found);
                Mark(marks, i, longest[kind], kind);
            }
        }
    }

    /// <summary>True for marks of the first word of a listed country.</summary>
    public static bool BeginsCountry(ulong marks) => (marks & ((1ul << EntityLabels.First) | (1ul << EntityLabels.Only))) != 0;

    /// <summary>True for marks of a word of <see cref="BodyWord"/>.</summary>
    public static bool IsBodyWord(ulong marks) => ((marks >> (BodyWord * 4)) & 0xF) != 0;

    /// <summary>These lists with more names.</summary>
    public NameLists With(IEnumerable<(uint Name, int Kind)> more)
    {
        SortedDictionary<uint, ushort> all = [];
        for (int i = 0; i < _names.Length; i++)
            all.Add(_names[i], _kinds[i]);
        foreach ((uint name, int kind) in more)
            all[name] = (ushort)(all.GetValueOrDefault(name) | (1 << kind));
        return new NameLists([.. all.Keys], [.. all.Values]);
    }

    public int Count => _names.Length;

    public void Write(SectionWriter writer)
    {
        writer.WriteAscending(_names);
        writer.WriteArray<ushort>(_kinds);
    }

    public static NameLists Read(ref SectionReader reader)
    {
        uint[] names = reader.ReadAscending();
        ushort[] kinds = reader.ReadArray<ushort>();
        if (names.Length != kinds.Length || names.Length > 1 << 18 || names.AsSpan().Contains(0u)
            || kinds.AsSpan().ContainsAnyExceptInRange((ushort)0, (ushort)((1 << Kinds) - 1)))
        {
            throw new InvalidModelException("The entity tagger's lists of names are damaged; get the model again or train again.");
        }

        return new NameLists(names, kinds);
    }

    private static void Mark(Span<ulong> marks, int start, int length, int kind)
    {
        for (int i = 0; i < length; i++)
        {
            int place = length == 1 ? EntityLabels.Only : i == 0 ? EntityLabels.First : i == length - 1 ? EntityLabels.Last : EntityLabels.Middle;
            marks[start + i] |= 1ul << ((kind * 4) + place);
        }
    }
}
