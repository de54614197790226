using NewsClaims.Layers;

namespace NewsClaims.Mentions;

/// <summary>
/// How far the noun phrase of each token reaches: determiners, modifiers and complements, but neither relative clauses nor appositions nor
/// what is joined with "and". Made for all tokens in one pass from the leaves of the trees up, so time is linear however deep they are.
/// </summary>
internal sealed class PhraseBounds
{
    private readonly int[] _left;
    private readonly int[] _right;

    private PhraseBounds(int[] left, int[] right)
    {
        _left = left;
        _right = right;
    }

    /// <summary>The phrase of <paramref name="token"/>, without a preposition before it or a possessive ending after it.</summary>
    public TokenRange Of(int token) => TokenRange.FromBounds(_left[token], _right[token]);

    public static PhraseBounds Make(ReadOnlySpan<TokenSyntax> syntax, RentedArrays arrays)
    {
        int count = syntax.Length;
        int[] left = arrays.Rent<int>(count), right = arrays.Rent<int>(count), wideLeft = arrays.Rent<int>(count), wideRight = arrays.Rent<int>(count), open = arrays.Rent<int>(count);
        for (int i = 0; i < count; i++)
        {
            left[i] = wideLeft[i] = i;
            right[i] = wideRight[i] = i + 1;
            if (!syntax[i].IsRoot)
                open[syntax[i].Head]++;
        }

        int[] ready = arrays.Rent<int>(count);
        int readyCount = 0;
        for (int i = 0; i < count; i++)
        {
            if (open[i] == 0)
                ready[readyCount++] = i;
        }

        for (int next = 0; next < readyCount; next++)
        {
            int token = ready[next], head = syntax[token].Head;
            if (head < 0)
                continue;
            DependencyRelation relation = syntax[token].Relation;
            bool inner = IsInner(relation);
            if (inner)
            {
                left[head] = Math.Min(left[head], wideLeft[token]);
                right[head] = Math.Max(right[head], wideRight[token]);
            }

            if (inner || relation is DependencyRelation.Case or DependencyRelation.Conjunct or DependencyRelation.Coordination)
            {
                wideLeft[head] = Math.Min(wideLeft[head], wideLeft[token]);
                wideRight[head] = Math.Max(wideRight[head], wideRight[token]);
            }

            if (--open[head] == 0)
                ready[readyCount++] = head;
        }

        return new PhraseBounds(left, right);
    }

    private static bool IsInner(DependencyRelation relation) => relation is DependencyRelation.Determiner or DependencyRelation.AdjectivalModifier
        or DependencyRelation.NominalModifier or DependencyRelation.Compound or DependencyRelation.Possessive or DependencyRelation.Flat
        or DependencyRelation.NumericModifier or DependencyRelation.Descriptor or DependencyRelation.UnmarkedNominalModifier
        or DependencyRelation.Predeterminer or DependencyRelation.Fixed or DependencyRelation.GoesWith;
}
