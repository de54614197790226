using NewsClaims.Kernels;
using NewsClaims.Models;

namespace NewsClaims.Entities;

/// <summary>
/// What the network knows of a token before it looks around: numbers that choose rows of its tables. Training and tagging share them: a change
/// here needs a new model.
/// </summary>
internal static class NetworkFeatures
{
    public const int Word = 0;
    public const int Tendency = 1;

    /// <summary>Number of features that choose a row of a learned table.</summary>
    public const int Tables = 21;

    /// <summary>The row of the word among the <see cref="WordVectors"/>.</summary>
    public const int Vector = Tables;

    public const int Count = Tables + 1;

    /// <summary>In place of a tendency that is not known.</summary>
    public const uint NoTendency = byte.MaxValue;

    // In place of the word of a governor where there is none.
    private const uint NoWord = 3;

    /// <summary>Fills the features of a token of <paramref name="piece"/>.</summary>
    public static void Fill(EntityPiece piece, int token, Span<uint> features)
    {
        ref readonly WordForm form = ref piece.Form(token);
        ref readonly WordGroup group = ref piece.Group(token);
        ulong marks = piece.Marks(token);
        features[Word] = form.Lower;
        features[Tendency] = piece.Tendency(token).Code;
        features[2] = form.Prefix2 == 0 ? form.Lower : form.Prefix2;
        features[3] = form.Prefix3 == 0 ? form.Lower : form.Prefix3;
        features[4] = form.Prefix4 == 0 ? form.Lower : form.Prefix4;
        features[5] = form.Suffix2 == 0 ? form.Lower : form.Suffix2;
        features[6] = form.Suffix3 == 0 ? form.Lower : form.Suffix3;
        features[7] = form.Suffix4 == 0 ? form.Lower : form.Suffix4;
        features[8] = form.Shape;
        features[9] = piece.Pos(token) & 0xFF;
        features[10] = piece.Pos(token) >> 8;
        features[11] = (uint)form.Case + (8 * group.Capitals) + (128 * (piece.Style + (token == 0 ? 3u : 0u)));
        features[12] = FeatureHash.Feature(1, (uint)(marks & 0xFFFFF));
        features[13] = FeatureHash.Feature(2, (uint)(marks >> 20) & 0xFFFFFF);
        features[14] = FeatureHash.Feature(3, (uint)(marks >> 44));
        features[15] = group.Fine;
        features[16] = piece.Setting;
        NameDependencies tree = piece.Dependencies;
        int governor = tree.Governor(token), apposition = tree.Apposition(token);
        features[17] = (uint)tree.Relation(token);
        features[18] = governor == NameDependencies.None ? NoWord : piece.Form(governor).Lower;
        features[19] = (governor == NameDependencies.None ? WordGroup.None : piece.Group(governor)).Fine;
        features[20] = (apposition == NameDependencies.None ? WordGroup.None : piece.Group(apposition)).Fine;
        features[Vector] = (uint)piece.VectorRow(token);
    }
}
