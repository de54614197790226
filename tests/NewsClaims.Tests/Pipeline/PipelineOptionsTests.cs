namespace NewsClaims.Tests.Pipeline;

public class PipelineOptionsTests
{
    public static TheoryData<string, Func<ClaimPipelineOptions, ClaimPipelineOptions>> Wrong => new()
    {
        { "BlockSegmenter", o => o with { BlockSegmenter = null! } },
        { "Tokenizer", o => o with { Tokenizer = null! } },
        { "SentenceSplitter", o => o with { SentenceSplitter = null! } },
        { "SyntaxParser", o => o with { SyntaxParser = null! } },
        { "EntityTagger", o => o with { EntityTagger = null! } },
        { "MentionResolver", o => o with { MentionResolver = null! } },
        { "AttributionFinder", o => o with { AttributionFinder = null! } },
        { "SpeakerResolver", o => o with { SpeakerResolver = null! } },
        { "ClaimClassifier", o => o with { ClaimClassifier = null! } },
        { "MinimumConfidence", o => o with { MinimumConfidence = 1.5f } },
        { "MinimumConfidence", o => o with { MinimumConfidence = float.NaN } },
        { "MinimumSpeakerConfidence", o => o with { MinimumSpeakerConfidence = -0.1f } },
        { "MaxDegreeOfParallelism", o => o with { MaxDegreeOfParallelism = 0 } },
        { "MaxTextLength", o => o with { MaxTextLength = 0 } },
        { "Profile", o => o with { Profile = (AnalysisProfile)9 } },
        { "configure", _ => null! },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_wrong_option_is_told_by_name_when_the_pipeline_is_made(string name, Func<ClaimPipelineOptions, ClaimPipelineOptions> configure)
    {
        FluentActions.Invoking(() => ClaimPipeline.Create(configure)).Should().Throw<ArgumentException>().WithMessage($"*{name}*");
    }

    [Fact]
    public void Missing_arguments_are_told()
    {
        FluentActions.Invoking(() => ClaimPipeline.Create(null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => ClaimPipeline.Create(null!, o => o)).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void A_replacement_may_wrap_the_built_in_stage()
    {
        int calls = 0;
        ClaimPipeline pipeline = SpyBlocks.Pipeline(_ => calls++);
        pipeline.Analyze("A line.", AnalysisLayer.Tokens).Tokens.Should().NotBeEmpty();
        calls.Should().Be(1);
    }

    [Theory]
    [InlineData(AnalysisLayer.Blocks)]
    [InlineData(AnalysisLayer.Tokens)]
    [InlineData(AnalysisLayer.Sentences)]
    [InlineData(AnalysisLayer.Syntax)]
    public void Layers_after_the_last_one_wanted_stay_empty(AnalysisLayer upTo)
    {
        ArticleAnalysis analysis = ClaimPipeline.Default.Analyze("“It rained,” said Ana Quill. She left.", upTo);
        analysis.UpTo.Should().Be(upTo);
        analysis.Blocks.Should().NotBeEmpty();
        (analysis.Tokens.Count > 0).Should().Be(upTo >= AnalysisLayer.Tokens);
        (analysis.Sentences.Count > 0).Should().Be(upTo >= AnalysisLayer.Sentences);
        analysis.Entities.Should().BeEmpty();
        analysis.Claims.Should().BeEmpty();
        analysis.Author.Should().BeNull();
    }

    [Fact]
    public void Asking_a_token_for_syntax_that_was_not_made_says_which_layer_is_needed()
    {
        ArticleAnalysis analysis = ClaimPipeline.Default.Analyze("A line.", AnalysisLayer.Tokens);
        FluentActions.Invoking(() => analysis.Tokens[0].Syntax).Should().Throw<InvalidOperationException>().WithMessage("*Syntax*");
    }

    [Fact]
    public void A_text_above_the_limit_is_told_with_both_lengths_and_in_a_batch_stops_no_other()
    {
        ClaimPipeline pipeline = ClaimPipeline.Create(options => options with { MaxTextLength = 10 });
        pipeline.Analyze("Ten units.").Tokens.Should().NotBeEmpty();
        pipeline.Invoking(p => p.Analyze("Eleven unit")).Should().Throw<ArgumentException>().WithMessage("*11 UTF-16 units*MaxTextLength*10*higher limit*");
        pipeline.Invoking(p => p.Extract("Eleven unit")).Should().Throw<ArgumentException>();
        BatchResult<string, ArticleAnalysis>[] results = [.. pipeline.AnalyzeMany(["Short.", "Eleven unit", "Short."])];
        results.Select(result => result.Succeeded).Should().Equal(true, false, true);
        results[1].Error.Should().BeOfType<ArgumentException>();
    }

    [Fact]
    public void The_caller_gets_the_very_string_back()
    {
        string text = new("A line.".ToCharArray());
        ClaimExtractor.Analyze(text).Text.Should().BeSameAs(text);
    }

    [Fact]
    public void One_pipeline_serves_many_threads_with_the_same_answers()
    {
        string[] texts = [.. Enumerable.Range(1, 8).Select(i => string.Concat(Enumerable.Repeat($"“Road {i} is open,” said Ana Quill of Velmora. ", i)))];
        string[] expected = [.. texts.Select(Line)];
        Parallel.For(0, 64, i => Line(texts[i % texts.Length]).Should().Be(expected[i % texts.Length]));

        static string Line(string text) => NewsClaims.Json.AnalysisJson.ToLine(NewsClaims.Json.AnalysisJson.ToJson(ClaimPipeline.Default.Analyze(text), null, true));
    }
}
