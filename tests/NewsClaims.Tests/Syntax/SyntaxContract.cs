namespace NewsClaims.Tests.Syntax;

/// <summary>What holds for the syntax of every text: each sentence is one tree with one root.</summary>
internal static class SyntaxContract
{
    public static void Check(ReadOnlySpan<TokenRange> sentences, ReadOnlySpan<TokenSyntax> syntax)
    {
        foreach (TokenRange sentence in sentences)
        {
            int roots = 0;
            for (int i = sentence.Start; i < sentence.End; i++)
            {
                (syntax[i].Head < 0).Should().Be(syntax[i].Relation == DependencyRelation.Root);
                if (syntax[i].Head < 0)
                    roots++;
                else
                    sentence.Contains(syntax[i].Head).Should().BeTrue("a head is in its sentence");
                int steps = 0;
                for (int at = i; at >= 0; at = syntax[at].Head)
                    (++steps).Should().BeLessThanOrEqualTo(sentence.Count, "there is no cycle");
            }

            roots.Should().Be(1);
        }
    }
}
