using System.Reflection;
using System.Runtime.Loader;
using NetDsl.Examples;

namespace NetDsl.Tool.Networks;

/// <summary>
/// A program's assembly with networks, loaded with the NetDsl, TorchSharp and libtorch that stand beside it: the tool shows and exports
/// with the version that the program uses.
/// </summary>
internal sealed class NetworkAssembly : AssemblyLoadContext
{
    private readonly AssemblyDependencyResolver _resolver;
    private readonly Assembly _assembly;

    private NetworkAssembly(string path)
    {
        _resolver = new(path);
        _assembly = LoadFromAssemblyPath(path);
    }

    /// <summary>Loads an assembly.</summary>
    /// <exception cref="BadNetworkException">The file is missing, or no assembly of .NET.</exception>
    public static NetworkAssembly Load(FileInfo file)
    {
        if (!file.Exists)
        {
            throw new BadNetworkException($"There is no file '{file}'. Expected the assembly of a built project, bin/…/Name.dll.");
        }

        try
        {
            return new(file.FullName);
        }
        catch (BadImageFormatException)
        {
            throw new BadNetworkException($"'{file}' is no assembly of .NET. Expected that of a built project, bin/…/Name.dll.");
        }
    }

    /// <summary>The network of that name, with or without its namespace; where no name is given, the only one.</summary>
    /// <exception cref="BadNetworkException">There is none, or there are several.</exception>
    public Type Find(string? name)
    {
        var all = Types().Where(IsNetwork).OrderBy(type => type.FullName, StringComparer.Ordinal).ToList();
        var meant = name is null
            ? all.FindAll(type => type.GetCustomAttributesData().Any(data => data.AttributeType.Name == "NetworkAttribute"))
            : all.FindAll(type => type.FullName == name || type.Name == name);
        if (meant is [var network])
        {
            return network;
        }

        var names = (meant.Count == 0 ? all : meant).Select(type => type.FullName!).ToList();
        var problem = (name, meant.Count, all.Count) switch
        {
            (_, _, 0) => $"'{_assembly.GetName().Name}' has no networks: no class in it has [Network] or [Block].",
            (null, _, _) => "Which network is meant? Give --network.",
            (_, 0, _) => $"There is no network '{name}'.{Spelling.Hint(name, [.. all.Select(type => type.Name)])}",
            _ => $"There are several networks '{name}'. Give its namespace, too.",
        };
        throw new BadNetworkException(names.Count == 0 ? problem : $"{problem} The assembly has {string.Join(", ", names)}.");
    }

    /// <summary>Calls an extension method of NetDsl on a network.</summary>
    /// <param name="network">The network.</param>
    /// <param name="method">The method's name.</param>
    /// <param name="given">Its other arguments by name; those left out have their defaults.</param>
    /// <exception cref="BadNetworkException">The NetDsl that the program uses has no such method.</exception>
    public static object? Call(object network, string method, params (string Name, object Value)[] given)
    {
        var library = Library(network.GetType());
        var found = library.GetType("NetDsl.ModuleExtensions")?.GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(candidate => candidate.Name == method && !candidate.IsGenericMethod)
            .FirstOrDefault(candidate => Array.TrueForAll(given, item =>
                Array.Exists(candidate.GetParameters(), parameter => parameter.Name == item.Name)));
        if (found is null)
        {
            throw new BadNetworkException(
                $"The program uses NetDsl {library.GetName().Version?.ToString(3)}, which has no '{method}'. Update its package NetDsl.");
        }

        var arguments = found.GetParameters()
            .Select((parameter, index) => index == 0 ? network
                : Array.Find(given, item => item.Name == parameter.Name) is { Name: not null } item ? item.Value
                : parameter.DefaultValue)
            .ToArray();
        try
        {
            return found.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null);
        }
        catch (Exception exception) when (exception is NotSupportedException or ArgumentException or IOException)
        {
            throw new BadNetworkException(exception.Message, exception);
        }
    }

    protected override Assembly? Load(AssemblyName assemblyName) =>
        _resolver.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;

    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        _resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : 0;

    private static bool IsNetwork(Type type) => !type.IsAbstract && !type.IsGenericTypeDefinition &&
        type.GetCustomAttributesData().Any(data => data.AttributeType.FullName is "NetDsl.NetworkAttribute" or "NetDsl.BlockAttribute");

    /// <summary>The assembly of NetDsl that a network derives from.</summary>
    private static Assembly Library(Type network)
    {
        var type = network;
        while (type.FullName?.StartsWith("NetDsl.Network", StringComparison.Ordinal) != true || type.Assembly == network.Assembly)
        {
            type = type.BaseType ?? throw new BadNetworkException($"'{network}' is no network.");
        }

        return type.Assembly;
    }

    private IEnumerable<Type> Types()
    {
        try
        {
            return _assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException exception)
        {
            throw new BadNetworkException(
                $"'{_assembly.GetName().Name}' cannot be loaded: {exception.LoaderExceptions.FirstOrDefault()?.Message} " +
                "Expected the folder of a build, with all that the program uses.");
        }
    }
}
