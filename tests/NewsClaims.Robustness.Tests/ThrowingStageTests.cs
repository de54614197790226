using NewsClaims.Attributions;
using NewsClaims.Blocks;
using NewsClaims.Claims;
using NewsClaims.Entities;
using NewsClaims.Expressions;
using NewsClaims.Layers;
using NewsClaims.Mentions;
using NewsClaims.Sentences;
using NewsClaims.Speakers;
using NewsClaims.Syntax;
using NewsClaims.Tokens;

namespace NewsClaims.Robustness.Tests;

/// <summary>A stage of the host's own that throws, at each of the ten places, after it has half done its work.</summary>
public class ThrowingStageTests
{
    private const string Good = "“The road is shut,” said Ana Quill of Velmora.", Bad = "“The bad road is shut,” said Ana Quill of Velmora.";

    public static TheoryData<string> Stages => ["BlockSegmenter", "Tokenizer", "SentenceSplitter", "SyntaxParser", "EntityTagger", "ExpressionFinder", "MentionResolver", "AttributionFinder", "SpeakerResolver", "ClaimClassifier"];

    [Theory]
    [MemberData(nameof(Stages))]
    public void Only_its_article_fails_and_says_with_what(string stage)
    {
        ClaimPipeline pipeline = ClaimPipeline.Create(options => With(options, stage, new Throwing(options)) with { MaxDegreeOfParallelism = 2 });
        BatchResult<string, ArticleAnalysis>[] results = [.. pipeline.AnalyzeMany([Good, Bad, Good, Bad, Good])];
        results.Select(result => result.Succeeded).Should().Equal(true, false, true, false, true);
        results.Where(result => !result.Succeeded).Should().OnlyContain(result => result.Error is NotSupportedException && result.Error.Message == stage && result.Source == Bad);
        string[] expected = [.. ClaimExtractor.Extract(Good).Select(claim => claim.Text)];
        results.Where(result => result.Succeeded).Should().OnlyContain(result => result.Value.Claims.Select(claim => claim.Text).SequenceEqual(expected));
        ClaimExtractor.Extract(Good).Select(claim => claim.Text).Should().Equal(expected);
    }

    private static ClaimPipelineOptions With(ClaimPipelineOptions options, string stage, Throwing throwing) => stage switch
    {
        "BlockSegmenter" => options with { BlockSegmenter = throwing },
        "Tokenizer" => options with { Tokenizer = throwing },
        "SentenceSplitter" => options with { SentenceSplitter = throwing },
        "SyntaxParser" => options with { SyntaxParser = throwing },
        "EntityTagger" => options with { EntityTagger = throwing },
        "ExpressionFinder" => options with { ExpressionFinder = throwing },
        "MentionResolver" => options with { MentionResolver = throwing },
        "AttributionFinder" => options with { AttributionFinder = throwing },
        "SpeakerResolver" => options with { SpeakerResolver = throwing },
        _ => options with { ClaimClassifier = throwing },
    };

    private sealed class Throwing(ClaimPipelineOptions inner)
        : IBlockSegmenter, ITokenizer, ISentenceSplitter, ISyntaxParser, IEntityTagger, IExpressionFinder, IMentionResolver, IAttributionFinder, ISpeakerResolver, IClaimClassifier
    {
        public void Segment(ReadOnlySpan<char> text, Layer<Block> blocks)
        {
            inner.BlockSegmenter.Segment(text, blocks);
            Check(text, "BlockSegmenter");
        }

        public void Tokenize(ReadOnlySpan<char> text, ReadOnlySpan<Block> blocks, Layer<TokenSpan> tokens)
        {
            inner.Tokenizer.Tokenize(text, blocks, tokens);
            Check(text, "Tokenizer");
        }

        public void Split(TokenizedText text, Layer<TokenRange> sentences)
        {
            inner.SentenceSplitter.Split(text, sentences);
            Check(text.Text, "SentenceSplitter");
        }

        public void Parse(TokenizedText text, ReadOnlySpan<TokenRange> sentences, Span<TokenSyntax> syntax)
        {
            inner.SyntaxParser.Parse(text, sentences, syntax);
            Check(text.Text, "SyntaxParser");
        }

        public void Tag(ParsedArticle article, Layer<Entity> entities)
        {
            inner.EntityTagger.Tag(article, entities);
            Check(article.Text, "EntityTagger");
        }

        public void Find(ParsedArticle article, ReadOnlySpan<Entity> entities, DateOnly? articleDate, Layer<ValueExpression> expressions)
        {
            inner.ExpressionFinder.Find(article, entities, articleDate, expressions);
            Check(article.Text, "ExpressionFinder");
        }

        public void Resolve(ParsedArticle article, ReadOnlySpan<Entity> entities, Layer<Mention> mentions)
        {
            inner.MentionResolver.Resolve(article, entities, mentions);
            Check(article.Text, "MentionResolver");
        }

        public void Find(ParsedArticle article, ReadOnlySpan<Entity> entities, ReadOnlySpan<Mention> mentions, List<Attribution> attributions)
        {
            inner.AttributionFinder.Find(article, entities, mentions, attributions);
            Check(article.Text, "AttributionFinder");
        }

        public Speaker Resolve(ParsedArticle article, ReadOnlySpan<Entity> entities, ReadOnlySpan<Mention> mentions, List<Attribution> attributions)
        {
            Speaker author = inner.SpeakerResolver.Resolve(article, entities, mentions, attributions);
            Check(article.Text, "SpeakerResolver");
            return author;
        }

        public void Classify(ParsedArticle article, ReadOnlySpan<Entity> entities, IReadOnlyList<Attribution> attributions, List<Claim> claims)
        {
            inner.ClaimClassifier.Classify(article, entities, attributions, claims);
            Check(article.Text, "ClaimClassifier");
        }

        public void ClassifyAuthor(ParsedArticle article, ReadOnlySpan<Entity> entities, IReadOnlyList<Attribution> attributions, Speaker author, List<Claim> claims) =>
            inner.ClaimClassifier.ClassifyAuthor(article, entities, attributions, author, claims);

        private static void Check(ReadOnlySpan<char> text, string stage)
        {
            if (text.Contains("bad", StringComparison.Ordinal))
                throw new NotSupportedException(stage);
        }
    }
}
