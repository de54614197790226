namespace NewsClaims.Tests.Mentions;

/// <summary>What <see cref="NewsClaims.Mentions.IMentionResolver"/> promises.</summary>
internal static class MentionContract
{
    public static void Check(ArticleAnalysis analysis) =>
        Check(analysis.Text, analysis.Parsed.Tokens, [.. analysis.Entities], [.. analysis.Mentions]);

    public static void Check(string text, ReadOnlySpan<TokenSpan> tokens, ReadOnlySpan<Entity> entities, ReadOnlySpan<Mention> mentions)
    {
        HashSet<TokenRange> seen = [];
        HashSet<int> named = [];
        int next = 0;
        for (int i = 0; i < mentions.Length; i++)
        {
            Mention mention = mentions[i];
            mention.Tokens.IsEmpty.Should().BeFalse();
            mention.Span.Should().Be(TextSpan.FromBounds(tokens[mention.Tokens.Start].Start, tokens[mention.Tokens.End - 1].End));
            mention.Tokens.Contains(mention.Head).Should().BeTrue();
            mention.Span.End.Should().BeLessThanOrEqualTo(text.Length);
            seen.Add(mention.Tokens).Should().BeTrue("no two mentions have the same tokens");
            mention.Referent.Should().BeInRange(0, next, "referents are numbered in order of first mention");
            next = Math.Max(next, mention.Referent + 1);
            if (i > 0)
            {
                Mention before = mentions[i - 1];
                (before.Tokens.Start < mention.Tokens.Start || (before.Tokens.Start == mention.Tokens.Start && before.Tokens.Count > mention.Tokens.Count))
                    .Should().BeTrue("mentions are ordered by start, longest first");
            }

            (mention.Kind == MentionKind.Name).Should().Be(mention.Entity >= 0);
            if (mention.Entity >= 0)
            {
                mention.Tokens.Should().Be(entities[mention.Entity].Tokens);
                named.Add(mention.Entity).Should().BeTrue();
            }
        }

        named.Count.Should().Be(entities.Length);
    }
}
