using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace NewsClaims.Fuzz.Rewritten;

/// <summary>
/// A copy of the library in which every method call and every round of every loop adds one to a counter: work that is counted, not timed, and
/// the same on every machine. What the runtime's own methods do is not counted.
/// </summary>
public sealed class CountedLibrary
{
    private readonly LibraryCopy _copy = new(types => types.Int64, Count);
    private readonly Func<string, object> _analyze;

    /// <summary>Rewrites and loads the library.</summary>
    public CountedLibrary()
    {
        _analyze = _copy.Analyzer();
        // What is made once, on first use, is no work of any text.
        _analyze("“It rained,” said Ana Quill. She denied that 5 roads were shut.");
    }

    /// <summary>Calls and loop rounds that the whole way takes for a text.</summary>
    public long Steps(string text)
    {
        _copy.Counter = 0L;
        _analyze(text);
        return (long)_copy.Counter!;
    }

    private static void Count(MethodDefinition method, FieldReference steps)
    {
        // Short branches would not reach over what is put in.
        method.Body.SimplifyMacros();
        ILProcessor code = method.Body.GetILProcessor();
        HashSet<Instruction> passed = [];
        List<Instruction> places = [];
        foreach (Instruction instruction in method.Body.Instructions)
        {
            passed.Add(instruction);
            if (instruction.Operand is Instruction target && passed.Contains(target))
                places.Add(instruction);
        }

        places.Add(method.Body.Instructions[0]);
        foreach (Instruction place in places)
            LibraryCopy.InsertBefore(code, place, [code.Create(OpCodes.Ldsfld, steps), code.Create(OpCodes.Ldc_I4_1), code.Create(OpCodes.Conv_I8), code.Create(OpCodes.Add), code.Create(OpCodes.Stsfld, steps)]);
        method.Body.OptimizeMacros();
    }
}
