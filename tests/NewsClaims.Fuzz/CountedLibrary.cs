using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.Loader;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace NewsClaims.Fuzz;

/// <summary>
/// A copy of the library in which every method call and every round of every loop adds one to a counter: work that is counted, not timed, and
/// the same on every machine. What the runtime's own methods do is not counted.
/// </summary>
public sealed class CountedLibrary
{
    private const string CounterType = "WorkCounter", CounterField = "Steps";

    private readonly Func<string, object> _analyze;
    private readonly FieldInfo _counter;

    /// <summary>Rewrites and loads the library.</summary>
    public CountedLibrary()
    {
        using MemoryStream rewritten = Rewrite(typeof(ClaimPipeline).Assembly.Location);
        Assembly library = new AssemblyLoadContext("counted").LoadFromStream(rewritten);
        _counter = library.GetType(CounterType)!.GetField(CounterField)!;
        _analyze = Analyzer(library);
        // What is made once, on first use, is no work of any text.
        _analyze("“It rained,” said Ana Quill. She denied that 5 roads were shut.");
    }

    /// <summary>Calls and loop rounds that the whole way takes for a text.</summary>
    public long Steps(string text)
    {
        _counter.SetValue(null, 0L);
        _analyze(text);
        return (long)_counter.GetValue(null)!;
    }

    private static Func<string, object> Analyzer(Assembly library)
    {
        Type options = library.GetType(typeof(ClaimPipelineOptions).FullName!)!;
        Type pipeline = library.GetType(typeof(ClaimPipeline).FullName!)!;
        ParameterExpression given = Expression.Parameter(options), changed = Expression.Variable(options);
        LambdaExpression withAuthor = Expression.Lambda(
            Expression.Block(
                [changed],
                Expression.Assign(changed, Expression.Call(given, options.GetMethod("<Clone>$")!)),
                Expression.Assign(Expression.Property(changed, nameof(ClaimPipelineOptions.IncludeAuthorClaims)), Expression.Constant(true)),
                changed),
            given);
        Delegate configure = withAuthor.Compile();
        object instance = pipeline.GetMethod(nameof(ClaimPipeline.Create), [configure.GetType()])!.Invoke(null, [configure])!;
        return pipeline.GetMethod(nameof(ClaimPipeline.Analyze), [typeof(string)])!.CreateDelegate<Func<string, object>>(instance);
    }

    private static MemoryStream Rewrite(string path)
    {
        using AssemblyDefinition assembly = AssemblyDefinition.ReadAssembly(path);
        ModuleDefinition module = assembly.MainModule;
        TypeDefinition counter = new("", CounterType, Mono.Cecil.TypeAttributes.Public | Mono.Cecil.TypeAttributes.Abstract | Mono.Cecil.TypeAttributes.Sealed, module.TypeSystem.Object);
        FieldDefinition steps = new(CounterField, Mono.Cecil.FieldAttributes.Public | Mono.Cecil.FieldAttributes.Static, module.TypeSystem.Int64);
        counter.Fields.Add(steps);
        foreach (MethodDefinition method in module.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody))
            Count(method.Body, steps);
        module.Types.Add(counter);
        MemoryStream rewritten = new();
        assembly.Write(rewritten);
        rewritten.Position = 0;
        return rewritten;
    }

    private static void Count(Mono.Cecil.Cil.MethodBody body, FieldReference steps)
    {
        // Short branches would not reach over what is put in.
        body.SimplifyMacros();
        ILProcessor code = body.GetILProcessor();
        HashSet<Instruction> passed = [];
        List<Instruction> loops = [];
        foreach (Instruction instruction in body.Instructions)
        {
            passed.Add(instruction);
            if (instruction.Operand is Instruction target && passed.Contains(target))
                loops.Add(instruction);
        }

        foreach (Instruction loop in loops)
            InsertBefore(loop);
        InsertBefore(body.Instructions[0]);
        body.OptimizeMacros();

        void InsertBefore(Instruction place)
        {
            // The place itself becomes the first of the new instructions and its old content goes behind them, so that all jumps to it count.
            Instruction moved = code.Create(OpCodes.Nop);
            (moved.OpCode, moved.Operand) = (place.OpCode, place.Operand);
            (place.OpCode, place.Operand) = (OpCodes.Ldsfld, steps);
            Instruction after = place;
            foreach (Instruction next in (Instruction[])[code.Create(OpCodes.Ldc_I4_1), code.Create(OpCodes.Conv_I8), code.Create(OpCodes.Add), code.Create(OpCodes.Stsfld, steps), moved])
            {
                code.InsertAfter(after, next);
                after = next;
            }
        }
    }
}
