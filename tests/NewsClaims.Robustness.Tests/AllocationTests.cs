using System.Text.Json;
using NewsClaims.Corpora;
using NewsClaims.Fuzz;
using NewsClaims.Layers;

namespace NewsClaims.Robustness.Tests;

[CollectionDefinition(nameof(AllocationTests), DisableParallelization = true)]
public sealed class RunsAlone;

/// <summary>What a steady stream of articles allocates, counted by the runtime on this thread, after the first rounds have made what is kept.</summary>
[Collection(nameof(AllocationTests))]
public class AllocationTests
{
    private static readonly string Folder = Checkout.Find("seeds", "articles");

    private static readonly string[] Articles = [.. Directory.EnumerateFiles(Folder, "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    private static readonly ClaimPipelineOptions Stages = ClaimPipeline.Default.Options;

    [Fact]
    public void Blocks_tokens_sentences_tags_trees_entities_and_expressions_allocate_nothing()
    {
        Layer<Block> blocks = new();
        Layer<TokenSpan> tokens = new();
        Layer<TokenRange> sentences = new();
        Layer<TokenSyntax> syntax = new();
        Layer<Entity> entities = new();
        Layer<ValueExpression> expressions = new();
        Allocated(() =>
        {
            foreach (string text in Articles)
            {
                blocks.Clear();
                tokens.Clear();
                sentences.Clear();
                syntax.Clear();
                entities.Clear();
                expressions.Clear();
                Stages.BlockSegmenter.Segment(text, blocks);
                Stages.Tokenizer.Tokenize(text, blocks, tokens);
                TokenizedText tokenized = new(text, blocks, tokens);
                Stages.SentenceSplitter.Split(tokenized, sentences);
                Stages.SyntaxParser.Parse(tokenized, sentences, syntax.AddMany(tokens.Count));
                ParsedArticle article = new(tokenized, sentences, syntax);
                Stages.EntityTagger.Tag(article, entities);
                Stages.ExpressionFinder.Find(article, entities, new DateOnly(2024, 3, 6), expressions);
            }
        }).Should().Be(0);
        entities.Count.Should().BePositive();
        expressions.Count.Should().BePositive();
    }

    // What is made and dropped on the way: speakers, mentions and the lists that results are gathered in.
    private const int BytesForEachToken = 120;

    [Fact]
    public async Task What_the_whole_way_allocates_beyond_its_result_is_bounded()
    {
        ChildProcess run = await ChildProcess.Dotnet([typeof(MemoryMeasured).Assembly.Location, "memory", Folder]);
        run.Code.Should().Be(0, run.Error);
        MemoryMeasured measured = JsonSerializer.Deserialize<MemoryMeasured>(run.Output)!;
        measured.Kept.Should().BePositive();
        measured.BeyondResult.Should().BeLessThan(BytesForEachToken, $"{measured.Allocated} bytes were allocated for {measured.Tokens} tokens, of which {measured.Kept} are the result");
    }

    /// <summary>The least of many rounds: until the runtime has optimised the code, in the background and in its own time, it boxes here and there.</summary>
    private static long Allocated(Action action)
    {
        const int MostRounds = 200;
        long least = long.MaxValue;
        for (int round = 0; round < MostRounds && least > 0; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            action();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
