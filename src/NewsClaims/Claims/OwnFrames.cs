namespace NewsClaims.Claims;

/// <summary>
/// Tells clauses that only frame what is claimed: "I think …", in reported speech "she believed …", and "there is no question that …". The clause
/// inside them is the one that tells.
/// </summary>
internal static class OwnFrames
{
    public static bool IsFrame(ClaimText text, UnitReading reading, Clause main)
    {
        if (main.Predicate < 0)
            return false;
        string predicate = text.Lemma(main.Predicate);
        if (main.SubjectKind is SubjectKind.It or SubjectKind.There or SubjectKind.Other or SubjectKind.This && main.Copular | main.SubjectKind == SubjectKind.There)
            return predicate is "question" or "doubt" or "clear" or "fair" or "true" or "fact" or "point" or "truth" or "obvious" or "thing" or "case" or "be";
        if (main.SubjectKind == SubjectKind.It)
            return predicate is "look" or "seem" or "appear" or "mean";
        return reading.IsOwn(text, main)
            && predicate is "think" or "believe" or "know" or "guess" or "say" or "feel" or "suspect" or "mean" or "tell" or "understand" or "assume"
                or "sure" or "suppose" or "imagine" or "see" or "confident" or "convinced" or "certain" or "find" or "reckon" or "consider";
    }
}
