using System.Collections.Concurrent;

namespace NewsClaims.Layers;

/// <summary>The layers that one call writes. Rented for the call and returned, so that a pipeline allocates only its results.</summary>
internal sealed class Workspace
{
    /// <summary>Working memory that grew for a longer text is let go, so that a service's memory stays flat.</summary>
    public const int MaxKeptTokens = 1 << 18;

    private static readonly ConcurrentBag<Workspace> Pool = [];

    public Layer<Block> Blocks { get; } = new();

    public Layer<TokenSpan> Tokens { get; } = new();

    public Layer<TokenRange> Sentences { get; } = new();

    public Layer<TokenSyntax> Syntax { get; } = new();

    public Layer<Entity> Entities { get; } = new();

    public Layer<ValueExpression> Expressions { get; } = new();

    public Layer<Mention> Mentions { get; } = new();

    public List<Attribution> Attributions { get; } = [];

    public List<Claim> Claims { get; } = [];

    public static Workspace Rent() => Pool.TryTake(out Workspace? workspace) ? workspace : new Workspace();

    public void Return()
    {
        if (Tokens.Count > MaxKeptTokens || Pool.Count >= Environment.ProcessorCount * 2)
            return;
        Blocks.Clear();
        Tokens.Clear();
        Sentences.Clear();
        Syntax.Clear();
        Entities.Clear();
        Expressions.Clear();
        Mentions.Clear();
        Attributions.Clear();
        Claims.Clear();
        Pool.Add(this);
    }
}
