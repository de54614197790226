using System.Runtime.InteropServices;
using NewsClaims.Kernels;
using NewsClaims.Models;

namespace NewsClaims.Entities;

/// <summary>
/// What words with a capital mostly are in a large body of text that nobody annotated, by the reading of an earlier model: "Torv" the last word of
/// a person's name, nearly always. It carries what one article makes clear over to all others. Immutable and thread-safe.
/// </summary>
internal sealed class NameTendencies
{
    public const int MaxWords = 1 << 20;

    private const int Shares = 4;
    private const byte Unknown = byte.MaxValue;

    private readonly uint[] _words;
    private readonly byte[] _codes;
    // One more than the code of each word that tells something.
    private readonly SparseRows _told;

    /// <summary>Makes a table of words, in ascending order of <see cref="WordForm.Lower"/>, and their codes.</summary>
    public NameTendencies(uint[] words, byte[] codes)
    {
        _words = words;
        _codes = codes;
        List<uint> told = [];
        List<short> values = [];
        for (int i = 0; i < words.Length; i++)
        {
            // A name that the earlier model often missed must not be missed for that.
            if (codes[i] / Shares == EntityLabels.Outside && codes[i] % Shares < Shares - 1)
                continue;
            told.Add(words[i]);
            values.Add((short)(codes[i] + 1));
        }

        _told = SparseRows.OfSingle(CollectionsMarshal.AsSpan(told), CollectionsMarshal.AsSpan(values))
            ?? throw new InvalidModelException("The words of the entity tagger's table are out of order; get the model again or train again.");
    }

    public static NameTendencies None { get; } = new([], []);

    public int Count => _words.Length;

    /// <summary>The code of a label that a word has in some share of its places.</summary>
    public static byte Code(int label, double share) => (byte)((label * Shares) + (share >= 0.95 ? 3 : share >= 0.8 ? 2 : share >= 0.5 ? 1 : 0));

    /// <summary>What is known of a word, as numbers to make features of.</summary>
    public NameTendency Of(uint word)
    {
        int value = _told.Single(word);
        if (value == 0)
            return new NameTendency(Unknown, Unknown);
        return new NameTendency((uint)value - 1, (uint)EntityLabels.Class((value - 1) / Shares));
    }

    public void Write(SectionWriter writer)
    {
        writer.WriteAscending(_words);
        writer.WriteArray<byte>(_codes);
    }

    public static NameTendencies Read(ref SectionReader reader)
    {
        uint[] words = reader.ReadAscending();
        byte[] codes = reader.ReadArray<byte>();
        if (words.Length != codes.Length || words.Length > MaxWords || words.AsSpan().Contains(0u)
            || codes.AsSpan().ContainsAnyExceptInRange((byte)0, (byte)((EntityLabels.Count * Shares) - 1)))
        {
            throw new InvalidModelException("The entity tagger's table of words is damaged; get the model again or train again.");
        }

        return new NameTendencies(words, codes);
    }
}

/// <summary>What a word mostly is: its label with the share of it, and its class.</summary>
internal readonly record struct NameTendency(uint Code, uint Class);
