namespace NewsClaims.Entities;

/// <summary>
/// What the tree of a sentence says of the name that a token may be part of: the word that governs the name, by which relation, and the name's
/// apposition. Kept and filled again; not thread-safe.
/// </summary>
internal sealed class NameDependencies
{
    /// <summary>In place of a token where there is none.</summary>
    public const int None = -1;

    // In place of a relation that is not known, as where nobody made a tree: marks are in no name, so that their relation says least of one.
    private const DependencyRelation Unknown = DependencyRelation.Punctuation;

    // The parts of a name hang on each other in few steps; no more are followed, so that the work stays linear in the tokens.
    private const int MostSteps = 6;

    private readonly int[] _heads = new int[EntityPiece.MaxLength];
    private readonly DependencyRelation[] _relations = new DependencyRelation[EntityPiece.MaxLength];
    private readonly int[] _nameHeads = new int[EntityPiece.MaxLength];
    private readonly int[] _appositions = new int[EntityPiece.MaxLength];

    /// <summary>How the token hangs on its own head.</summary>
    public DependencyRelation OwnRelation(int token) => _relations[token];

    /// <summary>How the name hangs on its governor.</summary>
    public DependencyRelation Relation(int token) => _relations[_nameHeads[token]];

    /// <summary>The token that the name hangs on, or <see cref="None"/>.</summary>
    public int Governor(int token) => _heads[_nameHeads[token]];

    /// <summary>The head of what stands in apposition to the name, or <see cref="None"/>.</summary>
    public int Apposition(int token) => _appositions[_nameHeads[token]];

    /// <summary>Looks at the tokens of <paramref name="range"/>, at most <see cref="EntityPiece.MaxLength"/>; heads outside of it count as none.</summary>
    public void Set(ReadOnlySpan<TokenSyntax> syntax, TokenRange range)
    {
        ReadOnlySpan<TokenSyntax> tokens = syntax.Slice(range.Start, range.Count);
        _appositions.AsSpan(0, tokens.Length).Fill(None);
        for (int i = 0; i < tokens.Length; i++)
        {
            int head = tokens[i].Head - range.Start;
            _heads[i] = head = (uint)head < (uint)tokens.Length ? head : None;
            _relations[i] = tokens[i] is { Head: < 0, Relation: DependencyRelation.Unspecified } ? Unknown : tokens[i].Relation;
            if (head != None && tokens[i].Relation == DependencyRelation.Apposition)
                _appositions[head] = i;
        }

        for (int i = 0; i < tokens.Length; i++)
        {
            int head = i;
            for (int step = 0; step < MostSteps && IsPart(_relations[head]) && _heads[head] != None && tokens[_heads[head]].Pos == PartOfSpeech.ProperNoun; step++)
                head = _heads[head];
            _nameHeads[i] = head;
        }
    }

    private static bool IsPart(DependencyRelation relation) =>
        relation is DependencyRelation.Compound or DependencyRelation.Flat or DependencyRelation.Descriptor or DependencyRelation.AdjectivalModifier;
}
