using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NetDsl.Benchmarks.Compiling;

/// <summary>A project of as many files as it has classes, and one file that has nothing to do with them.</summary>
internal sealed class Project
{
    private static readonly CSharpParseOptions Parsed = new(LanguageVersion.Preview);

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly ImmutableArray<SyntaxTree> _files;
    private readonly SyntaxTree _edited;
    private int _edits;

    private readonly Component _component;

    private Project(Component component, IReadOnlyList<string> files, string edited)
    {
        _component = component;
        _files = [Parse("class Elsewhere;"), .. files.Select(Parse)];
        _edited = Parse(edited);
    }

    public ImmutableArray<DiagnosticAnalyzer> Analyzers => _component.Analyzers();

    /// <summary>The generator, before its first run.</summary>
    public GeneratorDriver Driver() => _component.Driver(Parsed);

    /// <summary>Networks, each with as many layers: linear ones, each followed by a norm and an activation.</summary>
    public static Project Networks(int count, int layers)
    {
        return new(Component.NetDsl, [.. Enumerable.Range(0, count).Select(index => Source(index, features: 16))], Source(0, features: 17));

        string Source(int index, int features)
        {
            var body = Enumerable.Range(0, layers).Select(layer => (layer % 3) switch
            {
                0 => $"[Linear({features + layer % 5})]",
                1 => "[BatchNorm]",
                _ => "[ReLU]",
            });
            return $"using NetDsl;\n[Network(8)]\n{string.Join('\n', body)}\n[Linear(10)]\npublic partial class Net{index};\n";
        }
    }

    /// <summary>Classes with as many properties, each with its own System.Text.Json context.</summary>
    public static Project JsonClasses(int count, int properties)
    {
        return new(Component.SystemTextJson, [.. Enumerable.Range(0, count).Select(index => Source(index, ""))], Source(0, "More"));

        string Source(int index, string suffix)
        {
            string[] types = ["int", "string", "double", "bool", "long"];
            var body = Enumerable.Range(0, properties).Select(item => $"    public {types[item % 5]} Item{item}{suffix} {{ get; set; }}");
            return $$"""
                #nullable disable
                using System.Text.Json.Serialization;
                public class Item{{index}}
                {
                {{string.Join('\n', body)}}
                }
                [JsonSerializable(typeof(Item{{index}}))]
                public partial class Context{{index}} : JsonSerializerContext;
                """;
        }
    }

    /// <summary>A compilation that has bound nothing yet.</summary>
    public CSharpCompilation Fresh() => Compile(_files);

    /// <summary>The same project after something was typed in the file that has nothing to do with the classes.</summary>
    public CSharpCompilation EditedElsewhere() => Compile(_files.SetItem(0, Parse($"class Elsewhere {{ int more{_edits++}; }}")));

    /// <summary>The same project after one class was changed.</summary>
    public CSharpCompilation EditedClass() => Compile(_files.SetItem(1, _edited));

    private static CSharpCompilation Compile(ImmutableArray<SyntaxTree> files) => CSharpCompilation.Create(
        "Project", files, References, new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private static SyntaxTree Parse(string text) => CSharpSyntaxTree.ParseText(text, Parsed);
}
