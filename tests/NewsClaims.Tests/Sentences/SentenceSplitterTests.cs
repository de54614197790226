using NewsClaims.Blocks;
using NewsClaims.Corpora;
using NewsClaims.Evaluation;
using NewsClaims.Layers;
using NewsClaims.Sentences;
using NewsClaims.Tests.Specs;
using NewsClaims.Tokens;

namespace NewsClaims.Tests.Sentences;

public class SentenceSplitterTests
{
    private static readonly SentenceSplitter Splitter = new(ClaimModel.English);

    public static TheoryData<string, string, string> Cases => SpecFile.Read("Sentences.md");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Specification(string behaviour, string text, string expected) =>
        string.Join('\n', Split(text)).Should().Be(expected, behaviour);

    [Theory]
    [InlineData(". ")]
    [InlineData("A ")]
    [InlineData("“A. ")]
    [InlineData("A!) ")]
    public void Every_token_is_in_exactly_one_sentence(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 20_000)) + string.Concat(Enumerable.Repeat(") ", 20_000));
        string.Concat(Split(text)).Count(c => !char.IsWhiteSpace(c)).Should().Be(text.Count(c => !char.IsWhiteSpace(c)));
    }

    [SkippableFact]
    public void The_project_s_cases_are_right()
    {
        Skip.If(CorpusFolder.Find() is null, "needs the corpora beside the checkout");
        AccuracyReport report = new SegmentationEvaluation().Evaluate(ClaimPipeline.Default, CorpusFolder.Find()!);
        report.Figures["segmentation cases"].Should().Be(100);
        report.Figures["segmentation tokens F1"].Should().Be(100);
    }

    private static List<string> Split(string text)
    {
        Layer<Block> blocks = new();
        Layer<TokenSpan> tokens = new();
        Layer<TokenRange> sentences = new();
        new BlockSegmenter().Segment(text, blocks);
        new Tokenizer().Tokenize(text, blocks, tokens);
        TokenizedText tokenized = new(text, blocks, tokens);
        Splitter.Split(tokenized, sentences);
        List<string> found = [];
        foreach (TokenRange sentence in sentences.AsSpan())
            found.Add(tokenized.Span(sentence).In(text));
        return found;
    }
}
