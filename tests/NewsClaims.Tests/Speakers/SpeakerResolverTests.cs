using NewsClaims.Layers;
using NewsClaims.Mentions;
using NewsClaims.Speakers;
using NewsClaims.Tests.Mentions;

namespace NewsClaims.Tests.Speakers;

public class SpeakerResolverTests
{
    private static readonly MentionResolver Mentions = new(ClaimModel.English);
    private static readonly SpeakerResolver Resolver = new(ClaimModel.English);

    [Fact]
    public void A_surname_and_a_pronoun_give_the_full_name_and_one_speaker()
    {
        HandMadeArticle article = new(
            """
            Ada|NNP|3|nsubj Lindqvist|NNP|1|flat said|VBD|0|root taxes|NNS|5|nsubj fell|VBD|3|ccomp .|.|3|punct
            She|PRP|2|nsubj said|VBD|0|root prices|NNS|4|nsubj rose|VBD|2|ccomp .|.|2|punct

            Lindqvist|NNP|2|nsubj said|VBD|0|root wages|NNS|4|nsubj rose|VBD|2|ccomp .|.|2|punct
            """,
            ("Ada Lindqvist", EntityType.Person), ("Lindqvist", EntityType.Person));

        List<Attribution> found = Resolve(article, ("Ada Lindqvist", "said", "taxes fell"), ("She", "said", "prices rose"), ("Lindqvist", "said", "wages rose"));

        found.Select(attribution => attribution.Speaker!.Name).Should().AllBe("Ada Lindqvist");
        found.Should().AllSatisfy(attribution => attribution.Speaker.Should().BeSameAs(found[0].Speaker));
        found[0].Speaker!.Kind.Should().Be(SpeakerKind.Person);
        found[1].SpeakerEvidence.Should().Be("pronoun “She” → Ada Lindqvist, the subject of the sentence before, the only person named there");
    }

    [Fact]
    public void The_nouns_before_a_name_give_role_and_affiliation()
    {
        HandMadeArticle article = new(
            """
            Harbour|NNP|2|compound Ministry|NNP|3|compound spokeswoman|NN|4|compound Mira|NNP|6|nsubj Oduya|NNP|4|flat said|VBD|0|root ships|NNS|8|nsubj left|VBD|6|ccomp .|.|6|punct
            """,
            ("Mira Oduya", EntityType.Person), ("Harbour Ministry", EntityType.Organization));

        Speaker speaker = Resolve(article, ("Harbour Ministry spokeswoman Mira Oduya", "said", "ships left"))[0].Speaker!;

        speaker.Should().BeEquivalentTo(new { Name = "Mira Oduya", Role = "spokeswoman", Affiliation = "Harbour Ministry", Kind = SpeakerKind.Person });
    }

    [Fact]
    public void An_apposition_gives_role_and_affiliation()
    {
        HandMadeArticle article = new(
            """
            Ada|NNP|9|nsubj Lindqvist|NNP|1|flat ,|,|4|punct director|NN|1|appos at|IN|7|case the|DT|7|det Tarn|NNP|4|nmod ,|,|4|punct said|VBD|0|root ships|NNS|11|nsubj left|VBD|9|ccomp .|.|9|punct
            """,
            ("Ada Lindqvist", EntityType.Person), ("Tarn", EntityType.Organization));

        Speaker speaker = Resolve(article, ("Ada Lindqvist , director at the Tarn ,", "said", "ships left"))[0].Speaker!;

        speaker.Should().BeEquivalentTo(new { Name = "Ada Lindqvist", Role = "director", Affiliation = "Tarn" });
    }

    [Fact]
    public void A_person_named_after_a_place_is_the_speaker_even_where_the_parser_makes_the_place_the_head()
    {
        HandMadeArticle article = new(
            """
            Arvonia|NNP|5|nsubj Sen.|NNP|1|flat Ada|NNP|1|flat Lindqvist|NNP|1|flat said|VBD|0|root ships|NNS|7|nsubj left|VBD|5|ccomp .|.|5|punct
            """,
            ("Ada Lindqvist", EntityType.Person), ("Arvonia", EntityType.Location));

        Resolve(article, ("Arvonia Sen. Ada Lindqvist", "said", "ships left"))[0].Speaker!.Name.Should().Be("Ada Lindqvist");
    }

