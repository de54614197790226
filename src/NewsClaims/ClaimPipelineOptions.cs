using NewsClaims.Attributions;
using NewsClaims.Blocks;
using NewsClaims.Claims;
using NewsClaims.Entities;
using NewsClaims.Expressions;
using NewsClaims.Mentions;
using NewsClaims.Sentences;
using NewsClaims.Speakers;
using NewsClaims.Syntax;
using NewsClaims.Tokens;

namespace NewsClaims;

/// <summary>
/// The stages of a pipeline and its settings: an immutable record, changed with <c>with</c>. <see cref="ClaimPipeline.Create(Func{ClaimPipelineOptions, ClaimPipelineOptions})"/>
/// hands out one that is filled with the built-in stages, so that a replacement can wrap the original.
/// </summary>
public sealed record ClaimPipelineOptions
{
    /// <summary>Finds the blocks of the layout.</summary>
    public required IBlockSegmenter BlockSegmenter { get; init; }

    /// <summary>Finds tokens.</summary>
    public required ITokenizer Tokenizer { get; init; }

    /// <summary>Finds sentences.</summary>
    public required ISentenceSplitter SentenceSplitter { get; init; }

    /// <summary>Finds parts of speech and dependencies.</summary>
    public required ISyntaxParser SyntaxParser { get; init; }

    /// <summary>Finds names.</summary>
    public required IEntityTagger EntityTagger { get; init; }

    /// <summary>Finds expressions of time and amount.</summary>
    public required IExpressionFinder ExpressionFinder { get; init; }

    /// <summary>Gathers mentions to referents.</summary>
    public required IMentionResolver MentionResolver { get; init; }

    /// <summary>Finds attributions.</summary>
    public required IAttributionFinder AttributionFinder { get; init; }

    /// <summary>Names speakers.</summary>
    public required ISpeakerResolver SpeakerResolver { get; init; }

    /// <summary>Types claims.</summary>
    public required IClaimClassifier ClaimClassifier { get; init; }

    /// <summary>
    /// The day on which the articles were written: "yesterday", "last Tuesday" and days without a year then have a <see cref="ValueExpression.Value"/>.
    /// The year is 1000 to 9000. Default null: not known. Articles of many days have theirs by <see cref="ClaimPipeline.With"/>, or in a batch by a function that gives it.
    /// </summary>
    public DateOnly? ArticleDate { get; init; }

    /// <summary>What is given up for speed. Default <see cref="AnalysisProfile.Accurate"/>: nothing.</summary>
    public AnalysisProfile Profile { get; init; }

    /// <summary>Also give what the article asserts in its own voice and is worth checking, with <see cref="SpeakerKind.Author"/>. Default false.</summary>
    public bool IncludeAuthorClaims { get; init; }

    /// <summary>Claims below this confidence are left out. 0 to 1, default 0: all.</summary>
    public float MinimumConfidence { get; init; }

    /// <summary>Where the speaker's confidence is below this, the speaker is left open rather than guessed. 0 to 1, default 0.</summary>
    public float MinimumSpeakerConfidence { get; init; }

    /// <summary>
    /// The longest text that is taken, in UTF-16 units; a longer one gives an <see cref="ArgumentException"/>, in a batch as the error of its
    /// article. At least 1; default 50 million, far above any article: time and memory are linear in the length, so a service that takes
    /// texts from strangers sets what it can afford.
    /// </summary>
    public int MaxTextLength { get; init; } = 50_000_000;

    /// <summary>How many articles a batch call works on at a time. At least 1; default the number of processors.</summary>
    public int MaxDegreeOfParallelism { get; init; } = Environment.ProcessorCount;
}
