using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NetDsl.Benchmarks.Compiling;

/// <summary>The generators and analyzers of an assembly that a compiler loads, found through this assembly's metadata.</summary>
internal sealed class Component
{
    private readonly ImmutableArray<Type> _types;

    private Component(string key)
    {
        string path = typeof(Component).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == key).Value!;
        _types = [.. Assembly.LoadFrom(path).GetTypes().Where(type => !type.IsAbstract)];
    }

    public static Component NetDsl { get; } = new(nameof(NetDsl));

    public static Component SystemTextJson { get; } = new(nameof(SystemTextJson));

    public GeneratorDriver Driver(CSharpParseOptions parsed) => CSharpGeneratorDriver.Create(
        [.. Created<IIncrementalGenerator>().Select(generator => generator.AsSourceGenerator())], parseOptions: parsed);

    public ImmutableArray<DiagnosticAnalyzer> Analyzers() => [.. Created<DiagnosticAnalyzer>()];

    private IEnumerable<T> Created<T>() =>
        _types.Where(type => type.IsAssignableTo(typeof(T))).Select(type => (T)Activator.CreateInstance(type)!);
}
