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

namespace NewsClaims;

/// <summary>
/// The way from raw text to claims. Immutable and thread-safe: one instance serves a whole process. <see cref="ClaimExtractor"/> is a
/// shorthand for <see cref="Default"/>.
/// </summary>
public sealed partial class ClaimPipeline
{
    private static readonly Lazy<ClaimPipeline> LazyDefault = new(() => Create(options => options));

    private readonly ClaimModel _model;

    private ClaimPipeline(ClaimModel model, ClaimPipelineOptions options)
    {
        _model = model;
        Options = options;
    }

    /// <summary>The pipeline of the built-in stages with the embedded English model. Made on first use.</summary>
    public static ClaimPipeline Default => LazyDefault.Value;

    /// <summary>The stages and settings of this pipeline.</summary>
    public ClaimPipelineOptions Options { get; }

    /// <summary>Makes a pipeline with the embedded English model.</summary>
    /// <param name="configure">Gets options filled with the built-in stages and gives back, with <c>with</c>, what should change.</param>
    public static ClaimPipeline Create(Func<ClaimPipelineOptions, ClaimPipelineOptions> configure) => Create(ClaimModel.English, configure);

    /// <summary>Makes a pipeline whose built-in stages use <paramref name="model"/>.</summary>
    /// <exception cref="Models.InvalidModelException">The model lacks a section that a built-in stage needs, or a section is unreadable.</exception>
    /// <exception cref="ArgumentException">An option is missing or out of range; the message names it.</exception>
    public static ClaimPipeline Create(ClaimModel model, Func<ClaimPipelineOptions, ClaimPipelineOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(configure);
        return new ClaimPipeline(model, Checked(configure(BuiltIn(model))));
    }

    /// <summary>This pipeline with other settings. Stages that stay are shared, so that one for each article costs next to nothing.</summary>
    /// <param name="configure">Gets the options of this pipeline and gives back, with <c>with</c>, what should change.</param>
    /// <exception cref="ArgumentException">An option is missing or out of range; the message names it.</exception>
    public ClaimPipeline With(Func<ClaimPipelineOptions, ClaimPipelineOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return new ClaimPipeline(_model, Checked(configure(Options)));
    }

    /// <summary>The claims of an article.</summary>
    /// <exception cref="ArgumentException">The text is longer than <see cref="ClaimPipelineOptions.MaxTextLength"/>.</exception>
    public IReadOnlyList<Claim> Extract(string text) => Analyze(text).Claims;

    /// <summary>All layers of an article.</summary>
    /// <exception cref="ArgumentException">The text is longer than <see cref="ClaimPipelineOptions.MaxTextLength"/>.</exception>
    public ArticleAnalysis Analyze(string text) => Analyze(text, AnalysisLayer.Claims);

