namespace NewsClaims.Syntax;

/// <summary>
/// A sentence half parsed by the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011): a stack, a buffer of tokens still to come with
/// an artificial root after the last, and the arcs made so far. Every way through its moves ends in one tree with one root. Reused from
/// sentence to sentence; not thread-safe.
/// </summary>
internal sealed class TransitionState
{
    /// <summary>In place of a token where there is none.</summary>
    public const int None = -1;

    private int[] _stack = [];
    private int[] _heads = [];
    private byte[] _relations = [];
    private int[] _leftmost = [];
    private int[] _rightmost = [];
    private int[] _leftCount = [];
    private int[] _rightCount = [];

    /// <summary>Number of tokens; also the index that stands for the artificial root.</summary>
    public int Length { get; private set; }

    /// <summary>Number of tokens on the stack.</summary>
    public int Depth { get; private set; }

    /// <summary>The first token of the buffer; <see cref="Length"/> when only the root is left.</summary>
    public int Next { get; private set; }

    /// <summary>True when every token has its head.</summary>
    public bool IsDone => Next == Length && Depth == 0;

    /// <summary>True when the next token may be put on the stack.</summary>
    public bool CanShift => Next < Length;

    /// <summary>True when the top of the stack may become a dependent of the next token, or of the root when it is the last one left.</summary>
    public bool CanLeft => Depth > 0 && (Next < Length || Depth == 1);

    /// <summary>True when the top of the stack may become a dependent of the token under it.</summary>
    public bool CanRight => Depth > 1;

    /// <summary>Head of each token; <see cref="Length"/> for the dependent of the root.</summary>
    public ReadOnlySpan<int> Heads => _heads.AsSpan(0, Length);

    /// <summary>Relation of each token to its head.</summary>
    public ReadOnlySpan<byte> Relations => _relations.AsSpan(0, Length);

    /// <summary>The stack, its bottom first.</summary>
    public ReadOnlySpan<int> StackItems => _stack.AsSpan(0, Depth);

    /// <summary>Begins a sentence.</summary>
    public void Start(int length)
    {
        if (_stack.Length < length + 1)
        {
            _stack = new int[length + 1];
            _heads = new int[length + 1];
            _relations = new byte[length + 1];
            _leftmost = new int[length + 1];
            _rightmost = new int[length + 1];
            _leftCount = new int[length + 1];
            _rightCount = new int[length + 1];
        }

        Length = length;
        Depth = 0;
        Next = 0;
        _heads.AsSpan(0, length + 1).Fill(None);
        _leftmost.AsSpan(0, length + 1).Fill(None);
        _rightmost.AsSpan(0, length + 1).Fill(None);
        _leftCount.AsSpan(0, length + 1).Clear();
        _rightCount.AsSpan(0, length + 1).Clear();
    }

    /// <summary>The token so many places under the top of the stack, or <see cref="None"/>.</summary>
    public int Stack(int depth) => depth < Depth ? _stack[Depth - 1 - depth] : None;

    /// <summary>The token so many places after the next one, the root included, or <see cref="None"/>.</summary>
    public int Buffer(int ahead) => Next + ahead <= Length ? Next + ahead : None;

    public int Leftmost(int token) => token == None ? None : _leftmost[token];

    public int Rightmost(int token) => token == None ? None : _rightmost[token];

    public int LeftCount(int token) => _leftCount[token];

    public int RightCount(int token) => _rightCount[token];

    public byte Relation(int token) => _relations[token];

    /// <summary>Puts the next token on the stack.</summary>
    public void Shift() => _stack[Depth++] = Next++;

    /// <summary>Makes the top of the stack a dependent of the next token and takes it off.</summary>
    public void Left(byte relation)
    {
        int dependent = _stack[--Depth];
        _heads[dependent] = Next;
        _relations[dependent] = relation;
        _leftmost[Next] = dependent;
        _leftCount[Next]++;
    }

    /// <summary>Makes the top of the stack a dependent of the token under it and takes it off.</summary>
    public void Right(byte relation)
    {
        int dependent = _stack[--Depth];
        int head = _stack[Depth - 1];
        _heads[dependent] = head;
        _relations[dependent] = relation;
        _rightmost[head] = dependent;
        _rightCount[head]++;
    }
}
