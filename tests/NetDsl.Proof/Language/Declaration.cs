using System.Text;

namespace NetDsl.Proof.Language;

/// <summary>A network with the blocks that it uses, as a value that prints itself as C#.</summary>
/// <param name="Classes">The network, and the blocks.</param>
internal sealed record Declaration(IReadOnlyList<Class> Classes)
{
    public Class Network => Classes[0];

    /// <summary>Whether a size of an input is left to the run.</summary>
    public bool HasOpenSizes => Network.Inputs.Any(input => input.Dims.Any(dim => dim is Whole { Number: -1 }));

    /// <summary>The file of a namespace of its own. A hyperparameter that no layer reads is drawn on purpose.</summary>
    public string File(string space) => $"""
        #pragma warning disable CS9113
        using NetDsl;
        using TorchSharp;

        namespace {space};

        {this}
        """;

    public override string ToString() => string.Join('\n', Classes);

    /// <summary>The same with another version of one of its classes.</summary>
    public Declaration With(Class old, Class replacement) =>
        new([.. Classes.Select(item => ReferenceEquals(item, old) ? replacement : item)]);
}

/// <summary>A class with its attributes.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsBlock">Whether it has [Block] in place of [Network].</param>
/// <param name="IsSequential">Whether its layers are numbered.</param>
/// <param name="Dims">The input's sizes; empty where [Input] gives them.</param>
/// <param name="Parameters">Its hyperparameters.</param>
/// <param name="Elements">Its elements, top to bottom.</param>
internal sealed record Class(
    string Name, bool IsBlock, bool IsSequential, IReadOnlyList<Value> Dims, IReadOnlyList<Parameter> Parameters,
    IReadOnlyList<Element> Elements)
{
    /// <summary>What it says of its input's layout; null where it says nothing.</summary>
    public Layout? Layout { get; init; }

    /// <summary>Its inputs: those of [Input], or the only one.</summary>
    public IReadOnlyList<(string Name, IReadOnlyList<Value> Dims)> Inputs =>
        Elements.Any(element => element.Kind == "Input")
            ? [.. Elements.Where(element => element.Kind == "Input").Select(element => (element.Text("Name")!, element.List("Dims")))]
            : [("input", Dims)];

    public override string ToString()
    {
        var code = new StringBuilder();
        var arguments = Dims.Select(dim => dim is Whole { Number: -1 } ? "Dim.Any" : dim.Code)
            .Concat(IsSequential ? ["Naming = Naming.Sequential"] : [])
            .Concat(Layout is { } layout && Dims.Count > 0 ? [$"Layout = Layout.{layout}"] : []);
        code.AppendLine(Attribute(IsBlock ? "Block" : "Network", arguments));
        foreach (var element in Elements)
        {
            code.AppendLine(element.ToString());
        }

        code.Append($"public partial class {Name}");
        code.Append(Parameters.Count == 0 ? "" : $"({string.Join(", ", Parameters)})");
        var methods = Elements.Where(element => element.Kind == "Call").Select(element => element.Method!).Distinct().ToList();
        code.AppendLine(methods.Count == 0 ? ";" : "\n{");
        foreach (var method in methods)
        {
            code.AppendLine($"    {OwnCode.Methods[method].Code}");
        }

        return code.Append(methods.Count == 0 ? "" : "}\n").ToString();
    }

    internal static string Attribute(string name, IEnumerable<string> arguments)
    {
        var list = string.Join(", ", arguments);
        return list.Length == 0 ? $"[{name}]" : $"[{name}({list})]";
    }
}

/// <summary>A hyperparameter: <c>int width = 32</c>.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Name">Its name.</param>
/// <param name="Default">Its default; null where it has none.</param>
/// <param name="Sample">The value that its network was drawn for.</param>
internal sealed record Parameter(string Type, string Name, Value? Default, object Sample)
{
    public override string ToString() => $"{Type} {Name}" + (Default is null ? "" : $" = {Default.Code}{(Type == "float" ? "f" : "")}");

    public bool IsWhole => Type is "int" or "long";

    public bool IsReal => Type is "double" or "float";
}

/// <summary>An element: a layer, a tap, an input, …</summary>
/// <param name="Kind">The attribute's name.</param>
/// <param name="Arguments">Its arguments: those of the constructor first.</param>
internal sealed record Element(string Kind, IReadOnlyList<Argument> Arguments)
{
    /// <summary>The type that [Use] names.</summary>
    public string? Used { get; init; }

    /// <summary>The method that [Call] names.</summary>
    public string? Method => (this["Method"] as MethodValue)?.Name;

    /// <summary>An argument's value; null where it is left out.</summary>
    public Value? this[string name] => Arguments.FirstOrDefault(argument => argument.Name == name)?.Value;

    public string? Text(string name) => (this[name] as NameValue)?.Name;

    public IReadOnlyList<Value> List(string name) => this[name] is ListValue list ? list.Items : [];

    public override string ToString() => Class.Attribute(
        Used is null ? Kind : $"Use<{Used}>",
        Arguments.Select(argument => argument.Code).Where(code => code.Length > 0));
}

/// <summary>An argument of an attribute.</summary>
/// <param name="Name">The attribute's property.</param>
/// <param name="Value">Its value.</param>
/// <param name="IsNamed">Whether it is set by name.</param>
internal sealed record Argument(string Name, Value Value, bool IsNamed)
{
    /// <summary>Whether it is the last parameter of a constructor, which takes any number of values.</summary>
    public bool IsParams { get; init; }

    public string Code => IsNamed ? $"{Name} = {Value.Code}" : IsParams && Value is ListValue list ? list.Inner : Value.Code;
}
