
namespace NewsClaims.Layers;

/// <summary>The layers that one call writes. Rented for the call and returned, so that a pipeline allocates only its results.</summary>
internal sealed class Workspace
{
    private static readonly KeptMemory<Workspace> Pool = new(static () => new Workspace());

    public Layer<Block> Blocks { get; } = new();

    public Layer<TokenSpan> Tokens { get; } = new();

    public Layer<TokenRange> Sentences { get; } = new();

    public Layer<TokenSyntax> Syntax { get; } = new();

    public Layer<Entity> Entities { get; } = new();

    public Layer<ValueExpression> Expressions { get; } = new();

    public Layer<Mention> Mentions { get; } = new();

    public List<Attribution> Attributions { get; } = [];

    public List<Claim> Claims { get; } = [];

    public static Workspace Rent() => Pool.Take();

    public void Return()
    {
        int tokens = Tokens.Count;
        Blocks.Clear();
        Tokens.Clear();
        Sentences.Clear();
        Syntax.Clear();
        Entities.Clear();
        Expressions.Clear();
        Mentions.Clear();
        Attributions.Clear();
        Claims.Clear();
        Pool.GiveBack(this, tokens);
    }
}
