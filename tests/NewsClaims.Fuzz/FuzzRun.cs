using NewsClaims.Fuzz.Texts;
using NewsClaims.Json;

namespace NewsClaims.Fuzz;

/// <summary>What a seed's text broke, with the shortest text found that still breaks it.</summary>
public sealed record FuzzFailure(int Seed, string Shape, string Text, string Error)
{
    /// <inheritdoc/>
    public override string ToString() => $"seed {Seed} ({Shape}): {Error}{Environment.NewLine}  shortest: \"{Readable.Of(Text)}\"";
}

/// <summary>Analyses the texts of a range of seeds on all processors and checks every contract.</summary>
public sealed class FuzzRun(ClaimPipeline pipeline, ClaimPipeline again)
{
    // Every so many texts, the answer is made a second time by another pipeline and compared to the last bit.
    private const int RepeatEvery = 8;

    private long _tokens;
    private int _claims;
    private int _repeated;

    /// <summary>Tokens seen so far.</summary>
    public long Tokens => _tokens;

    /// <summary>Claims found so far; a run that finds none tests little.</summary>
    public int Claims => _claims;

    /// <summary>Texts whose answer was made twice and compared.</summary>
    public int Repeated => _repeated;

    /// <summary>A run with the built-in stages, the author's claims included.</summary>
    public static FuzzRun Create() => new(Pipeline(), Pipeline());

    /// <summary>Runs the texts of <paramref name="count"/> seeds from <paramref name="first"/> on, and stops early after a few failures.</summary>
    public IReadOnlyList<FuzzFailure> Run(int first, int count, int threads, CancellationToken cancellationToken = default)
    {
        const int Enough = 20;
        List<FuzzFailure> failures = [];
        ParallelOptions options = new() { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken };
        Parallel.For(first, first + count, options, (seed, state) =>
        {
            (TextShape shape, string text) = TextShape.Create(seed);
            string? error = Error(text, seed % RepeatEvery == 0);
            if (error is null)
                return;
            string shortest = Shrinker.Shorten(text, candidate => Error(candidate, seed % RepeatEvery == 0) is not null);
            lock (failures)
            {
                failures.Add(new FuzzFailure(seed, shape.Name, shortest, Error(shortest, true) ?? error));
                if (failures.Count >= Enough)
                    state.Stop();
            }
        });
        return failures;
    }

    /// <summary>What goes wrong with a text; null where nothing does.</summary>
    public string? Error(string text, bool repeat = true)
    {
        try
        {
            ArticleAnalysis analysis = pipeline.Analyze(text);
            Contracts.Check(analysis);
            Interlocked.Add(ref _tokens, analysis.Tokens.Count);
            Interlocked.Add(ref _claims, analysis.Claims.Count);
            if (!repeat)
                return null;
            Interlocked.Increment(ref _repeated);
            return Line(again.Analyze(text)) == Line(analysis) ? null : "The second answer is not the first.";
        }
        catch (Exception error)
        {
            return error is BrokenContractException ? error.Message : error.ToString();
        }
    }

    private static string Line(ArticleAnalysis analysis) => analysis.ToJson(null, allLayers: true).ToLine();

    private static ClaimPipeline Pipeline() => ClaimPipeline.Create(options => options with { IncludeAuthorClaims = true });
}
