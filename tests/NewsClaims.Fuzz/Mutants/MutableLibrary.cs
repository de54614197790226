using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;
using NewsClaims.Fuzz.Rewritten;

namespace NewsClaims.Fuzz.Mutants;

/// <summary>
/// A copy of the library in which every chosen change stands beside the original code and is switched on by its number in a static field: the
/// tests can be asked about one change after the other without loading anything anew.
/// </summary>
internal static class MutableLibrary
{
    public const string SwitchType = "MutationSwitch", SwitchField = "Active";

    /// <summary>Makes the copy with changes drawn by a seed from each namespace, at most one a method while there are methods left.</summary>
    public static (byte[] Library, IReadOnlyList<Mutation> Mutations) Create(IEnumerable<string> namespaces, int count, int seed)
    {
        using AssemblyDefinition assembly = AssemblyDefinition.ReadAssembly(typeof(ClaimPipeline).Assembly.Location);
        ModuleDefinition module = assembly.MainModule;
        List<Mutation> drawn = [.. namespaces.SelectMany(space => Drawn(Mutation.All(module, space), count, seed))];
        TypeDefinition type = new("", SwitchType, TypeAttributes.Public | TypeAttributes.Abstract | TypeAttributes.Sealed, module.TypeSystem.Object);
        FieldDefinition active = new(SwitchField, FieldAttributes.Public | FieldAttributes.Static, module.TypeSystem.Int32);
        type.Fields.Add(active);
        foreach (IGrouping<string, (int Index, Mutation Item)> inMethod in drawn.Index().GroupBy(pair => pair.Item.Method))
        {
            MethodDefinition method = module.GetTypes().SelectMany(type => type.Methods).Single(method => method.FullName == inMethod.Key);
            // Places are numbered before anything is put in.
            (Instruction, int)[] places = [.. inMethod.Select(pair => (method.Body.Instructions[pair.Item.Place], pair.Index + 1))];
            foreach ((Instruction place, int number) in places)
                Add(method.Body, place, number, active);
        }

        foreach (MethodDefinition method in module.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody))
            method.Body.OptimizeMacros();
        module.Types.Add(type);
        using MemoryStream written = new();
        assembly.Write(written);
        return (written.ToArray(), drawn);
    }

    private static void Add(MethodBody body, Instruction place, int number, FieldReference active)
    {
        ILProcessor code = body.GetILProcessor();
        Instruction[] changed = [.. Mutation.Changed(code, place), code.Create(OpCodes.Nop)];
        Instruction original = LibraryCopy.InsertBefore(code, place, [code.Create(OpCodes.Ldsfld, active), code.Create(OpCodes.Ldc_I4, number), code.Create(OpCodes.Beq, changed[0])]);
        Instruction after = original, over = code.Create(OpCodes.Br, changed[^1]);
        foreach (Instruction next in (Instruction[])[over, .. changed])
        {
            code.InsertAfter(after, next);
            after = next;
        }
    }

    private static IEnumerable<Mutation> Drawn(List<Mutation> all, int count, int seed)
    {
        Mutation[] shuffled = [.. all];
        new Random(seed).Shuffle(shuffled);
        return shuffled.GroupBy(mutation => mutation.Method).SelectMany(group => group.Index()).OrderBy(pair => pair.Index).Select(pair => pair.Item).Take(count);
    }
}
