namespace NewsClaims.Evaluation;

/// <summary>Counts of names that are right in span and type, found, and in the gold annotation; by type.</summary>
internal sealed class EntityScore
{
    private readonly int[] _right = new int[4];
    private readonly int[] _found = new int[4];
    private readonly int[] _gold = new int[4];

    public void Add(EntityClass type, bool found, bool gold)
    {
        _found[(int)type] += found ? 1 : 0;
        _gold[(int)type] += gold ? 1 : 0;
        _right[(int)type] += found && gold ? 1 : 0;
    }

    public int Gold(IEnumerable<EntityClass> types) => types.Sum(type => _gold[(int)type]);

    public (double Precision, double Recall, double F1) Of(IReadOnlyCollection<EntityClass> types)
    {
        int right = types.Sum(type => _right[(int)type]);
        int found = types.Sum(type => _found[(int)type]);
        int gold = types.Sum(type => _gold[(int)type]);
        return (Share(right, found), Share(right, gold), found + gold == 0 ? 0 : 200.0 * right / (found + gold));
    }

    private static double Share(int part, int whole) => whole == 0 ? 0 : 100.0 * part / whole;
}