    [Fact]
    public void A_report_is_a_document()
    {
        HandMadeArticle article = new(
            """
            A|DT|2|det report|NN|6|nsubj by|IN|5|case the|DT|5|det Tarn|NNP|2|nmod said|VBD|0|root ships|NNS|8|nsubj left|VBD|6|ccomp .|.|6|punct
            """,
            ("Tarn", EntityType.Organization));

        Resolve(article, ("A report by the Tarn", "said", "ships left"))[0].Speaker!.Kind.Should().Be(SpeakerKind.Document);
    }

    [Fact]
    public void A_label_in_capitals_names_who_speaks_by_the_full_name_where_there_is_one()
    {
        HandMadeArticle article = new(
            """
            Ada|NNP|3|nsubj Lindqvist|NNP|1|flat came|VBD|0|root .|.|3|punct

            LINDQVIST|NN|0|root :|:|1|punct Ships|NNS|4|nsubj left|VBD|1|parataxis .|.|4|punct

            ODUYA|NN|0|root :|:|1|punct Fares|NNS|4|nsubj rose|VBD|1|parataxis .|.|4|punct
            """,
            ("Ada Lindqvist", EntityType.Person));

        List<Attribution> found = Resolve(article, ("LINDQVIST", ":", "Ships left"), ("ODUYA", ":", "Fares rose"));

        found.Select(attribution => attribution.Speaker!.Name).Should().Equal("Ada Lindqvist", "Oduya");
        found.Select(attribution => attribution.Speaker!.Kind).Should().AllBeEquivalentTo(SpeakerKind.Person);
    }

    [Fact]
    public void A_second_verb_without_a_source_has_the_subject_of_the_first()
    {
        HandMadeArticle article = new(
            """
            Ada|NNP|3|nsubj Lindqvist|NNP|1|flat said|VBD|0|root taxes|NNS|5|nsubj fell|VBD|3|ccomp and|CC|7|cc warned|VBD|3|conj ships|NNS|9|nsubj left|VBD|7|ccomp .|.|3|punct
            """,
            ("Ada Lindqvist", EntityType.Person));
        List<Attribution> attributions = [Make(article, "Ada Lindqvist", "warned", "ships left", QuotationKind.Indirect) with { Source = [] }];

        Resolve(article, attributions)[0].Speaker!.Name.Should().Be("Ada Lindqvist");
    }

    [Fact]
    public void Officials_are_a_group()
    {
        HandMadeArticle article = new("Officials|NNS|2|nsubj said|VBD|0|root ships|NNS|4|nsubj left|VBD|2|ccomp .|.|2|punct");

        Resolve(article, ("Officials", "said", "ships left"))[0].Speaker.Should().BeEquivalentTo(new { Name = "Officials", Kind = SpeakerKind.Group });
    }

    [Fact]
    public void The_first_person_outside_quotation_marks_is_the_author_named_in_the_byline()
    {
        HandMadeArticle article = new(
            """
            By|IN|2|case Ada|NNP|0|root Lindqvist|NNP|2|flat

            I|PRP|2|nsubj argued|VBD|0|root ships|NNS|4|nsubj left|VBD|2|ccomp .|.|2|punct
            I|PRP|2|nsubj repeat|VBP|0|root it|PRP|2|obj .|.|2|punct
            """,
            ("Ada Lindqvist", EntityType.Person));
        article.Blocks[0] = article.Blocks[0] with { Kind = BlockKind.Byline };

        Resolve(article, ("I", "argued", "ships left"))[0].Speaker.Should().BeEquivalentTo(new { Name = "Ada Lindqvist", Kind = SpeakerKind.Author });
    }

    [Fact]
    public void The_first_person_inside_somebodys_words_is_that_speaker()
    {
        HandMadeArticle article = new(
            """
            “|``|3|punct I|PRP|3|nsubj think|VBP|8|ccomp ships|NNS|5|nsubj left|VBD|3|ccomp ,|,|3|punct ”|''|3|punct said|VBD|0|root Ada|NNP|8|nsubj Lindqvist|NNP|9|flat .|.|8|punct
            """,
            ("Ada Lindqvist", EntityType.Person));
        List<Attribution> attributions =
        [
            Make(article, "Ada Lindqvist", "said", "“ I think ships left , ”", QuotationKind.Direct),
            Make(article, "I", "think", "ships left", QuotationKind.Direct) with { Parent = 0 },
        ];

        Resolve(article, attributions)[1].Speaker.Should().BeSameAs(attributions[0].Speaker);
    }

