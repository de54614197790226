namespace NewsClaims.Claims;

/// <summary>Marks the tokens of a unit that stand in relative and adverbial clauses: tests of the guideline look at the main clause only.</summary>
internal static class AsideClauses
{
    /// <summary>Fills <paramref name="aside"/>, a place for each token of the unit.</summary>
    public static void Mark(ClaimText text, ClaimUnit unit, int predicate, Span<bool> aside)
    {
        ReadOnlySpan<int> tokens = unit.Tokens;
        Span<sbyte> state = stackalloc sbyte[tokens.Length];
        Span<int> path = stackalloc int[tokens.Length];
        for (int i = 0; i < tokens.Length; i++)
        {
            int length = 0;
            int current = i;
            sbyte answer = 0;
            while (answer == 0 && length < tokens.Length)
            {
                if (state[current] != 0)
                {
                    answer = state[current];
                    break;
                }

                path[length++] = current;
                if (tokens[current] == predicate)
                    answer = -1;
                else if (text.Relation(tokens[current]) is DependencyRelation.RelativeClause or DependencyRelation.AdverbialClause
                    or DependencyRelation.AdverbialRelativeClause)
                    answer = 1;
                else
                {
                    int head = text.Head(tokens[current]);
                    int next = head < 0 ? -1 : tokens.BinarySearch(head);
                    if (next < 0)
                        answer = -1;
                    else
                        current = next;
                }
            }

            for (int k = 0; k < length; k++)
                state[path[k]] = answer == 0 ? (sbyte)-1 : answer;
            aside[i] = state[i] > 0;
        }
    }
}
