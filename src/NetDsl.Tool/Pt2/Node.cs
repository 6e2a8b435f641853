using System.Text.Json;

namespace NetDsl.Tool.Pt2;

/// <summary>An operation of the exported graph.</summary>
internal sealed class Node
{
    private readonly Dictionary<string, Argument> _arguments = new(StringComparer.Ordinal);

    public Node(JsonElement node)
    {
        Target = node.GetProperty("target").GetString()!;
        foreach (var input in node.GetProperty("inputs").EnumerateArray())
        {
            _arguments[input.GetProperty("name").GetString()!] = new(input.GetProperty("arg"));
        }

        Outputs = [.. node.GetProperty("outputs").EnumerateArray().Select(output => new Argument(output)).SelectMany(Names)];
        var metadata = node.GetProperty("metadata");
        Stack = ModulePath.Stack(metadata.TryGetProperty("nn_module_stack", out var stack) ? stack.GetString() : null);
    }

    /// <summary>As PyTorch names it: <c>torch.ops.aten.conv2d.default</c>.</summary>
    public string Target { get; }

    /// <summary>Without namespace and overload, <c>conv2d</c>; an operation in place is named as the other: <c>relu_</c> is relu.</summary>
    public string Operation => Aten is { } aten ? aten.Split('.')[0].TrimEnd('_') : Target;

    /// <summary><c>default</c>, or how the arguments differ: <c>padding</c>.</summary>
    public string Overload => Target[(Target.LastIndexOf('.') + 1)..];

    /// <summary>The operation without its namespace; null for one that is not PyTorch's own.</summary>
    public string? Aten => Target.StartsWith("torch.ops.aten.", StringComparison.Ordinal) ? Target["torch.ops.aten.".Length..] : null;

    public IReadOnlyList<string> Outputs { get; }

    /// <summary>The modules around it, the model first.</summary>
    public IReadOnlyList<ModulePath> Stack { get; }

    public string Output => Outputs[0];

    /// <summary>The argument; null where it has its default, or is None.</summary>
    public Argument? this[string name] =>
        _arguments.TryGetValue(name, out var argument) && !argument.IsNone ? argument : null;

    /// <summary>An argument without a default.</summary>
    public Argument Required(string name) =>
        this[name] ?? throw new BadFileException($"The graph in the file is damaged: {this} has no '{name}'.");

    /// <summary>All tensors that it reads, in the order of its arguments.</summary>
    public IEnumerable<string> Reads => _arguments.Values.SelectMany(Names);

    public override string ToString() =>
        $"{(Aten is { } aten ? $"aten.{aten}" : Target)}({string.Join(", ", _arguments.Select(item => $"{item.Key}={item.Value}"))})";

    private static IEnumerable<string> Names(Argument argument) =>
        argument.Tensor is { } tensor ? [tensor] : argument.Tensors ?? [];
}
