using NetDsl.Tool.Pt2;

namespace NetDsl.Tool.Importing;

/// <summary>C# as it is written into an attribute: <c>true</c>, <c>PaddingModes.Reflect</c>.</summary>
internal sealed record Code(string Text);

/// <summary>A part of an argument: a <see cref="long"/>, a <see cref="double"/> or <see cref="Code"/>.</summary>
/// <param name="Value">The value.</param>
/// <param name="Default">What it is where the argument is left out.</param>
internal readonly record struct Item(object Value, object? Default = null)
{
    public bool IsDefault => Value.Equals(Default);

    /// <summary>Whether it is a number, which a hyperparameter can stand for.</summary>
    public bool IsNumber => Value is long or double;

    /// <summary>A size of an axis of space, which a block leaves open.</summary>
    public bool IsSpatial { get; init; }
}

/// <summary>An argument of an attribute: its name, or null where it is known by its place.</summary>
internal sealed record Setting(string? Name, IReadOnlyList<Item> Items)
{
    /// <summary>What a hyperparameter for it is called.</summary>
    public IReadOnlyList<string> Called { get; init; } = [];

    /// <summary>Whether it has a size for each axis, and one for all where they are equal.</summary>
    public bool IsPerAxis { get; init; }
}

/// <summary>A layer of the imported network: an attribute with its arguments, and the values that it reads and gives.</summary>
internal sealed class Layer(string kind)
{
    /// <summary>The attribute's name.</summary>
    public string Kind { get; } = kind;

    public List<Setting> Settings { get; } = [];

    /// <summary>The values that it reads; the order of those of a sum or a product does not matter.</summary>
    public required IReadOnlyList<string> Operands { get; set; }

    public required string Output { get; init; }

    /// <summary>What its keys in state_dict start with; null where it has none.</summary>
    public string? Key { get; init; }

    /// <summary>The place of its module in the model; null for an operation outside of one.</summary>
    public string? Place { get; init; }

    /// <summary>The modules around it, from the outside in, without the model.</summary>
    public required IReadOnlyList<ModulePath> Modules { get; set; }

    /// <summary>Whether it has a bias; null where it cannot have one.</summary>
    public bool? HasBias { get; init; }

    /// <summary>The block that a [Use] puts here.</summary>
    public Block? Block { get; init; }

    /// <summary>The method of a [Call].</summary>
    public Method? Method { get; init; }

    public bool IsJoin => Kind is "Add" or "Multiply" or "Concat";

    public bool IsCommutative => Kind is "Add" or "Multiply";

    /// <summary>Whether the sum has a projection on the skip.</summary>
    public bool HasProjection { get; init; }
}

/// <summary>A method for a [Call].</summary>
/// <param name="Name">What it does.</param>
/// <param name="Parameters">The names of its tensors.</param>
/// <param name="Body">The expression; null where the operation is unknown.</param>
/// <param name="Node">The operation, as PyTorch's graph has it.</param>
internal sealed record Method(string Name, IReadOnlyList<string> Parameters, string? Body, string Node);
