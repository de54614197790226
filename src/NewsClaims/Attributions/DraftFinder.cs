using System.Runtime.InteropServices;

namespace NewsClaims.Attributions;

/// <summary>Finds drafts of attributions: cues first, then the roles of each, then what to do where they overlap, and last the labels
/// of transcripts and the quotations that no cue claims.</summary>
internal sealed class DraftFinder(CueFinder cues, RoleFinder roles)
{
    /// <summary>The drafts of an article, each with content; those without cue last. None lies inside another's content.</summary>
    public List<Draft> Find(ArticleContext context)
    {
        List<Draft> drafts = FindWithCues(context);
        SpeakerLabels.Add(context, drafts);
        FloatingQuotations.Add(context, drafts);
        return drafts;
    }

    /// <summary>
    /// The drafts inside the contents of <paramref name="drafts"/> from the place <paramref name="first"/> on, each wholly inside one piece. A content is read as an article of its own: what
    /// it attributes in turn is attributed in the same ways.
    /// </summary>
    public List<Draft> FindInside(ArticleContext context, List<Draft> drafts, int first)
    {
        List<(TokenRange Piece, Draft Of)> pieces = InnerContents.Of(context, CollectionsMarshal.AsSpan(drafts)[first..]);
        if (pieces.Count == 0)
            return [];
        ArticleContext inside = context.Inside([.. pieces.Select(piece => piece.Piece)]);
        List<Draft> found = FindWithCues(inside);
        found.RemoveAll(draft => !IsInside(draft, pieces[inside.Block[draft.Cue.Tokens.Start]].Piece));
        foreach (Draft draft in found)
            draft.Outer = pieces[inside.Block[draft.Cue.Tokens.Start]].Of;
        return found;
    }

    private List<Draft> FindWithCues(ArticleContext context)
    {
        FirstGuess guess = new(context);
        List<CueCandidate> found = cues.Find(context, guess);
        RoleFeatures role = new(context, guess);
        List<Draft> drafts = context.Memory.NewList();
        foreach (CueCandidate cue in found)
        {
            Draft draft = roles.Find(context, role, cue);
            Repair.Tidy(context, draft);
            if (draft.Content.Count > 0)
                drafts.Add(draft);
        }

        Overlaps.Settle(context, drafts);
        return drafts;
    }

    private static bool IsInside(Draft draft, TokenRange piece) =>
        draft.Source.TrueForAll(range => Holds(piece, range)) && draft.Content.TrueForAll(range => Holds(piece, range));

    private static bool Holds(TokenRange piece, TokenRange range) => piece.Start <= range.Start && range.End <= piece.End;
}
