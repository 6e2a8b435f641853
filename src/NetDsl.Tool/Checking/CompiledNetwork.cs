using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NetDsl.Generators;
using static TorchSharp.torch;

namespace NetDsl.Tool.Checking;

/// <summary>A network's file compiled in memory, as a project that has NetDsl compiles it.</summary>
internal sealed class CompiledNetwork : IDisposable
{
    private readonly AssemblyLoadContext _context = new(nameof(CompiledNetwork), isCollectible: true);
    private readonly nn.Module _network;

    private CompiledNetwork(Stream assembly, string name) =>
        _network = (nn.Module)Activator.CreateInstance(_context.LoadFromStream(assembly).GetType(name, throwOnError: true)!)!;

    /// <summary>Compiles a file and creates the network in it.</summary>
    /// <param name="text">The file.</param>
    /// <param name="name">The class, with its namespace.</param>
    /// <param name="errors">What the compiler or NetDsl's analyzer says against it; empty where there is a network.</param>
    public static CompiledNetwork? Create(string text, string name, out IReadOnlyList<string> errors)
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp12);
        var tree = CSharpSyntaxTree.ParseText(text, options, name + ".cs");
        var compilation = CSharpCompilation.Create(
            "Imported", [tree], References,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release,
                specificDiagnosticOptions: [new("CS1701", ReportDiagnostic.Suppress), new("CS1702", ReportDiagnostic.Suppress)],
                nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver.Create([new NetworkGenerator().AsSourceGenerator()], parseOptions: options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        var analyzed = generated.WithAnalyzers(ImmutableArray.Create<DiagnosticAnalyzer>(new NetworkAnalyzer()));
        var found = analyzed.GetAllDiagnosticsAsync().GetAwaiter().GetResult();
        errors = [.. found.Where(diagnostic =>
            diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString())];
        using var assembly = new MemoryStream();
        if (errors.Count > 0 || !generated.Emit(assembly).Success)
        {
            return null;
        }

        assembly.Position = 0;
        return new(assembly, name);
    }

    private static IReadOnlyList<MetadataReference> References { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>Its parameters and buffers.</summary>
    public IReadOnlyDictionary<string, Tensor> State => _network.state_dict();

    /// <summary>What it computes in evaluation mode.</summary>
    public IReadOnlyList<Tensor> Predict(IReadOnlyList<Tensor> inputs)
    {
        using var evaluating = _network.Evaluating();
        using var nothing = no_grad();
        var forward = _network.GetType().GetMethod("forward", [.. inputs.Select(_ => typeof(Tensor))])!;
        return forward.Invoke(_network, [.. inputs]) switch
        {
            ITuple several => [.. Enumerable.Range(0, several.Length).Select(i => (Tensor)several[i]!)],
            var one => [(Tensor)one!],
        };
    }

    public void Dispose()
    {
        _network.Dispose();
        _context.Unload();
    }
}
