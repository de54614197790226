using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace NewsClaims.Fuzz.Rewritten;

/// <summary>A copy of the library that remembers which stretches of its code, between one branch and the next, have been run.</summary>
public sealed class CoveredLibrary
{
    // Used by training, or written by the compiler for the caller's sake.
    private static readonly string[] LeftOut = ["Write", "Equals", "GetHashCode", "ToString", "PrintMembers", "Deconstruct"];

    private readonly List<(string Folder, string Method)> _stretches = [];
    private readonly LibraryCopy _copy;
    private readonly byte[] _reached;

    /// <summary>Rewrites and loads the library.</summary>
    public CoveredLibrary()
    {
        _copy = new LibraryCopy(types => new ArrayType(types.Byte), Mark);
        _copy.Counter = _reached = new byte[_stretches.Count];
        Analyze = _copy.Analyzer();
    }

    /// <summary>The whole way.</summary>
    public Func<string, object> Analyze { get; }

    /// <summary>For each folder of the library: how many stretches were reached, and how many there are.</summary>
    public IReadOnlyDictionary<string, (int Reached, int All)> ByFolder() => _stretches
        .Index()
        .GroupBy(stretch => stretch.Item.Folder)
        .ToDictionary(folder => folder.Key, folder => (folder.Count(stretch => _reached[stretch.Index] != 0), folder.Count()), StringComparer.Ordinal);

    /// <summary>Methods of a folder with stretches that were not reached, worst first.</summary>
    public IEnumerable<(string Method, int Missed)> Missed(string folder) => _stretches
        .Index()
        .Where(stretch => stretch.Item.Folder == folder && _reached[stretch.Index] == 0)
        .CountBy(stretch => stretch.Item.Method)
        .Select(method => (method.Key, method.Value))
        .OrderByDescending(method => method.Value);

    private void Mark(MethodDefinition method, FieldReference reached)
    {
        if (LeftOut.Contains(method.Name) || method.Name.StartsWith("op_", StringComparison.Ordinal) || method.Name.Contains('$', StringComparison.Ordinal))
            return;
        TypeDefinition type = method.DeclaringType;
        while (type.DeclaringType is not null)
            type = type.DeclaringType;
        if (!type.Namespace.StartsWith("NewsClaims.", StringComparison.Ordinal))
            return;
        method.Body.SimplifyMacros();
        ILProcessor code = method.Body.GetILProcessor();
        foreach (Instruction start in Starts(method.Body))
        {
            LibraryCopy.InsertBefore(code, start, [code.Create(OpCodes.Ldsfld, reached), code.Create(OpCodes.Ldc_I4, _stretches.Count), code.Create(OpCodes.Ldc_I4_1), code.Create(OpCodes.Stelem_I1)]);
            _stretches.Add((type.Namespace["NewsClaims.".Length..], method.FullName));
        }

        method.Body.OptimizeMacros();
    }

    private static HashSet<Instruction> Starts(MethodBody body)
    {
        HashSet<Instruction> starts = [body.Instructions[0]];
        foreach (Instruction instruction in body.Instructions)
        {
            if (instruction.Operand is Instruction target)
                starts.Add(target);
            if (instruction.Operand is Instruction[] targets)
                starts.UnionWith(targets);
            if (instruction.OpCode.FlowControl == FlowControl.Cond_Branch && instruction.Next is not null)
                starts.Add(instruction.Next);
        }

        return starts;
    }
}
