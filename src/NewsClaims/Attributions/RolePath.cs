namespace NewsClaims.Attributions;

/// <summary>
/// Where tokens stand in the tree as seen from the head of a cue: how many steps up, through which relation, and then down which branch.
/// Looks a bounded number of steps, so that a window costs its length.
/// </summary>
internal sealed class RolePath
{
    private const int MaxUp = 7;
    private const int MaxDown = 12;

    private readonly ArticleContext _context;
    private readonly int[] _ancestors = new int[MaxUp + 1];
    private int _ancestorCount;

    public RolePath(ArticleContext context) => _context = context;

    /// <summary>Steps up from the cue's head to the common ancestor; <see cref="Unconnected"/> where there is none within reach.</summary>
    public int Up { get; private set; }

    /// <summary>Steps down from the common ancestor to the token.</summary>
    public int Down { get; private set; }

    /// <summary>The child of the common ancestor under which the token stands, or the token itself where it is the ancestor; -1 if unconnected.</summary>
    public int Branch { get; private set; }

    /// <summary>The child of <see cref="Branch"/> under which the token stands, or -1.</summary>
    public int SubBranch { get; private set; }

    /// <summary>The relation that leads from the cue's side into the common ancestor; root where the cue's head is the ancestor.</summary>
    public DependencyRelation UpRelation { get; private set; }

    public static int Unconnected => MaxUp + 1;

    /// <summary>Sets the token that paths are seen from.</summary>
    public void From(int cueHead)
    {
        _ancestorCount = 0;
        for (int at = cueHead; at >= 0 && _ancestorCount <= MaxUp; at = _context.Head(at))
            _ancestors[_ancestorCount++] = at;
    }

    /// <summary>Looks at one token.</summary>
    public void To(int token)
    {
        int at = token, branch = -1, sub = -1;
        for (int down = 0; down <= MaxDown && at >= 0; down++)
        {
            int up = Array.IndexOf(_ancestors, at, 0, _ancestorCount);
            if (up >= 0)
            {
                Up = up;
                Down = down;
                Branch = down == 0 ? token : branch;
                SubBranch = sub;
                UpRelation = up == 0 ? DependencyRelation.Root : _context.Relation(_ancestors[up - 1]);
                return;
            }

            sub = branch;
            branch = at;
            at = _context.Head(at);
        }

        Up = Unconnected;
        Down = 0;
        Branch = -1;
        SubBranch = -1;
        UpRelation = DependencyRelation.Root;
    }
}
