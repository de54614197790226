using System.Runtime.InteropServices;
using NewsClaims.Kernels;

namespace NewsClaims.Entities;

/// <summary>What a word looks like, each view of it as one number to make features of.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct WordForm
{
    private const uint Seed = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>The word with its capitals, digits made alike.</summary>
    public uint Exact;

    /// <summary>The word in small letters, digits made alike.</summary>
    public uint Lower;

    /// <summary>Kinds of its characters, runs cut to two: <c>Xxx</c> and <c>Xxxxx</c> are the same.</summary>
    public uint Shape;

    /// <summary>The first two, three and four letters, small; 0 where the word is no longer than that.</summary>
    public uint Prefix2, Prefix3, Prefix4;

    /// <summary>The last two, three and four letters, small; 0 where the word is no longer than that.</summary>
    public uint Suffix2, Suffix3, Suffix4;

    public WordCase Case;

    /// <summary>Looks at a word; a token without letters or digits is its own shape.</summary>
    public static WordForm Of(ReadOnlySpan<char> word)
    {
        WordForm form = default;
        uint exact = Seed, lower = Seed, shape = Seed;
        char before = '\0';
        int run = 0;
        bool anyLower = false, anyUpper = false, upperInside = false, digit = false;
        for (int i = 0; i < word.Length; i++)
        {
            char c = Plain(word[i]);
            char small = FeatureHash.Lower(c);
            exact = (exact ^ c) * Prime;
            lower = (lower ^ small) * Prime;
            if (i == 1)
                form.Prefix2 = lower;
            else if (i == 2)
                form.Prefix3 = lower;
            else if (i == 3)
                form.Prefix4 = lower;
            char kind = Kind(c, small);
            if (kind == 'X')
            {
                anyUpper = true;
                upperInside |= i > 0;
            }

            anyLower |= kind == 'x';
            digit |= kind == '0';
            run = kind == before ? run + 1 : 1;
            before = kind;
            if (run <= 2)
                shape = (shape ^ kind) * Prime;
        }

        if (word.Length <= 4)
            form.Prefix4 = 0;
        if (word.Length <= 3)
            form.Prefix3 = 0;
        if (word.Length <= 2)
            form.Prefix2 = 0;
        Suffixes(word, ref form);
        form.Exact = exact;
        form.Lower = lower;
        form.Shape = shape;
        bool capital = word.Length > 0 && char.IsUpper(word[0]);
        form.Case = capital
            ? !anyLower && word.Length > 1 && upperInside ? WordCase.Capitals : WordCase.Capitalised
            : anyUpper ? WordCase.Mixed
            : anyLower ? WordCase.Small
            : digit ? WordCase.Number : WordCase.Mark;
        return form;
    }

    private static void Suffixes(ReadOnlySpan<char> word, ref WordForm form)
    {
        uint hash = Seed;
        for (int i = 1; i <= 4 && i < word.Length; i++)
        {
            hash = (hash ^ FeatureHash.Lower(Plain(word[^i]))) * Prime;
            if (i == 2)
                form.Suffix2 = hash;
            else if (i == 3)
                form.Suffix3 = hash;
            else if (i == 4)
                form.Suffix4 = hash;
        }
    }

    // Typographic marks are written in several ways that mean the same.
    private static char Plain(char c) => c switch
    {
        >= '0' and <= '9' => '0',
        '\u2018' or '\u2019' or '\u201B' or '`' => '\'',
        '\u201C' or '\u201D' or '\u201F' or '\u00AB' or '\u00BB' => '"',
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' => '-',
        _ => c,
    };

    private static char Kind(char c, char small)
    {
        if (c < 128)
            return c == '0' ? '0' : c != small ? 'X' : (uint)(c - 'a') <= 'z' - 'a' ? 'x' : c;
        return char.IsUpper(c) ? 'X' : char.IsLetter(c) ? 'x' : c;
    }
}
