namespace NewsClaims.Claims;

/// <summary>Hangs the claims made inside other claims below those: "A says that B denied C" is a claim of A, and below it one of B.</summary>
internal static class InnerClaims
{
    /// <summary>The claim with those of <paramref name="inner"/> that belong below it; the claim itself where there are none.</summary>
    /// <param name="text">The article.</param>
    /// <param name="claim">The claim of <paramref name="draft"/>.</param>
    /// <param name="draft">What the claim was made from.</param>
    /// <param name="inner">The drafts from attributions inside others, in text order.</param>
    /// <param name="attributions">The article's attributions.</param>
    /// <param name="ids">Where ids come from.</param>
    public static Claim Attach(
        ClaimText text, Claim claim, ClaimDraft draft, List<ClaimDraft> inner, IReadOnlyList<Attribution> attributions, ClaimIds ids)
    {
        List<Claim>? below = null;
        foreach (ClaimDraft one in inner)
        {
            if (attributions[one.Unit.Attribution].Parent == draft.Unit.Attribution && Holds(text, claim, one.Unit.First))
                (below ??= []).Add(Attach(text, one.ToClaim(text, attributions[one.Unit.Attribution], null, ids), one, inner, attributions, ids));
        }

        return below is null ? claim : claim with { Inner = below.AsReadOnly() };
    }

    private static bool Holds(ClaimText text, Claim claim, int token)
    {
        TextSpan span = text.Article.Tokens[token].Span;
        for (int i = 0; i < claim.Content.Count; i++)
        {
            if (claim.Content[i].Overlaps(span))
                return true;
        }

        return false;
    }
}
