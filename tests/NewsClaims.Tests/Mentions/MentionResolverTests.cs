using NewsClaims.Layers;
using NewsClaims.Mentions;

namespace NewsClaims.Tests.Mentions;

public class MentionResolverTests
{
    private static readonly MentionResolver Resolver = new(ClaimModel.English);

    [Fact]
    public void A_surname_and_a_name_with_a_title_mean_the_full_name()
    {
        HandMadeArticle article = new(
            """
            Ada|NNP|3|nsubj Lindqvist|NNP|1|flat spoke|VBD|0|root .|.|3|punct
            Lindqvist|NNP|2|nsubj smiled|VBD|0|root .|.|2|punct
            Ms.|NNP|3|nsubj Lindqvist|NNP|1|flat left|VBD|0|root .|.|3|punct
            """,
            ("Ada Lindqvist", EntityType.Person), ("Lindqvist", EntityType.Person));

        Mention[] names = [.. Resolve(article).Where(mention => mention.Kind == MentionKind.Name)];

        names.Should().HaveCount(3);
        names.Select(mention => mention.Referent).Distinct().Should().ContainSingle();
    }

    [Fact]
    public void Who_only_signs_the_article_is_meant_by_no_word_of_it()
    {
        ArticleAnalysis analysis = ClaimPipeline.Default.Analyze(
            """
            Council accuses pump maker of hiding alarm failures

            By Priya Vance and DeShawn Harlan

            The chief executive of Corvane Medical conceded on Wednesday that the company had waited far too long to recall its pumps. He said in May that they were safe.
            """);
        Block byline = analysis.Blocks.Should().ContainSingle(block => block.Kind == BlockKind.Byline).Subject;
        int[] signers = [.. analysis.Mentions.Where(mention => byline.Span.Contains(mention.Span)).Select(mention => mention.Referent)];

        signers.Should().NotBeEmpty();
        analysis.Mentions.Where(mention => mention.Span.Start > byline.Span.End).Should().NotBeEmpty().And.NotContain(mention => signers.Contains(mention.Referent));
    }

    [Fact]
    public void One_of_a_people_may_be_a_person_named_before()
    {
        ArticleAnalysis analysis = ClaimPipeline.Default.Analyze(
            """
            Mick Brannigan accused the officials of cheating after a late penalty cost his side the game.

            The Scot said that he would complain to the league on Monday.
            """);

        analysis.Attributions.Should().Contain(one => one.Source.Count == 1 && one.Source[0].In(analysis.Text) == "The Scot")
            .Which.Speaker!.Name.Should().Be("Mick Brannigan");
    }

    [Fact]
    public void A_woman_is_nobody_whom_the_text_calls_he()
    {
        HandMadeArticle article = new(
            """
            Mr.|NNP|3|nsubj Oduya|NNP|1|flat spoke|VBD|0|root .|.|3|punct
            He|PRP|2|nsubj left|VBD|0|root .|.|2|punct
            The|DT|2|det woman|NN|3|nsubj smiled|VBD|0|root .|.|3|punct
            """,
            ("Oduya", EntityType.Person));

        List<Mention> mentions = Resolve(article);

        ReferentOf(article, mentions, "The woman").Should().NotBe(ReferentOf(article, mentions, "Oduya"));
    }

    [Theory]
    [InlineData("The|DT|2|det Scot|NNP|3|nsubj smiled|VBD|0|root .|.|3|punct", "Scot")]
    [InlineData("The|DT|2|det Dutch|NNP|3|nsubj smiled|VBD|0|root .|.|3|punct", "Dutch")]
    [InlineData("The|DT|3|det Scottish|NNP|3|amod coach|NN|4|nsubj smiled|VBD|0|root .|.|4|punct", "Scottish")]
    public void The_name_of_a_people_is_one_mention_by_name(string sentence, string name)
    {
        HandMadeArticle article = new(sentence, (name, EntityType.NationalityOrGroup));

        Resolve(article).Should().ContainSingle(mention => mention.Kind == MentionKind.Name).Which.Entity.Should().Be(0);
    }

    [Fact]
    public void A_lone_surname_means_the_bearer_introduced_first_when_others_share_it()
    {
        HandMadeArticle article = new(
            """
            Kim|NNP|3|nsubj Jae|NNP|1|flat met|VBD|0|root reporters|NNS|3|obj .|.|3|punct

            Kim|NNP|2|nsubj left|VBD|0|root early|RB|2|advmod .|.|2|punct

            Kim|NNP|2|nsubj lost|VBD|0|root ,|,|2|punct says|VBZ|2|parataxis Dana|NNP|4|nsubj Kim|NNP|5|flat .|.|2|punct

            Kim|NNP|2|nsubj slept|VBD|0|root .|.|2|punct
            """,
            ("Kim Jae", EntityType.Person), ("Dana Kim", EntityType.Person), ("Kim", EntityType.Person));

        List<Mention> mentions = Resolve(article);

        int leader = ReferentOf(article, mentions, "Kim Jae");
        mentions.Where(mention => mention.Kind == MentionKind.Name && mention.Tokens.Count == 1).Select(mention => mention.Referent).Should().AllBeEquivalentTo(leader);
        ReferentOf(article, mentions, "Dana Kim").Should().NotBe(leader);
    }