    /// <summary>The layers of an article up to <paramref name="upTo"/>; later ones cost nothing and stay empty.</summary>
    /// <exception cref="ArgumentException">The text is longer than <see cref="ClaimPipelineOptions.MaxTextLength"/>.</exception>
    public ArticleAnalysis Analyze(string text, AnalysisLayer upTo)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > Options.MaxTextLength)
            throw new ArgumentException(
                $"The text has {text.Length} UTF-16 units; {nameof(Options.MaxTextLength)} of this pipeline is {Options.MaxTextLength}. Divide the text, or make a pipeline with a higher limit.",
                nameof(text));
        Telemetry.Measured measured = Telemetry.Start(text, upTo);
        try
        {
            ArticleAnalysis analysis = Make(text, upTo);
            measured.Succeeded(analysis);
            return analysis;
        }
        catch (Exception error)
        {
            measured.Failed(error);
            throw;
        }
    }

    private ArticleAnalysis Make(string text, AnalysisLayer upTo)
    {
        Workspace work = Workspace.Rent();
        Speaker? author = Run(text, upTo, work);
        ArticleAnalysis analysis = new(
            text,
            upTo,
            work.Blocks.AsSpan().ToArray(),
            work.Tokens.AsSpan().ToArray(),
            work.Sentences.AsSpan().ToArray(),
            work.Syntax.AsSpan().ToArray(),
            work.Entities.AsSpan().ToArray(),
            work.Expressions.AsSpan().ToArray(),
            work.Mentions.AsSpan().ToArray(),
            [.. work.Attributions],
            author,
            [.. work.Claims])
        {
            Model = _model,
        };
        work.Return();
        return analysis;
    }

    private Speaker? Run(string text, AnalysisLayer upTo, Workspace work)
    {
        Options.BlockSegmenter.Segment(text, work.Blocks);
        if (upTo < AnalysisLayer.Tokens)
            return null;
        Options.Tokenizer.Tokenize(text, work.Blocks, work.Tokens);
        if (upTo < AnalysisLayer.Sentences)
            return null;
        TokenizedText tokenized = new(text, work.Blocks, work.Tokens);
        Options.SentenceSplitter.Split(tokenized, work.Sentences);
        if (upTo < AnalysisLayer.Syntax)
            return null;
        Span<TokenSyntax> syntax = work.Syntax.AddMany(work.Tokens.Count);
        if (Options.Profile == AnalysisProfile.Fast && upTo == AnalysisLayer.Entities && Options.SyntaxParser is IPartOfSpeechTagger tagger)
            tagger.Tag(tokenized, work.Sentences, syntax);
        else
            Options.SyntaxParser.Parse(tokenized, work.Sentences, syntax);
        if (upTo < AnalysisLayer.Entities)
            return null;
        ParsedArticle article = new(tokenized, work.Sentences, work.Syntax);
        Options.EntityTagger.Tag(article, work.Entities);
        if (upTo < AnalysisLayer.Expressions)
            return null;
        Options.ExpressionFinder.Find(article, work.Entities, Options.ArticleDate, work.Expressions);
        if (upTo < AnalysisLayer.Mentions)
            return null;
        Options.MentionResolver.Resolve(article, work.Entities, work.Mentions);
        if (upTo < AnalysisLayer.Attributions)
            return null;
        Options.AttributionFinder.Find(article, work.Entities, work.Mentions, work.Attributions);
        if (upTo < AnalysisLayer.Speakers)
            return null;
        Speaker author = Options.SpeakerResolver.Resolve(article, work.Entities, work.Mentions, work.Attributions);
        LeaveDoubtfulSpeakersOpen(work.Attributions);
        if (upTo < AnalysisLayer.Claims)
            return author;
        Options.ClaimClassifier.Classify(article, work.Entities, work.Attributions, work.Claims);
        if (Options.IncludeAuthorClaims)
        {
            Options.ClaimClassifier.ClassifyAuthor(article, work.Entities, work.Attributions, author, work.Claims);
            work.Claims.Sort((left, right) => left.Content[0].Start.CompareTo(right.Content[0].Start));
        }

        work.Claims.RemoveAll(claim => claim.Confidence < Options.MinimumConfidence);
        return author;
    }

    private void LeaveDoubtfulSpeakersOpen(List<Attribution> attributions)
    {
        for (int i = 0; i < attributions.Count; i++)
        {
            if (attributions[i].Speaker is not null && attributions[i].SpeakerConfidence < Options.MinimumSpeakerConfidence)
            {
                attributions[i] = attributions[i] with { Speaker = null, SpeakerEvidence = "No source is likely enough." };
            }
        }
    }

    // The stages read their sections side by side: together they take the time of the largest, where there are processors enough.
    private static ClaimPipelineOptions BuiltIn(ClaimModel model)
    {
        Task<AttributionFinder> attributions = Task.Run(() => new AttributionFinder(model));
        Task<FineTypeTagger> entities = Task.Run(() => new FineTypeTagger(new EntityTagger(model), FineTypeModel.Read(model)));
        Task<SyntaxParser> syntax = Task.Run(() => new SyntaxParser(model));
        Task<ClaimClassifier> claims = Task.Run(() => new ClaimClassifier(model));
        Task<SentenceSplitter> sentences = Task.Run(() => new SentenceSplitter(model));
        Task<MentionResolver> mentions = Task.Run(() => new MentionResolver(model));
        Task<SpeakerResolver> speakers = Task.Run(() => new SpeakerResolver(model));

        // All end before a damaged section is told, so that none goes on reading behind the caller's back.
        Task.WhenAll(sentences, syntax, entities, mentions, attributions, speakers, claims).GetAwaiter().GetResult();
        return new ClaimPipelineOptions
        {
            BlockSegmenter = new BlockSegmenter(),
            Tokenizer = new Tokenizer(),
            SentenceSplitter = sentences.Result,
            SyntaxParser = syntax.Result,
            EntityTagger = entities.Result,
            ExpressionFinder = new ExpressionFinder(),
            MentionResolver = mentions.Result,
            AttributionFinder = attributions.Result,
            SpeakerResolver = speakers.Result,
            ClaimClassifier = claims.Result,
        };
    }

    private static ClaimPipelineOptions Checked(ClaimPipelineOptions? options)
    {
        if (options is null)
            throw new ArgumentException("The configure function gave back null; give back the options it received, changed with \"with\".", nameof(options));
        CheckStage(options.BlockSegmenter, nameof(options.BlockSegmenter));
        CheckStage(options.Tokenizer, nameof(options.Tokenizer));
        CheckStage(options.SentenceSplitter, nameof(options.SentenceSplitter));
        CheckStage(options.SyntaxParser, nameof(options.SyntaxParser));
        CheckStage(options.EntityTagger, nameof(options.EntityTagger));
        CheckStage(options.ExpressionFinder, nameof(options.ExpressionFinder));
        CheckStage(options.MentionResolver, nameof(options.MentionResolver));
        CheckStage(options.AttributionFinder, nameof(options.AttributionFinder));
        CheckStage(options.SpeakerResolver, nameof(options.SpeakerResolver));
        CheckStage(options.ClaimClassifier, nameof(options.ClaimClassifier));
        CheckShare(options.MinimumConfidence, nameof(options.MinimumConfidence));
        CheckShare(options.MinimumSpeakerConfidence, nameof(options.MinimumSpeakerConfidence));
        if (!Enum.IsDefined(options.Profile))
            throw new ArgumentException($"{nameof(options.Profile)} is {(int)options.Profile}; expected a value of {nameof(AnalysisProfile)}.", nameof(options));
        CheckPositive(options.MaxDegreeOfParallelism, nameof(options.MaxDegreeOfParallelism));
        CheckPositive(options.MaxTextLength, nameof(options.MaxTextLength));
        if (options.ArticleDate is { Year: < 1000 or > 9000 })
            throw new ArgumentException($"{nameof(options.ArticleDate)} is in the year {options.ArticleDate.Value.Year}; expected 1000 to 9000.", nameof(options));
        return options;

        static void CheckPositive(int value, string name)
        {
            if (value < 1)
                throw new ArgumentException($"{name} is {value}; expected 1 or more.", nameof(options));
        }

        static void CheckStage(object? stage, string name)
        {
            if (stage is null)
                throw new ArgumentException($"{name} is null; give a stage, or leave the built-in one in place.", nameof(options));
        }

        static void CheckShare(float value, string name)
        {
            if (!(value >= 0 && value <= 1))
                throw new ArgumentException($"{name} is {value}; expected 0 to 1.", nameof(options));
        }
    }
}
