using System.IO.Compression;
using NewsClaims.Claims;
using NewsClaims.Corpora;
using NewsClaims.Tests.Shared;
using NewsClaims.Training.Claims;
using NewsClaims.Training.Claims.Distillation;

namespace NewsClaims.Training.Tests.Claims;

/// <summary>What the network of claims learns from a teacher.</summary>
public sealed class DistillationTests : IDisposable
{
    private const string Article = "The bridge is old. The mayor said the bridge would close on Monday. Nobody was surprised.";

    private static readonly int All = ClaimDecisions.Labels.Sum();

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_teacher_reads_source_and_cue_first_then_the_sentence_after_what_stands_before_it()
    {
        TeacherInput input = Example().Input;
        input.Text.Should().Be("The mayor said | The bridge is old. The mayor said the bridge would close on Monday.");
        input.Roles.Select(role => (input.Text[role.Start..role.End], role.Role)).Should().BeEquivalentTo(
        [
            ("The mayor", TeacherRole.Source),
            ("said", TeacherRole.Cue),
            ("the bridge would close on Monday", TeacherRole.Content),
            ("said", TeacherRole.Cue),
            ("The mayor", TeacherRole.Source),
            ("the bridge would close on Monday", TeacherRole.Unit),
        ]);
    }

    [Fact]
    public void A_unit_is_known_by_its_predicate_wherever_content_and_source_end()
    {
        ulong key = Example().Input.Key;
        Annotated("The mayor", "the bridge would close on Monday").Input.Key.Should().Be(key);
        Annotated("mayor", "bridge would close").Input.Key.Should().Be(key);
        Annotated("The mayor", "The bridge is old").Input.Key.Should().NotBe(key);
        Annotated("The mayor", "said the bridge would close on Monday").Input.Key.Should().NotBe(key);
    }

    [Fact]
    public void Odds_are_found_by_the_key_of_an_input()
    {
        TeacherInput input = Example().Input;
        TeacherOdds odds = Odds(input, likelyType: (int)ClaimType.Commitment);
        odds.Count.Should().Be(1);
        float[] found = odds.Find(input)!;
        found[ClaimLessons.IsClaim].Should().BeGreaterThan(0.99f);
        found[2 + (int)ClaimType.Commitment].Should().BeApproximately(0.8f, 0.01f);
        found[2..13].Sum().Should().BeApproximately(1, 0.001f);
        found[2 + (int)ClaimType.Threat].Should().BePositive().And.BeLessThan(0.002f);
        odds.Find(input with { Key = input.Key + 1 }).Should().BeNull();
    }

    [Fact]
    public void Odds_that_end_within_a_record_are_refused()
    {
        FluentActions.Invoking(() => TeacherOdds.Read(Packed("odds.gz", new byte[50]))).Should().Throw<InvalidDataException>().WithMessage("odds.gz ends within a record of 42 bytes*");
    }

    [Fact]
    public void An_example_without_annotation_teaches_what_teacher_and_network_say_together()
    {
        ClaimExample example = Example();
        NetworkLesson gold = ClaimLessons.Of(example with { Labels = new ClaimLabels { Type = ClaimType.Prediction } });
        NetworkCommittee network = NetworkCommittee.Of([.. Enumerable.Repeat(gold, 20)], LearningPlan.Annotations, count: 2);
        NetworkLesson lesson = Distiller.OfTransferSet([example], network, Odds(example.Input, (int)ClaimType.Commitment)).Single();
        float[] types = lesson.Targets[2..13];
        types.Sum().Should().BeApproximately(1, 0.001f);
        types.Order().TakeLast(2).Should().BeEquivalentTo([types[(int)ClaimType.Prediction], types[(int)ClaimType.Commitment]]);
        lesson.Measured.Should().BeFalse();
        lesson.Weights[(int)ClaimDecision.Author].Should().Be(0);
    }

