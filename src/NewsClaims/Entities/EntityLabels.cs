namespace NewsClaims.Entities;

/// <summary>
/// What the tagger says of a token: outside of names, or the first, a middle, the last or the only token of a name of some type. The labels
/// of names are numbered 0 to 15, four a type, so that one row of weights fills one vector; <see cref="Outside"/> comes after them and
/// needs no weights, since only differences between labels matter.
/// </summary>
internal static class EntityLabels
{
    public const int Types = 4;

    /// <summary>Number of labels of tokens in names.</summary>
    public const int Named = 16;

    /// <summary>The label of a token in no name.</summary>
    public const byte Outside = 16;

    public const int Count = 17;

    public const int First = 0;
    public const int Middle = 1;
    public const int Last = 2;
    public const int Only = 3;

    /// <summary>The label of a place in a name of a type, which is given by number.</summary>
    public static byte Of(int type, int place) => (byte)((type * 4) + place);

    public static int Type(int label) => label >> 2;

    public static int Place(int label) => label & 3;

    /// <summary>0 for <see cref="Outside"/>, else one more than the number of the type.</summary>
    public static int Class(int label) => label == Outside ? 0 : (label >> 2) + 1;
}