    [Fact]
    public void Spellings_of_one_name_are_one_person()
    {
        HandMadeArticle article = new(
            """
            Kim|NNP|4|nsubj Jae|NNP|1|flat Un|NNP|1|flat spoke|VBD|0|root .|.|4|punct
            Kim|NNP|6|nsubj Jae|NNP|1|flat -|HYPH|4|punct un|NNP|1|flat then|RB|6|advmod left|VBD|0|root .|.|6|punct
            """,
            ("Kim Jae Un", EntityType.Person), ("Kim Jae - un", EntityType.Person));

        Resolve(article).Select(mention => mention.Referent).Distinct().Should().ContainSingle();
    }

    [Fact]
    public void An_acronym_means_the_body_whose_initials_it_has()
    {
        HandMadeArticle article = new(
            """
            Central|NNP|3|compound Arvonia|NNP|3|compound Agency|NNP|4|nsubj reported|VBD|0|root .|.|4|punct
            CAA|NNP|2|nsubj added|VBD|0|root details|NNS|2|obj .|.|2|punct
            """,
            ("Central Arvonia Agency", EntityType.Organization), ("CAA", EntityType.Organization));

        List<Mention> mentions = Resolve(article);

        ReferentOf(article, mentions, "CAA").Should().Be(ReferentOf(article, mentions, "Central Arvonia Agency"));
    }

    [Fact]
    public void A_pronoun_means_the_person_whose_title_shows_that_gender()
    {
        HandMadeArticle article = new(
            """
            Mr.|NNP|3|nsubj Oduya|NNP|1|flat met|VBD|0|root Mrs.|NNP|3|obj Lindqvist|NNP|4|flat .|.|3|punct
            She|PRP|2|nsubj said|VBD|0|root nothing|NN|2|obj .|.|2|punct
            """,
            ("Oduya", EntityType.Person), ("Lindqvist", EntityType.Person));

        List<Mention> mentions = Resolve(article);

        ReferentOf(article, mentions, "She").Should().Be(ReferentOf(article, mentions, "Lindqvist"));
    }

    [Fact]
    public void An_apposition_and_a_relative_pronoun_mean_the_name_they_stand_with()
    {
        HandMadeArticle article = new(
            """
            Ada|NNP|10|nsubj Lindqvist|NNP|1|flat ,|,|5|punct the|DT|5|det director|NN|1|appos ,|,|8|punct who|WP|8|nsubj resigned|VBD|1|acl:relcl ,|,|8|punct spoke|VBD|0|root .|.|10|punct
            """,
            ("Ada Lindqvist", EntityType.Person));

        List<Mention> mentions = Resolve(article);

        ReferentOf(article, mentions, "the director").Should().Be(0);
        ReferentOf(article, mentions, "who").Should().Be(0);
    }

    [Fact]
    public void First_person_inside_a_quotation_means_its_speaker()
    {
        HandMadeArticle article = new(
            """
            Oduya|NNP|2|nsubj listened|VBD|0|root .|.|2|punct

            “|``|3|punct I|PRP|3|nsubj agree|VBP|6|ccomp ,|,|3|punct ”|''|3|punct said|VBD|0|root Ada|NNP|6|nsubj Lindqvist|NNP|7|flat .|.|6|punct
            Later|RB|4|advmod she|PRP|4|nsubj also|RB|4|advmod added|VBD|0|root :|:|4|punct “|``|8|punct I|PRP|8|nsubj insist|VBP|4|ccomp .|.|8|punct ”|''|8|punct
            """,
            ("Oduya", EntityType.Person), ("Ada Lindqvist", EntityType.Person));

        List<Mention> mentions = Resolve(article);

        int speaker = ReferentOf(article, mentions, "Ada Lindqvist");
        Mention second = mentions.Last(mention => article.Text[mention.Span.Start..mention.Span.End] == "I");
        second.Referent.Should().Be(speaker);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    [InlineData("\"\"\"\"\"\"\"\"\"\"")]
    [InlineData("“““““ I he they who ‘‘‘")]
    [InlineData("\ud800 \udc00 said \0 he, who \0.")]
    [InlineData("Kim Kim Kim Kim Kim Kim's Kim's Kim, Kim; Kim said Kim.")]
    public void The_contract_holds_for_any_text(string text)
    {
        ArticleAnalysis analysis = ClaimPipeline.Default.Analyze(text, AnalysisLayer.Mentions);

        MentionContract.Check(analysis);
    }

    [Fact]
    public void Many_names_that_share_a_word_keep_the_contract()
    {
        string text = string.Concat(Enumerable.Range(0, 600).Select(i => $"Lind{(char)('a' + (i % 26))} Oduya said he saw Oduya. "));

        MentionContract.Check(ClaimPipeline.Default.Analyze(text, AnalysisLayer.Mentions));
    }

    private static List<Mention> Resolve(HandMadeArticle article)
    {
        Layer<Mention> mentions = new();
        Resolver.Resolve(article.Parsed, article.Entities, mentions);
        MentionContract.Check(article.Text, article.Tokens, article.Entities, mentions.AsSpan());
        return [.. mentions.AsSpan()];
    }

    private static int ReferentOf(HandMadeArticle article, List<Mention> mentions, string words) =>
        mentions.Last(mention => article.Text[mention.Span.Start..mention.Span.End] == words).Referent;
}
