namespace NewsClaims.Attributions;

/// <summary>A place that may signal an attribution.</summary>
/// <param name="Tokens">The tokens of the cue.</param>
/// <param name="Head">The token that heads them: the one whose own head lies outside.</param>
/// <param name="Probability">How likely the first decision finds it.</param>
internal readonly record struct CueCandidate(TokenRange Tokens, int Head, float Probability)
{
    /// <summary>The cue of these tokens, with its head worked out.</summary>
    public static CueCandidate Of(ArticleContext context, TokenRange tokens, float probability)
    {
        int head = tokens.Start;
        int depth = int.MaxValue;
        for (int i = tokens.Start; i < tokens.End; i++)
        {
            if (context.Tree.Depth[i] < depth && !TokenShape.IsMark(context.Shape[i]))
            {
                depth = context.Tree.Depth[i];
                head = i;
            }
        }

        return new CueCandidate(tokens, head, probability);
    }
}
