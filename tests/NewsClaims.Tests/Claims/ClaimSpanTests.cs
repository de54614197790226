using NewsClaims.Claims;

namespace NewsClaims.Tests.Claims;

public class ClaimSpanTests
{
    [Fact]
    public void The_marks_around_a_quotation_and_its_closing_comma_stay_out() =>
        ClaimSketch.Claim("{k:“The bridge is closed,”} {s:the mayor} {c:said}.").Text.Should().Be("The bridge is closed");

    [Fact]
    public void Marks_inside_a_claim_stay_in() =>
        ClaimSketch.Claim("{s:The mayor} {c:said} {k:the “peace bridge” was closed on Sunday}.").Text.Should().Be("the “peace bridge” was closed on Sunday");

    [Fact]
    public void A_leading_that_stays_out() =>
        ClaimSketch.Claim("{s:The mayor} {c:said} {k:that the bridge was closed on Sunday}.").Text.Should().Be("the bridge was closed on Sunday");

    [Fact]
    public void A_pronoun_that_stays_in() =>
        ClaimSketch.Claim("{k:“That was a terrible mistake,”} {s:the mayor} {c:said}.").Text.Should().StartWith("That");

    [Fact]
    public void Each_sentence_of_a_quotation_is_a_claim() =>
        ClaimSketch.Claims("{k:“The bridge is closed. We will rebuild it next year,”} {s:the mayor} {c:said}.")
            .Select(claim => claim.Text).Should().Equal("The bridge is closed", "We will rebuild it next year");

    [Fact]
    public void A_quotation_cut_in_two_by_its_cue_is_one_claim_in_two_pieces()
    {
        Claim claim = ClaimSketch.Claim("{k:“The bridge,”} {s:the mayor} {c:said}, {k:“is closed to all traffic.”}");
        claim.Content.Should().HaveCount(2);
        claim.Text.Should().Be("The bridge is closed to all traffic");
    }

    [Fact]
    public void Joined_clauses_with_their_own_subjects_and_verbs_are_two_claims() =>
        ClaimSketch.Claims("{s:The mayor} {c:said} {k:the bridge had been closed and the ferry had stopped}.").Should().HaveCount(2);

    [Fact]
    public void Each_of_two_joined_clauses_is_judged_by_its_own_words()
    {
        (ArticleAnalysis analysis, Attribution attribution) = ClaimSketch.Read("{s:The mayor} {c:said} {k:the bridge had been closed and the ferry had stopped}.");
        ClaimText text = new(analysis.Parsed, [.. analysis.Entities], ClaimLexicon.Read(ClaimModel.English));
        List<ClaimUnit> units = [];
        ClaimUnits.Add(text, attribution, 0, units);
        units.Select(unit => string.Join(' ', unit.Tokens.ToArray().Select(token => analysis.Parsed.Word(token).ToString()))).Should().Equal("the bridge had been closed", "the ferry had stopped");
    }

    [Fact]
    public void Verbs_that_share_a_subject_are_one_claim() =>
        ClaimSketch.Claims("{s:The mayor} {c:said} {k:the workers closed the bridge and stopped the ferry}.").Should().ContainSingle();

    [Fact]
    public void Questions_in_a_quotation_are_no_claims() =>
        ClaimSketch.Claims("{k:“Who will pay for it? The city has no money,”} {s:the mayor} {c:said}.")
            .Select(claim => claim.Text).Should().Equal("The city has no money");

    [Fact]
    public void What_follows_the_first_claim_is_judged_by_itself() =>
        ClaimSketch.Claims("{k:“The city has no money. I repeat what I said. The state will not lend us any,”} {s:the mayor} {c:said}.")
            .Select(claim => claim.Text).Should().Equal("The city has no money", "The state will not lend us any");

    [Fact]
    public void Thanks_in_a_quotation_are_no_claims() =>
        ClaimSketch.Claims("{k:“Thank you all. The city has no money,”} {s:the mayor} {c:said}.")
            .Select(claim => claim.Text).Should().Equal("The city has no money");

    [Fact]
    public void What_is_attributed_inside_an_attribution_is_no_claim_of_its_own() =>
        ClaimSketch.Claims("{s:The mayor} {c:said} {k:the bridge was closed}.", parent: 1).Should().BeEmpty();

    [Fact]
    public void A_caption_gives_no_claim()
    {
        (ArticleAnalysis analysis, Attribution attribution) = ClaimSketch.Read("{s:The mayor} {c:said} {k:the bridge was closed}.");
        Block[] blocks = [analysis.Blocks[0] with { Kind = BlockKind.Caption }];
        Layers.ParsedArticle parsed = analysis.Parsed;
        Layers.ParsedArticle caption = new(new Layers.TokenizedText(analysis.Text, blocks, parsed.Tokens), parsed.Sentences, parsed.Syntax);
        List<Claim> claims = [];
        ClaimPipeline.Default.Options.ClaimClassifier.Classify(caption, [], [attribution], claims);
        claims.Should().BeEmpty();
    }

    [Fact]
    public void Content_spans_slice_to_the_text_and_lie_in_the_attribution()
    {
        foreach (Claim claim in ClaimSketch.Claims("{k:“The bridge,”} {s:the mayor} {c:said}, {k:“is closed. We will rebuild it.”}"))
        {
            string.Join(' ', claim.Content.Select(span => span.In("“The bridge,” the mayor said, “is closed. We will rebuild it.”"))).Should().Be(claim.Text);
            claim.Content.Should().OnlyContain(span => claim.Attribution!.Content.Any(part => part.Contains(span)));
        }
    }
}
