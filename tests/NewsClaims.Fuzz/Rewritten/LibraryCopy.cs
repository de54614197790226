using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.Loader;
using Mono.Cecil;
using Mono.Cecil.Cil;
using FieldAttributes = Mono.Cecil.FieldAttributes;
using TypeAttributes = Mono.Cecil.TypeAttributes;

namespace NewsClaims.Fuzz.Rewritten;

/// <summary>A copy of the library whose code was added to, loaded beside the original.</summary>
internal sealed class LibraryCopy
{
    private const string CounterType = "Counter", CounterField = "Value";

    private readonly FieldInfo _counter;

    /// <summary>Makes the copy: <paramref name="add"/> is called for every method with code, with the static field it may use.</summary>
    public LibraryCopy(Func<TypeSystem, TypeReference> typeOfCounter, Action<MethodDefinition, FieldReference> add)
    {
        using AssemblyDefinition assembly = AssemblyDefinition.ReadAssembly(typeof(ClaimPipeline).Assembly.Location);
        ModuleDefinition module = assembly.MainModule;
        TypeDefinition type = new("", CounterType, TypeAttributes.Public | TypeAttributes.Abstract | TypeAttributes.Sealed, module.TypeSystem.Object);
        FieldDefinition field = new(CounterField, FieldAttributes.Public | FieldAttributes.Static, typeOfCounter(module.TypeSystem));
        type.Fields.Add(field);
        foreach (MethodDefinition method in module.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody))
            add(method, field);
        module.Types.Add(type);
        using MemoryStream rewritten = new();
        assembly.Write(rewritten);
        rewritten.Position = 0;
        Library = new AssemblyLoadContext(CounterType).LoadFromStream(rewritten);
        _counter = Library.GetType(CounterType)!.GetField(CounterField)!;
    }

    /// <summary>The loaded copy.</summary>
    public Assembly Library { get; }

    /// <summary>The static field that the added code uses.</summary>
    public object? Counter
    {
        get => _counter.GetValue(null);
        set => _counter.SetValue(null, value);
    }

    /// <summary>The whole way of the copy, with the author's claims.</summary>
    public Func<string, object> Analyzer()
    {
        Type options = Library.GetType(typeof(ClaimPipelineOptions).FullName!)!;
        Type pipeline = Library.GetType(typeof(ClaimPipeline).FullName!)!;
        ParameterExpression given = Expression.Parameter(options), changed = Expression.Variable(options);
        Delegate configure = Expression.Lambda(
            Expression.Block(
                [changed],
                Expression.Assign(changed, Expression.Call(given, options.GetMethod("<Clone>$")!)),
                Expression.Assign(Expression.Property(changed, nameof(ClaimPipelineOptions.IncludeAuthorClaims)), Expression.Constant(true)),
                changed),
            given).Compile();
        object instance = pipeline.GetMethod(nameof(ClaimPipeline.Create), [configure.GetType()])!.Invoke(null, [configure])!;
        return pipeline.GetMethod(nameof(ClaimPipeline.Analyze), [typeof(string)])!.CreateDelegate<Func<string, object>>(instance);
    }

    /// <summary>
    /// Puts instructions before <paramref name="place"/>. The place itself becomes the first of them and its old content goes behind them, so that
    /// all jumps to it pass them.
    /// </summary>
    /// <returns>Where the old content is now.</returns>
    public static Instruction InsertBefore(ILProcessor code, Instruction place, ReadOnlySpan<Instruction> added)
    {
        Instruction moved = code.Create(OpCodes.Nop);
        (moved.OpCode, moved.Operand) = (place.OpCode, place.Operand);
        (place.OpCode, place.Operand) = (added[0].OpCode, added[0].Operand);
        Instruction after = place;
        foreach (Instruction next in added[1..])
        {
            code.InsertAfter(after, next);
            after = next;
        }

        code.InsertAfter(after, moved);
        return moved;
    }
}
