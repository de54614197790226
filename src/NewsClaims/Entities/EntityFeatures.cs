using static NewsClaims.Kernels.FeatureHash;

namespace NewsClaims.Entities;

/// <summary>
/// The features of a token within its sentence. Training and tagging share them: a change here needs a new model. What the rest of the
/// article says is in <see cref="ArticleFeatures"/>.
/// </summary>
internal static class EntityFeatures
{
    /// <summary>Most features a token can have.</summary>
    public const int Max = 48;

    /// <summary>
    /// The first features name the word itself. Training leaves them out at times, so that the model learns to do without words it has not
    /// seen.
    /// </summary>
    public const int Lexical = 3;

    /// <summary>Writes the features of a token of <paramref name="piece"/> and returns their number.</summary>
    public static int Collect(EntityPiece piece, int token, Span<uint> features)
    {
        ref readonly WordForm word = ref piece.Form(token);
        ref readonly WordForm before = ref piece.Form(token - 1);
        ref readonly WordForm after = ref piece.Form(token + 1);
        ref readonly WordForm before2 = ref piece.Form(token - 2);
        ref readonly WordForm after2 = ref piece.Form(token + 2);
        FeatureWriter f = new(features);

        // Keep the first three in step with Lexical.
        f.Add(1, word.Exact);
        f.Add(5, word.Prefix4);
        f.Add(7, word.Prefix3);
        f.Add(12, word.Suffix2);
        f.Add(15, word.Shape, piece.Style);

        f.Add(31, before.Shape);
        f.Add(32, after.Shape);
        f.Add(33, before.Shape, word.Shape);
        f.Add(35, before.Shape, word.Shape, after.Shape);
        f.Add(36, word.Shape, after.Shape, after2.Shape);
        f.Add(37, before2.Shape, before.Shape, word.Shape);
        f.Add(39, after.Suffix3);

        uint pos = piece.Pos(token), posBefore = piece.Pos(token - 1), posAfter = piece.Pos(token + 1);
        f.Add(50, pos);
        f.Add(51, posBefore);
        f.Add(52, posAfter);
        f.Add(53, posBefore, pos);
        f.Add(54, pos, posAfter);
        f.Add(55, pos, word.Shape);
        AddGroups(ref f, piece, token, word);
        AddDependencies(ref f, piece, token, word);
        AddLists(ref f, piece, token, word);
        return f.Count;
    }

    private static void AddGroups(ref FeatureWriter f, EntityPiece piece, int token, in WordForm word)
    {
        ref readonly WordGroup group = ref piece.Group(token);
        ref readonly WordGroup before = ref piece.Group(token - 1);
        ref readonly WordGroup after = ref piece.Group(token + 1);
        f.Add(61, group.Middle);
        f.Add(62, group.Coarse);
        f.Add(63, before.Fine);
        f.Add(65, before.Middle);
        f.Add(66, after.Middle);
        f.Add(71, before.Fine, word.Shape);
        f.Add(73, group.Fine, word.Shape);
        f.Add(76, before.Capitals, group.Capitals, after.Capitals);

        NameTendency tendency = piece.Tendency(token), tendencyBefore = piece.Tendency(token - 1), tendencyAfter = piece.Tendency(token + 1);
        f.Add(81, tendencyBefore.Code, word.Shape);
        f.Add(85, tendencyBefore.Class, tendency.Class, tendencyAfter.Class);
    }

    private static void AddDependencies(ref FeatureWriter f, EntityPiece piece, int token, in WordForm word)
    {
        NameDependencies tree = piece.Dependencies;
        uint relation = (uint)tree.Relation(token), letters = (uint)word.Case;
        int governor = tree.Governor(token), apposition = tree.Apposition(token);
        uint governorPos = 0;
        WordGroup governorGroup = WordGroup.None;
        if (governor != NameDependencies.None)
        {
            governorPos = piece.Pos(governor) >> 8;
            governorGroup = piece.Group(governor);
        }

        f.Add(101, relation, governorGroup.Fine, letters);
        f.Add(102, relation, governorPos, word.Shape);
        f.Add(103, (uint)tree.OwnRelation(token), word.Shape);
        f.Add(104, governorGroup.Middle, piece.Group(token).Middle);
        if (apposition == NameDependencies.None)
            return;
        f.Add(107, piece.Group(apposition).Fine, letters);
    }

    private static void AddLists(ref FeatureWriter f, EntityPiece piece, int token, in WordForm word)
    {
        ulong marks = piece.Marks(token), before = piece.Marks(token - 1), after = piece.Marks(token + 1);
        if ((marks | before | after) == 0)
            return;
        uint own = Folded(marks), left = Folded(before), right = Folded(after);
        f.Add(91, left, (uint)word.Case);
        f.Add(92, right, (uint)word.Case);
        f.Add(93, left, own);
        f.Add(94, own, right);

        // A word is in few lists at once.
        for (int most = 5; marks != 0 && most > 0; most--, marks &= marks - 1)
            f.Add(95, (uint)System.Numerics.BitOperations.TrailingZeroCount(marks), (uint)word.Case);
    }

    private static uint Folded(ulong marks) => (uint)marks ^ (uint)(marks >> 32) * 0x9E3779B1;

    /// <summary>Writes features one after another.</summary>
    internal ref struct FeatureWriter(Span<uint> features)
    {
        private readonly Span<uint> _features = features;

        public int Count { get; private set; }

        public void Add(uint template, uint value) => Put(Feature(template, value));

        public void Add(uint template, uint first, uint second) => Put(Feature(template, first, second));

        public void Add(uint template, uint first, uint second, uint third) => Put(Feature(template, first, second, third));

        // 0 marks a free slot of the weights.
        private void Put(uint feature) => _features[Count++] = feature == 0 ? 1 : feature;
    }
}
