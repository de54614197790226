using NewsClaims.Kernels;
using NewsClaims.Models;

namespace NewsClaims.Syntax;

/// <summary>What the tagger knows of one token before it looks at its neighbours.</summary>
internal struct TaggerWord
{
    public uint Key;
    public uint Suffix1;
    public uint Suffix2;
    public uint Suffix3;
    public uint Prefix1;
    public uint Prefix2;
    public uint Prefix3;
    public WordShape Shape;
    public byte Capitals;
    public ushort LexicalClass;
    public byte SureLabel;
    public byte Coarse;
    public byte Middle;
    public ushort Fine;

    /// <summary>Stands before the first and after the last word of a sentence.</summary>
    public static TaggerWord Boundary => new() { Key = 1, Shape = WordShape.Boundary, SureLabel = TaggerLexicon.NoLabel };

    /// <param name="word">The token's characters, at least one.</param>
    /// <param name="casing">How the sentence is written.</param>
    /// <param name="starts">True when a capital may be due to the place: at the start of a sentence, after an opening quotation mark or a colon.</param>
    /// <param name="lexicon">The training words.</param>
    /// <param name="vectors">The words of unlabelled text.</param>
    public static TaggerWord Of(ReadOnlySpan<char> word, SentenceCasing casing, bool starts, TaggerLexicon lexicon, WordVectors vectors)
    {
        Span<char> normal = stackalloc char[WordKey.MaxLength];
        int length = Math.Min(word.Length, WordKey.MaxLength);
        // A word too long for any table keeps its end, which tells more than its beginning.
        ReadOnlySpan<char> seen = word[^length..];
        for (int i = 0; i < length; i++)
            normal[i] = WordKey.Normalize(seen[i]);
        uint key = FeatureHash.OfLower(normal[..length]);
        int row = vectors.Find(key);
        if (!WordVectors.IsKnown(row))
            row = UnknownWord.Of(seen);
        TaggerLexicon.Entry entry = lexicon.Find(key);
        WordShape shape = WordShapes.Of(word, casing, starts);
        return new TaggerWord
        {
            Key = key,
            Suffix1 = Ending(normal, length, 1),
            Suffix2 = Ending(normal, length, 2),
            Suffix3 = Ending(normal, length, 3),
            Prefix1 = Beginning(normal, length, 1),
            Prefix2 = Beginning(normal, length, 2),
            Prefix3 = Beginning(normal, length, 3),
            Shape = shape,
            Capitals = (byte)vectors.Capitals(row),
            LexicalClass = entry.Class,
            SureLabel = shape is WordShape.Capitals or WordShape.Mixed ? TaggerLexicon.NoLabel : entry.SureLabel,
            Coarse = (byte)vectors.Cluster(row, ClusterLevel.Coarse),
            Middle = (byte)vectors.Cluster(row, ClusterLevel.Middle),
            Fine = (ushort)vectors.Cluster(row, ClusterLevel.Fine),
        };
    }

    private static uint Ending(ReadOnlySpan<char> normal, int length, int count) =>
        FeatureHash.Of(normal.Slice(Math.Max(0, length - count), Math.Min(count, length)));

    private static uint Beginning(ReadOnlySpan<char> normal, int length, int count) => FeatureHash.Of(normal[..Math.Min(count, length)]);
}
