using System.Text.RegularExpressions;
using NewsClaims.Corpora;

namespace NewsClaims.Tests.Speakers;

public partial class SpeakerEvidenceTests
{
    public static TheoryData<string> Articles => [.. SeedArticle.ReadAll(Checkout.Find("seeds", "articles")).Select(article => article.Name)];

    [Theory]
    [MemberData(nameof(Articles))]
    public void What_the_evidence_says_is_so(string name)
    {
        SeedArticle article = SeedArticle.ReadAll(Checkout.Find("seeds", "articles")).Single(one => one.Name == name);
        ArticleAnalysis analysis = ClaimPipeline.Default.Analyze(article.Text, AnalysisLayer.Speakers);
        foreach (Attribution attribution in analysis.Attributions)
        {
            string evidence = attribution.SpeakerEvidence;
            evidence.Should().NotBeEmpty();
            if (attribution.Speaker is not { } speaker)
                continue;
            if (evidence.Contains('→', StringComparison.Ordinal) && speaker.Kind != SpeakerKind.Author)
                evidence.Should().Contain(speaker.Name);
            if (attribution.Source.Count == 0)
                continue;
            TextSpan source = attribution.Source[0];
            if (Quoted().Match(evidence) is { Success: true } quoted)
                string.Join(' ', article.Text[source.Start..attribution.Source[^1].End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Should().Contain(quoted.Groups[1].Value);
            int sentence = SentenceAt(analysis, source.Start);
            if (evidence.Contains("the sentence before", StringComparison.Ordinal))
                speaker.Mentions.Should().Contain(mention => SentenceAt(analysis, mention.Start) == sentence - 1, evidence);
            if (evidence.Contains("the same sentence", StringComparison.Ordinal))
                speaker.Mentions.Should().Contain(mention => SentenceAt(analysis, mention.Start) == sentence && mention.Start < source.Start, evidence);
            if (Back().Match(evidence) is { Success: true } back)
                speaker.Mentions.Should().Contain(mention => SentenceAt(analysis, mention.Start) == sentence - int.Parse(back.Groups[1].Value), evidence);
            if (evidence.Contains("the only person named there", StringComparison.Ordinal))
                OtherPersons(analysis, speaker, sentence, source.Start).Should().BeEmpty(evidence);
        }
    }

    [Fact]
    public void Without_the_mention_that_the_evidence_names_the_decision_falls()
    {
        const string before = "Mira Oduya opened the bridge. ";
        const string after = "The bridge opened on Monday. She said the cables were loose.";
        Attribution with = GivenAttributions.Resolve(before + "She said the cables were loose.", "She", "said", "the cables were loose");
        Attribution without = GivenAttributions.Resolve(after, "She", "said", "the cables were loose");

        with.SpeakerEvidence.Should().Be("pronoun “She” → Mira Oduya, the subject of the sentence before, the only person named there");
        without.Speaker.Should().BeNull();
    }

    [Fact]
    public void A_speaker_less_likely_than_the_option_asks_is_left_open()
    {
        const string text = "Mira Oduya met Ana Lind and Eva Holm on Monday. She said the cables were loose.";
        ClaimPipeline strict = ClaimPipeline.Create(options => options with { MinimumSpeakerConfidence = 1 });
        Attribution[] open = [.. strict.Analyze(text).Attributions], given = [.. ClaimPipeline.Default.Analyze(text).Attributions];

        given.Should().NotBeEmpty().And.OnlyContain(attribution => attribution.Speaker != null);
        open.Should().HaveSameCount(given).And.OnlyContain(attribution => attribution.Speaker == null);
        open.Should().OnlyContain(attribution => attribution.SpeakerEvidence == "No source is likely enough.");
    }

    private static IEnumerable<string> OtherPersons(ArticleAnalysis analysis, Speaker speaker, int sentence, int source) =>
        analysis.Entities.Where(entity => entity.Class == EntityClass.Person && entity.Span.End <= source && SentenceAt(analysis, entity.Span.Start) >= sentence
            && !speaker.Mentions.Contains(entity.Span)).Select(entity => entity.Span.In(analysis.Text));

    private static int SentenceAt(ArticleAnalysis analysis, int place) =>
        Enumerable.Range(0, analysis.Sentences.Count).Last(i => analysis.Sentences[i].Span.Start <= place);

    [GeneratedRegex("“([^”]+)”")]
    private static partial Regex Quoted();

    [GeneratedRegex("last mentioned ([0-9]+) sentences before")]
    private static partial Regex Back();
}
