namespace NewsClaims.Tests.Attributions;

/// <summary>What <see cref="NewsClaims.Attributions.IAttributionFinder"/> promises.</summary>
internal static class AttributionContract
{
    public static void Check(ArticleAnalysis analysis)
    {
        HashSet<int> starts = [.. analysis.Tokens.Select(token => token.Span.Start)], ends = [.. analysis.Tokens.Select(token => token.Span.End)];
        int before = 0;
        for (int i = 0; i < analysis.Attributions.Count; i++)
        {
            Attribution one = analysis.Attributions[i];
            one.Content.Should().NotBeEmpty();
            one.Confidence.Should().BeInRange(0, 1);
            TextSpan[] all = [.. one.Source, .. one.Cue, .. one.Content];
            foreach (TextSpan span in all)
            {
                starts.Should().Contain(span.Start);
                ends.Should().Contain(span.End);
            }

            foreach (IReadOnlyList<TextSpan> role in new[] { one.Source, one.Cue, one.Content })
            {
                for (int k = 1; k < role.Count; k++)
                    analysis.Text.AsSpan(role[k - 1].End..role[k].Start).IsWhiteSpace().Should().BeFalse("pieces of a role are in order and do not touch");
            }

            for (int a = 0; a < all.Length; a++)
            {
                for (int b = a + 1; b < all.Length; b++)
                    all[a].Overlaps(all[b]).Should().BeFalse("no two roles overlap");
            }

            int first = all.Min(span => span.Start);
            first.Should().BeGreaterThanOrEqualTo(before);
            before = first;
            CheckParent(analysis, i);
        }
    }

    private static void CheckParent(ArticleAnalysis analysis, int index)
    {
        Attribution one = analysis.Attributions[index];
        if (one.Parent < 0)
            return;
        Attribution parent = analysis.Attributions[one.Parent];
        foreach (TextSpan span in (TextSpan[])[.. one.Source, .. one.Cue, .. one.Content])
            parent.Content.Should().Contain(piece => piece.Contains(span));
        HashSet<int> seen = [index];
        for (int at = one.Parent; at >= 0; at = analysis.Attributions[at].Parent)
            seen.Add(at).Should().BeTrue("parents make no cycle");
    }
}
