namespace NewsClaims.Claims;

/// <summary>Finds where "and", "but" or a semicolon joins two main clauses that each have a subject and a finite verb.</summary>
internal static class JoinedClauses
{
    private const int ShortestClause = 3;

    /// <summary>The token that joins them, or -1 where there is nothing to part.</summary>
    public static int Find(ClaimText text, ClaimUnit unit)
    {
        ReadOnlySpan<int> tokens = unit.Tokens;
        if (tokens.Length < (ShortestClause * 2) + 1)
            return -1;
        Clause main = ClauseReader.Read(text, unit);
        if (main.Form != ClauseForm.Finite || main.Subject < 0 || main.Predicate < 0)
            return -1;
        for (int i = 0; i < tokens.Length; i++)
        {
            int second = tokens[i];
            if (second <= main.Predicate || text.Relation(second) != DependencyRelation.Conjunct || !IsJoinedTo(text, second, main.Predicate))
                continue;
            Clause clause = ClauseReader.ReadAt(text, unit, second);
            if (clause.Form != ClauseForm.Finite || clause.Subject < main.Predicate)
                continue;
            int joint = Joint(text, tokens, second);
            if (joint < 0 || unit.IndexOf(joint) < ShortestClause || tokens.Length - unit.IndexOf(joint) <= ShortestClause
                || clause.Subject < joint)
                continue;
            return joint;
        }

        return -1;
    }

    // A parser may hang the second clause on the reporting verb, beside the first one.
    private static bool IsJoinedTo(ClaimText text, int second, int first) =>
        text.Head(second) == first || (text.Head(first) >= 0 && text.Head(second) == text.Head(first));

    private static int Joint(ClaimText text, ReadOnlySpan<int> tokens, int second)
    {
        foreach (int token in tokens)
        {
            if (token >= second)
                break;
            if (text.Head(token) == second && text.Relation(token) == DependencyRelation.Coordination && text.Form(token) is "and" or "but")
                return token;
        }

        return -1;
    }
}