    [Fact]
    public void They_after_two_persons_named_together_are_both()
    {
        HandMadeArticle article = new(
            """
            Ada|NNP|6|nsubj Lindqvist|NNP|1|flat and|CC|4|cc Bo|NNP|1|conj Oduya|NNP|4|flat met|VBD|0|root .|.|6|punct
            They|PRP|2|nsubj said|VBD|0|root ships|NNS|4|nsubj left|VBD|2|ccomp .|.|2|punct
            """,
            ("Ada Lindqvist", EntityType.Person), ("Bo Oduya", EntityType.Person));

        Resolve(article, ("They", "said", "ships left"))[0].Speaker!.Name.Should().Be("Ada Lindqvist and Bo Oduya");
    }

    [Fact]
    public void A_quotation_without_source_goes_on_with_the_speaker_before_it_in_the_paragraph()
    {
        HandMadeArticle article = new(
            """
            Ada|NNP|3|nsubj Lindqvist|NNP|1|flat said|VBD|0|root taxes|NNS|5|nsubj fell|VBD|3|ccomp .|.|3|punct
            “|``|3|punct Ships|NNS|3|nsubj left|VBD|0|root .|.|3|punct ”|''|3|punct
            """,
            ("Ada Lindqvist", EntityType.Person));
        List<Attribution> attributions =
        [
            Make(article, "Ada Lindqvist", "said", "taxes fell", QuotationKind.Indirect),
            new Attribution { Source = [], Cue = [], Content = [article.Span("“ Ships left . ”")], Quotation = QuotationKind.Direct, Confidence = 1 },
        ];

        Resolve(article, attributions)[1].Speaker.Should().BeSameAs(attributions[0].Speaker);
    }

    [Theory]
    [InlineData("““““““““ ”””” said said , , , ,")]
    [InlineData("\ud800 \udc00 said \0 he, who I \0. We said. Kim Kim's said I.")]
    public void Any_attribution_of_any_text_is_answered(string text)
    {
        ArticleAnalysis analysis = ClaimPipeline.Default.Analyze(text, AnalysisLayer.Mentions);
        List<Attribution> attributions = [];
        for (int i = 0; i < analysis.Tokens.Count; i++)
        {
            TextSpan span = analysis.Tokens[i].Span;
            attributions.Add(new Attribution
            {
                Source = i % 3 == 0 ? [] : [span],
                Cue = i % 2 == 0 ? [] : [span],
                Content = [span],
                Quotation = (QuotationKind)(i % 3),
                Confidence = 1,
                Parent = i == 0 ? -1 : i - 1,
            });
        }

        Speaker author = Resolver.Resolve(analysis.Parsed, [.. analysis.Entities], [.. analysis.Mentions], attributions);

        author.Kind.Should().Be(SpeakerKind.Author);
        attributions.Should().AllSatisfy(attribution =>
        {
            attribution.SpeakerEvidence.Should().NotBeEmpty();
            attribution.SpeakerConfidence.Should().BeInRange(0, 1);
            attribution.Speaker?.Mentions.Should().BeInAscendingOrder(span => span.Start);
        });
    }

    private static List<Attribution> Resolve(HandMadeArticle article, params (string Source, string Cue, string Content)[] attributions) =>
        Resolve(article, [.. attributions.Select(one => Make(article, one.Source, one.Cue, one.Content, QuotationKind.Indirect))]);

    private static List<Attribution> Resolve(HandMadeArticle article, List<Attribution> attributions)
    {
        Layer<Mention> mentions = new();
        Mentions.Resolve(article.Parsed, article.Entities, mentions);
        Resolver.Resolve(article.Parsed, article.Entities, mentions, attributions);
        return attributions;
    }

    private static Attribution Make(HandMadeArticle article, string source, string cue, string content, QuotationKind quotation)
    {
        TextSpan said = article.Span(content);
        int at = source.Length == 0 ? 0 : LastBefore(article.Text, source, said);
        return new Attribution
        {
            Source = [new TextSpan(at, source.Length)],
            Cue = [new TextSpan(LastBefore(article.Text, cue, said), cue.Length)],
            Content = [said],
            Quotation = quotation,
            Confidence = 1,
        };
    }

    // The place nearest before the content, or the first after it.
    private static int LastBefore(string text, string words, TextSpan content)
    {
        int before = content.Start == 0 ? -1 : text.LastIndexOf(words, content.Start - 1, StringComparison.Ordinal);
        return before >= 0 ? before : text.IndexOf(words, StringComparison.Ordinal);
    }
}
