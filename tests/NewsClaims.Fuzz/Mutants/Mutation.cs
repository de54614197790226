using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;
using Mono.Collections.Generic;

namespace NewsClaims.Fuzz.Mutants;

/// <summary>One small change to one instruction of the library, such as a slip of the pen makes.</summary>
internal sealed record Mutation(string Method, int Place, string What)
{
    private static readonly Dictionary<Code, OpCode> Opposite = new()
    {
        [Code.Brtrue] = OpCodes.Brfalse,
        [Code.Brfalse] = OpCodes.Brtrue,
        [Code.Beq] = OpCodes.Bne_Un,
        [Code.Bne_Un] = OpCodes.Beq,
        [Code.Blt] = OpCodes.Bge,
        [Code.Bge] = OpCodes.Blt,
        [Code.Bgt] = OpCodes.Ble,
        [Code.Ble] = OpCodes.Bgt,
        [Code.Add] = OpCodes.Sub,
        [Code.Sub] = OpCodes.Add,
    };

    // Written by the compiler, used by training alone, or done once when the model is read.
    private static readonly string[] LeftOut = ["MoveNext", "Equals", "GetHashCode", "ToString", "PrintMembers", "Deconstruct", "Write", "Read", ".ctor", ".cctor", "System.IDisposable.Dispose"];

    /// <summary>All changes that can be made in a namespace.</summary>
    public static List<Mutation> All(ModuleDefinition module, string space)
    {
        List<Mutation> all = [];
        foreach (MethodDefinition method in module.GetTypes().Where(type => Namespace(type) == space).SelectMany(type => type.Methods))
        {
            if (!method.HasBody || LeftOut.Contains(method.Name) || method.Name.StartsWith("op_", StringComparison.Ordinal) || method.IsGetter || method.IsSetter)
                continue;
            method.Body.SimplifyMacros();
            for (int i = 0; i < method.Body.Instructions.Count; i++)
            {
                if (Kind(method.Body.Instructions, i) is { } kind)
                    all.Add(new Mutation(method.FullName, i, kind));
            }
        }

        return all;
    }

    /// <summary>The instructions that do what the changed code does in place of <paramref name="original"/>.</summary>
    public static Instruction[] Changed(ILProcessor code, Instruction original)
    {
        if (Opposite.TryGetValue(original.OpCode.Code, out OpCode opposite))
            return [original.Operand is Instruction target ? code.Create(opposite, target) : code.Create(opposite)];
        if (original.OpCode.Code == Code.Ldc_I4)
            return [code.Create(OpCodes.Ldc_I4, (int)original.Operand == 0 ? 1 : 0)];
        MethodReference method = (MethodReference)original.Operand;
        return [.. Enumerable.Range(0, method.Parameters.Count + (method.HasThis ? 1 : 0)).Select(_ => code.Create(OpCodes.Pop))];
    }

    private static string? Kind(Collection<Instruction> code, int place)
    {
        Instruction instruction = code[place];
        if (Opposite.TryGetValue(instruction.OpCode.Code, out OpCode opposite))
            return $"{instruction.OpCode.Name} becomes {opposite.Name}";
        if (instruction.OpCode.Code == Code.Ldc_I4 && instruction.Operand is 0 or 1 && place + 1 < code.Count && code[place + 1].OpCode.Code == Code.Ret)
            return $"gives back {((int)instruction.Operand == 0 ? "true" : "false")}";
        bool call = instruction.OpCode.Code is Code.Call or Code.Callvirt && instruction.Operand is MethodReference { ReturnType.MetadataType: MetadataType.Void };
        bool own = instruction.Operand is MethodDefinition { IsConstructor: false };
        return call && own && code[place - 1].OpCode.Code is not (Code.Constrained or Code.Tail) ? $"leaves out {((MethodReference)instruction.Operand).Name}" : null;
    }

    private static string Namespace(TypeDefinition type)
    {
        while (type.DeclaringType is not null)
            type = type.DeclaringType;
        return type.Namespace;
    }
}
