using NewsClaims.Claims;
using NewsClaims.Models;

namespace NewsClaims.Tests.Claims;

public class ClaimClassifierTests
{
    [Fact]
    public void The_same_words_said_twice_get_different_ids_and_the_same_ids_every_time()
    {
        const string text = "The mayor said the bridge was closed. The envoy said the bridge was closed.";
        ArticleAnalysis analysis = ClaimPipeline.Default.Analyze(text, AnalysisLayer.Mentions);
        Attribution[] attributions = [At(analysis, text, "The mayor"), At(analysis, text, "The envoy")];
        List<Claim> claims = ClaimSketch.Classify(analysis, attributions);
        claims.Should().HaveCount(2);
        claims.Select(claim => claim.Id).Should().OnlyHaveUniqueItems();
        ClaimSketch.Classify(analysis, attributions).Select(claim => claim.Id).Should().Equal(claims.Select(claim => claim.Id));
    }

    [Fact]
    public void The_reason_for_a_type_that_the_cue_decides_names_the_cue()
    {
        Claim claim = ClaimSketch.Claim("{s:The mayor} {c:promised} {k:to build a new school}.");
        claim.Type.Should().Be(ClaimType.Commitment);
        claim.Evidence[0].Decision.Should().Be("type");
        claim.Evidence[0].Reason.Should().Contain("\"promised\"");
    }

    [Fact]
    public void The_reason_for_a_speaker_is_that_of_the_attribution()
    {
        (ArticleAnalysis analysis, Attribution attribution) = ClaimSketch.Read("{s:The mayor} {c:said} {k:the road was open}.");
        Claim claim = ClaimSketch.Classify(analysis, [attribution with { SpeakerEvidence = "the only mayor" }])[0];
        claim.Evidence.Should().Contain(new Evidence("speaker", "the only mayor"));
    }

    [Fact]
    public void A_denial_says_why_its_stance_is_one() =>
        ClaimSketch.Claim("{s:The mayor} {c:denied} {k:the allegation}.").Evidence.Should().Contain(reason => reason.Decision == "stance");

    [Theory]
    [InlineData("{s:The mayor} {c:claimed} {k:the road was open}.", Slant.Distancing)]
    [InlineData("{s:The mayor} {c:confirmed} {k:the road was open}.", Slant.Endorsing)]
    [InlineData("{s:The mayor} {c:said} {k:the road was open}.", Slant.Neutral)]
    public void The_reporting_word_gives_the_slant(string marked, Slant slant) => ClaimSketch.Claim(marked).Slant.Should().Be(slant);

    [Fact]
    public void Who_is_accused_is_the_target() =>
        ClaimSketch.Claim("{s:The mayor} {c:accused} {k:Belmar of stealing the files}.").Target.Should().Be("Belmar");

    [Theory]
    [InlineData("{s:The mayor} {c:urged} {k:the crew to leave}.", "crew")]
    [InlineData("{s:The mayor} {c:called} {k:Olga Prent a thief}.", "Olga Prent")]
    [InlineData("{s:The mayor} {c:accused} {k:Olga Prent and Jan Holm of lying to the court}.", "Olga Prent & Jan Holm")]
    [InlineData("{s:The mayor} {c:said} {k:the members of the council must resign}.", "members of the council")]
    public void Who_is_asked_or_accused_is_named_by_the_words_of_the_text(string marked, string target) =>
        ClaimSketch.Claim(marked).Target.Should().Be(target);

    [Fact]
    public void Demands_lie_ahead_and_have_no_stance()
    {
        Claim claim = ClaimSketch.Claim("{s:The mayor} {c:called for} {k:an inquiry}.");
        (claim.Type, claim.Time, claim.Stance).Should().Be((ClaimType.Demand, ClaimTime.Future, Stance.NotApplicable));
    }

    [Fact]
    public void Names_inside_a_claim_are_listed()
    {
        (ArticleAnalysis analysis, Attribution attribution) = ClaimSketch.Read("{s:Anna Weld} {c:said} {k:troops had entered London on Sunday}.");
        Claim claim = ClaimSketch.Classify(analysis, [attribution]).Should().ContainSingle().Subject;
        claim.Entities.Should().Equal(
            Enumerable.Range(0, analysis.Entities.Count).Where(i => claim.Content[0].Contains(analysis.Entities[i].Span)));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("“")]
    [InlineData("a")]
    [InlineData("\ud800")]
    [InlineData("1")]
    [InlineData("and ")]
    public void Hostile_contents_give_a_result(string unit)
    {
        string text = string.Concat(Enumerable.Repeat(unit, 20_000));
        ArticleAnalysis analysis = ClaimPipeline.Default.Analyze(text, AnalysisLayer.Mentions);
        TextSpan all = new(0, text.Length);
        foreach (IReadOnlyList<TextSpan> cue in new IReadOnlyList<TextSpan>[] { [], [new TextSpan(0, 1)], [all] })
        {
            List<Claim> claims = ClaimSketch.Classify(analysis, [ClaimSketch.Attribution(analysis, cue, cue, [all])]);
            claims.TrueForAll(claim => all.Contains(claim.Content[0]) && claim.Confidence >= 0 && claim.Confidence <= 1).Should().BeTrue();
        }
    }

    [Fact]
    public void A_content_without_words_is_no_claim() => ClaimSketch.Claims("{s:The mayor} {c:said} {k:...}").Should().BeEmpty();

    [Fact]
    public void The_articles_own_assertions_come_only_when_asked_for()
    {
        const string text = "Bridge closed\n\nUnemployment in Arvonia rose to 9 percent in 2016, and the budget deficit doubled to 40 billion dollars.\n\nIt was a fine day.";
        ClaimPipeline with = ClaimPipeline.Create(options => options with { IncludeAuthorClaims = true });
        ClaimExtractor.Extract(text).Should().NotContain(claim => claim.Attribution == null);
        Claim claim = with.Extract(text).Should().ContainSingle(claim => claim.Attribution == null).Subject;
        claim.CheckWorthiness.Should().BeGreaterThanOrEqualTo(0.7f);
        claim.Speaker!.Kind.Should().Be(SpeakerKind.Author);
    }

    [Fact]
    public void A_model_with_other_labels_is_invalid()
    {
        SectionWriter writer = new();
        int[] labels = [.. ClaimDecisions.Labels.Select(count => count + 1)];
        ClaimNetwork.Write(writer, labels, [], [], new int[1], new short[labels.Sum()], new float[labels.Sum()], new float[labels.Length]);
        using MemoryStream file = new();
        ModelFormat.Write(file, ClaimDecisions.Section, writer.Payload.Span);
        file.Position = 0;
        Action read = () => ClaimDecisions.Read(ClaimModel.Load(file));
        read.Should().Throw<InvalidModelException>().WithMessage("*train again*");
    }

    private static Attribution At(ArticleAnalysis analysis, string text, string source)
    {
        int start = text.IndexOf(source, StringComparison.Ordinal);
        int cue = text.IndexOf("said", start, StringComparison.Ordinal);
        int content = text.IndexOf("the bridge", cue, StringComparison.Ordinal);
        return ClaimSketch.Attribution(
            analysis,
            [new TextSpan(start, source.Length)],
            [new TextSpan(cue, 4)],
            [TextSpan.FromBounds(content, text.IndexOf('.', content))]);
    }
}
