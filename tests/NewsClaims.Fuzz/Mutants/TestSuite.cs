using System.Reflection;
using System.Runtime.Loader;

namespace NewsClaims.Fuzz.Mutants;

/// <summary>The tests of some classes of a built test project, run in this process against another library than they were built with.</summary>
internal sealed class TestSuite
{
    private readonly List<(string Name, Func<object?> Run)> _tests = [];

    /// <summary>Loads the tests; <paramref name="wanted"/> says which classes, by their full names.</summary>
    public TestSuite(string assembly, byte[] library, Func<string, bool> wanted)
    {
        Context context = new(assembly, library);
        Library = context.LoadFromAssemblyName(typeof(ClaimPipeline).Assembly.GetName());
        foreach (Type type in Loaded(context.LoadFromAssemblyPath(assembly)).Where(type => wanted(type.FullName!) && type.GetConstructor([]) is not null))
        {
            foreach (MethodInfo method in type.GetMethods())
                AddTests(type, method);
        }
    }

    /// <summary>The library that the tests call.</summary>
    public Assembly Library { get; }

    /// <summary>How many tests there are.</summary>
    public int Count => _tests.Count;

    /// <summary>Name of the first test that fails, or null. Those that failed last time are asked first.</summary>
    public string? FirstFailure()
    {
        for (int i = 0; i < _tests.Count; i++)
        {
            (string name, Func<object?> run) = _tests[i];
            try
            {
                (run() as Task)?.GetAwaiter().GetResult();
            }
            catch (Exception error) when ((error.InnerException ?? error).GetType().Name != "SkipException")
            {
                _tests.RemoveAt(i);
                _tests.Insert(0, (name, run));
                return $"{name}: {(error.InnerException ?? error).Message.Split('\n')[0]}";
            }
            catch (Exception)
            {
                // A test that cannot be run here says nothing.
            }
        }

        return null;
    }

    // Tests of the web host need a framework that this process has not; the other classes can be asked all the same.
    private static IEnumerable<Type> Loaded(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException error)
        {
            return error.Types.OfType<Type>();
        }
    }

    private void AddTests(Type type, MethodInfo method)
    {
        string[] attributes = [.. method.GetCustomAttributesData().Select(attribute => attribute.AttributeType.Name)];
        if (attributes.Any(name => name is "FactAttribute" or "SkippableFactAttribute"))
            Add([]);
        foreach (CustomAttributeData attribute in method.GetCustomAttributesData())
        {
            if (attribute.AttributeType.Name == "InlineDataAttribute")
                Add([.. ((IReadOnlyCollection<CustomAttributeTypedArgument>)attribute.ConstructorArguments[0].Value!).Select(Value)]);
            if (attribute.AttributeType.Name == "MemberDataAttribute" && type.GetProperty((string)attribute.ConstructorArguments[0].Value!, BindingFlags.Static | BindingFlags.Public)?.GetValue(null) is IEnumerable<object[]> rows)
            {
                foreach (object[] row in rows)
                    Add(row);
            }
        }

        void Add(object?[] arguments) => _tests.Add(($"{type.Name}.{method.Name}", () => method.Invoke(Activator.CreateInstance(type), Filled(method, arguments))));
    }

    private static object? Value(CustomAttributeTypedArgument argument) => argument switch
    {
        { Value: IReadOnlyCollection<CustomAttributeTypedArgument> many } => Many(argument.ArgumentType.GetElementType()!, [.. many.Select(Value)]),
        { ArgumentType.IsEnum: true } => Enum.ToObject(argument.ArgumentType, argument.Value!),
        _ => argument.Value,
    };

    private static Array Many(Type type, object?[] values)
    {
        Array array = Array.CreateInstance(type, values.Length);
        values.CopyTo(array, 0);
        return array;
    }

    // Parameters with defaults may be left out, and the last may take many.
    private static object?[] Filled(MethodInfo method, object?[] arguments)
    {
        ParameterInfo[] parameters = method.GetParameters();
        if (parameters.Length > 0 && parameters[^1].IsDefined(typeof(ParamArrayAttribute)) && (arguments.Length != parameters.Length || arguments[^1] is not Array))
            arguments = [.. arguments[..(parameters.Length - 1)], Many(parameters[^1].ParameterType.GetElementType()!, arguments[(parameters.Length - 1)..])];
        return [.. arguments, .. parameters[arguments.Length..].Select(parameter => parameter.DefaultValue)];
    }

    private sealed class Context(string assembly, byte[] library) : AssemblyLoadContext("tests")
    {
        private readonly AssemblyDependencyResolver _resolver = new(assembly);

        protected override Assembly? Load(AssemblyName assemblyName)
        {
            if (assemblyName.Name == typeof(ClaimPipeline).Assembly.GetName().Name)
            {
                using MemoryStream stream = new(library);
                return LoadFromStream(stream);
            }

            return _resolver.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;
        }
    }
}