    [Fact]
    public void A_unit_with_labels_of_its_own_takes_them_once_and_is_not_measured()
    {
        ClaimExample unit = Example();
        Dictionary<ulong, ClaimLabels?> labels = new() { [unit.Input.Key] = new ClaimLabels { Type = ClaimType.Prediction, Time = ClaimTime.Future } };
        ClaimExample labelled = ClaimExamples.OfUnits([unit, unit], labels).Should().ContainSingle().Subject;
        labelled.IsClaim.Should().BeTrue();
        NetworkLesson lesson = ClaimLessons.Of(labelled);
        lesson.Labels[(int)ClaimDecision.Type].Should().Be((int)ClaimType.Prediction);
        lesson.Measured.Should().BeFalse();

        // Text without annotated articles is no news: it does not teach time.
        lesson.Weights[(int)ClaimDecision.Time].Should().Be(0);
        ClaimLessons.Of(labelled with { Document = "news" }).Weights[(int)ClaimDecision.Time].Should().Be(1);
        ClaimExamples.OfUnits([unit], new Dictionary<ulong, ClaimLabels?>()).Should().BeEmpty();
    }

    [Fact]
    public void A_unit_with_labels_of_its_own_counts_half_by_them_and_where_they_teach_nothing_by_the_teacher()
    {
        ClaimExample unit = Example() with { Origin = ExampleOrigin.Unit, Labels = new ClaimLabels { Type = ClaimType.Prediction } };
        NetworkLesson own = ClaimLessons.Of(unit);
        NetworkCommittee network = NetworkCommittee.Of([.. Enumerable.Repeat(own, 20)], LearningPlan.Annotations, count: 1);

        NetworkLesson taught = Distiller.OfUnit(own, unit, network, Odds(unit.Input, (int)ClaimType.Commitment));

        taught.Targets[2 + (int)ClaimType.Prediction].Should().BeGreaterThan(0.5f);
        taught.Targets[2 + (int)ClaimType.Commitment].Should().BeInRange(0.0005f, 0.5f);
        own.Weights[(int)ClaimDecision.Time].Should().Be(0);
        taught.Weights[(int)ClaimDecision.Time].Should().BePositive();

        ClaimExample none = unit with { IsClaim = false };
        Distiller.OfUnit(ClaimLessons.Of(none), none, network, Odds(unit.Input, (int)ClaimType.Commitment)).Weights[(int)ClaimDecision.Time].Should().Be(0);
        ClaimExample unknown = unit with { Input = unit.Input with { Key = unit.Input.Key + 1 } };
        Distiller.OfUnit(own, unknown, network, Odds(unit.Input, (int)ClaimType.Commitment)).Should().BeSameAs(own);
    }

    [Fact]
    public void Annotated_examples_count_half_by_their_annotation()
    {
        ClaimExample example = Example();
        NetworkLesson gold = ClaimLessons.Of(example with { Origin = ExampleOrigin.Article, Labels = new ClaimLabels { Type = ClaimType.Prediction } });
        List<NetworkLesson> lessons = [.. Enumerable.Range(0, 10).Select(i => gold with { Document = $"d{i}" })];
        NetworkCheck together = Distiller.Together(NetworkCheck.Run(lessons), [.. lessons.Select(_ => example)], Odds(example.Input, (int)ClaimType.Commitment));
        NetworkLesson taught = Distiller.OfAnnotated(lessons, together).First();
        taught.Targets[2 + (int)ClaimType.Prediction].Should().BeGreaterThan(0.5f);
        taught.Targets[2 + (int)ClaimType.Commitment].Should().BeInRange(0.0005f, 0.5f);
        taught.Labels.Should().Equal(gold.Labels);
    }

    [Fact]
    public void A_sentence_of_the_collections_is_said_as_it_was_chosen_to_be_and_no_other_is()
    {
        CorpusFolder data = Corpus();
        SayingChoices choices = Choices(("The boat number 7 left the quay at noon.", 5), ("We saw boat 9 at the quay again.", 5), ("The boat number 7 left the quay at noon.", 9));

        string[] articles = [.. TransferTexts.Said(data, ClaimPipeline.Default, choices)];

        articles.Should().Equal(TransferTexts.Said(data, ClaimPipeline.Default, choices));
        articles.Should().ContainSingle().Which.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Should().Equal(
            "The harbour master said that the boat number 7 left the quay at noon.",
            "The boat number 7 left the quay at noon, The harbour master said.",
            "“We saw boat 9 at the quay again,” The harbour master said.");
    }

