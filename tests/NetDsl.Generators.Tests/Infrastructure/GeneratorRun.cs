using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetDsl.Generators.Tests;

/// <summary>A compilation that the generator ran in: what it wrote, and what the compiler says to it.</summary>
internal sealed class GeneratorRun
{
    private readonly Lazy<ImmutableArray<Diagnostic>> _diagnostics;
    private Assembly? _assembly;

    private GeneratorRun(CSharpCompilation input, GeneratorDriver driver)
    {
        Input = input;
        Driver = driver.RunGeneratorsAndUpdateCompilation(input, out var output, out var diagnostics);
        Output = output;
        GeneratorDiagnostics = diagnostics;
        _diagnostics = new(() => diagnostics.AddRange(Compile.ErrorsAndWarnings(output, input.SyntaxTrees)));
    }

    /// <summary>The driver after the run: what snapshots are made of.</summary>
    public GeneratorDriver Driver { get; }

    /// <summary>The user's code.</summary>
    public CSharpCompilation Input { get; }

    /// <summary>The user's code and the generated code.</summary>
    public Compilation Output { get; }

    /// <summary>What the generator (it should say nothing) and the compiler report, errors and warnings.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => _diagnostics.Value;

    /// <summary>Those of the generator alone, without what compiling takes.</summary>
    public ImmutableArray<Diagnostic> GeneratorDiagnostics { get; }

    /// <summary>The generated files with layers and <c>forward</c>, by hint name.</summary>
    public ImmutableSortedDictionary<string, string> Texts => AllTexts.RemoveRange(Graphs.Keys);

    /// <summary>The only one of them.</summary>
    public string Text => Assert.Single(Texts).Value;

    /// <summary>The generated files that describe graphs, by hint name.</summary>
    public ImmutableSortedDictionary<string, string> Graphs =>
        AllTexts.Where(text => IsGraph(text.Key)).ToImmutableSortedDictionary(StringComparer.Ordinal);

    private ImmutableSortedDictionary<string, string> AllTexts =>
        Driver.GetRunResult().Results
            .SelectMany(result => result.GeneratedSources)
            .ToImmutableSortedDictionary(source => source.HintName, source => source.SourceText.ToString(), StringComparer.Ordinal);

    /// <summary>Whether a generated file describes a graph.</summary>
    public static bool IsGraph(string hintName) => hintName.EndsWith("-graph.g.cs", StringComparison.Ordinal);

    /// <summary>Runs the generator; the result must compile without errors and warnings.</summary>
    public static GeneratorRun Of(params string[] sources)
    {
        var run = Unchecked(sources);
        Assert.True(run.Diagnostics.IsEmpty, run.Report());
        return run;
    }

    /// <summary>Runs the generator on code that may have errors.</summary>
    public static GeneratorRun Unchecked(params string[] sources) => new(Compile.Of(sources), NewDriver());

    /// <summary>Runs the generator in a compilation made elsewhere, in its language version.</summary>
    public static GeneratorRun In(CSharpCompilation compilation) =>
        new(compilation, NewDriver().WithUpdatedParseOptions(compilation.SyntaxTrees[0].Options));

    /// <summary>A driver that has not run, and tells how each step's result came to be.</summary>
    public static GeneratorDriver NewDriver() => CSharpGeneratorDriver.Create(
        [new NetworkGenerator().AsSourceGenerator()],
        parseOptions: Compile.ParseOptions,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>Runs the same driver again, on other code: only what changed is done anew.</summary>
    public GeneratorRun Again(Func<CSharpCompilation, CSharpCompilation> edit) => new(edit(Input), Driver);

    /// <summary>The compiled assembly, loaded.</summary>
    public Assembly Load() => _assembly ??= Load(Output);

    /// <summary>The assembly that it would be if the generated code were another.</summary>
    public Assembly LoadWith(Func<string, string> edit)
    {
        var written = Input.SyntaxTrees;
        return Load(Output.RemoveSyntaxTrees(Output.SyntaxTrees.Except(written)).AddSyntaxTrees(AllTexts.Select(
            text => CSharpSyntaxTree.ParseText(edit(text.Value), Compile.ParseOptions, text.Key, System.Text.Encoding.UTF8))));
    }

    /// <summary>A new instance of one of its classes, given by its metadata name; type parameters become <c>string</c>.</summary>
    public T Create<T>(string typeName, params object[] arguments) => Create<T>(Load(), typeName, arguments);

    /// <summary>A new instance of a class of an assembly.</summary>
    public static T Create<T>(Assembly assembly, string typeName, params object[] arguments)
    {
        var type = assembly.GetType(typeName, throwOnError: true)!;
        if (type.ContainsGenericParameters)
        {
            type = type.MakeGenericType([.. type.GetGenericArguments().Select(_ => typeof(string))]);
        }

        // Parameters with defaults may be left out, which reflection has no part in.
        var constructor = type.GetConstructors().Single();
        var defaults = constructor.GetParameters().Skip(arguments.Length).Select(parameter => parameter.DefaultValue);
        return (T)constructor.Invoke([.. arguments, .. defaults]);
    }

    private static Assembly Load(Compilation compilation)
    {
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        Assert.True(result.Success, string.Join(Environment.NewLine, result.Diagnostics));
        return Assembly.Load(stream.ToArray());
    }

    private string Report() =>
        string.Join(Environment.NewLine, Diagnostics) + Environment.NewLine +
        string.Join(Environment.NewLine, Texts.Select(text => $"--- {text.Key}{Environment.NewLine}{text.Value}"));
}