    [Fact]
    public void Choices_of_a_source_that_the_news_do_not_have_are_refused()
    {
        CorpusFolder data = Corpus();
        SayingChoices choices = SayingChoices.Read(Packed("sayings.gz", [.. BitConverter.GetBytes(TextNumber.Of("We saw boat 9 at the quay again.")), 1, 0, 5]));
        FluentActions.Invoking(() => TransferTexts.Said(data, ClaimPipeline.Default, choices).ToList()).Should().Throw<InvalidDataException>().WithMessage("*number 1 of the news, which has 1;*");
    }

    [Fact]
    public void Choices_that_end_within_a_record_are_refused()
    {
        FluentActions.Invoking(() => SayingChoices.Read(Packed("sayings.gz", new byte[12]))).Should().Throw<InvalidDataException>().WithMessage("sayings.gz ends within a record of 11 bytes*");
    }

    private static ClaimExample Example() => Reader().Read(Article, mostBefore: 100).Single();

    private static ClaimExample Annotated(string source, string content)
    {
        TypedClaim claim = new("town", "A1", IsClaim: true, default, "UNKNOWN", SpeakerKind.Unknown, [Span(source)], [Span("said")], [Span(content)]);
        return Reader().Read([claim], new Dictionary<string, string> { ["town"] = Article }, ExampleOrigin.Article).Single();

        static TextSpan Span(string words) => new(Article.IndexOf(words, StringComparison.Ordinal), words.Length);
    }

    private static ClaimExampleReader Reader() => new(ClaimPipeline.Default, ClaimLexicon.Read(ClaimModel.English));

    private TeacherOdds Odds(TeacherInput input, int likelyType)
    {
        byte[] record = new byte[sizeof(ulong) + All];
        BitConverter.TryWriteBytes(record, input.Key).Should().BeTrue();
        record[sizeof(ulong) + ClaimLessons.IsClaim] = 255;
        record[sizeof(ulong) + 2 + likelyType] = 200;
        record[sizeof(ulong) + 2 + (int)ClaimType.Prediction] = 50;
        return TeacherOdds.Read(Packed("odds.gz", record));
    }

    // The first saying of the news, in the given ways.
    private SayingChoices Choices(params (string Sentence, byte Way)[] choices) => SayingChoices.Read(
        Packed("sayings.gz", [.. choices.SelectMany(choice => (byte[])[.. BitConverter.GetBytes(TextNumber.Of(choice.Sentence)), 0, 0, choice.Way])]));

    private string Packed(string name, byte[] bytes)
    {
        string path = Path.Combine(_folder.Path, name);
        using (GZipStream file = new(File.Create(path), CompressionLevel.Fastest))
            file.Write(bytes);
        return path;
    }

    private CorpusFolder Corpus()
    {
        string[] collections =
        [
            "wikipedia-featured-biographies", "openstax-textbooks", "onestopenglish-advanced", "us-presidential-addresses", "white-house-2009-2015",
            "australian-pm-1996-2018", "un-general-debate", "world-factbook",
        ];
        string sentences = string.Concat(Enumerable.Range(1, 60).Select(i => $"The boat number {i} left the quay at noon. We saw boat {i} at the quay again. "));
        foreach (string name in collections)
            Write($"raw/{name}.txt.gz", sentences + "\n");
        const string News = "The harbour master said the tide was late.";
        Write("attribution/polnear-train.jsonl.gz", $$"""
            {"id":"n","text":"{{News}}","attributions":[{"source":[[0,18]],"cue":[[19,23]],"content":[[24,41]]}]}

            """);
        return new CorpusFolder(_folder.Path);
    }

    private void Write(string relative, string text)
    {
        string path = Path.Combine(_folder.Path, relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using StreamWriter file = new(new GZipStream(File.Create(path), CompressionLevel.Fastest));
        file.Write(text);
    }
}
