using NetDsl.CompilerServices;
using static TorchSharp.torch;

namespace NetDsl.Graphs;

/// <summary>What a network computes: its layers as a graph of values, in order of execution.</summary>
/// <param name="network">The network.</param>
internal sealed class Graph(nn.Module network)
{
    /// <summary>The network.</summary>
    public nn.Module Network => network;

    /// <summary>The name of the network's class.</summary>
    public string Name { get; } = ModuleTree.TypeName(network);

    /// <summary>The inputs, in the order of <c>forward</c>.</summary>
    public List<GraphInput> Inputs { get; } = [];

    /// <summary>The layers, each after those whose values it reads.</summary>
    public List<GraphNode> Nodes { get; } = [];

    /// <summary>The outputs, in the order of <c>forward</c>.</summary>
    public List<GraphOutput> Outputs { get; } = [];

    /// <summary>The graph of a network, with those of the networks that it uses.</summary>
    /// <param name="network">The network.</param>
    /// <exception cref="ArgumentNullException">The network is null.</exception>
    /// <exception cref="NotSupportedException">No attributes declare what the network computes.</exception>
    public static Graph Of(nn.Module network)
    {
        ArgumentNullException.ThrowIfNull(network);
        return Find(network) ?? throw new NotSupportedException(
            $"Expected a network that attributes declare. Got '{ModuleTree.TypeName(network)}', which is written by hand: " +
            "what it computes is not known.");
    }

    /// <summary>The graph of a network; null of a module that is written by hand.</summary>
    public static Graph? Find(nn.Module module)
    {
        if (module is not INetwork network)
        {
            return null;
        }

        var builder = new GraphBuilder(module);
        network.Describe(builder);
        if (builder.IsUnknown)
        {
            return null;
        }

        // The generated code does not know what a block reads from an input.
        var inputs = builder.Graph.Inputs;
        for (var index = 0; index < inputs.Count; index++)
        {
            if (inputs[index].Numbers == Numbers.Any && builder.Graph.Needs(inputs[index].Value) is { } numbers)
            {
                inputs[index] = inputs[index] with { Numbers = numbers };
            }
        }

        return builder.Graph;
    }

    /// <summary>
    /// What a layer needs of a value that takes no other numbers: an embedding tokens, attention a mask, here or in a block, as it is or
    /// behind layers without weights; null where none does.
    /// </summary>
    private Numbers? Needs(GraphValue value) => Nodes
        .Where(node => node.Inputs.Contains(value))
        .Select(node => node switch
        {
            { Body: { } body } => body.Inputs[node.Inputs.ToList().IndexOf(value)].Numbers is var inner and (Numbers.Tokens or Numbers.Mask)
                ? inner
                : null,
            { Operation: "Embedding" or "EmbeddingBag" } => Numbers.Tokens,
            _ when node.Masks.Contains(value) => Numbers.Mask,
            _ when node.Lengths == value => Numbers.Tokens,
            { Kind: NodeKind.Function } => Needs(node.Output),
            { Module: { } module } => module.parameters().Any() ? null : Needs(node.Output),
            _ => (Numbers?)null,
        })
        .FirstOrDefault(needed => needed is not null);
}

/// <summary>An input.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
/// <param name="Numbers">The kind of numbers that the first layers read.</param>
internal sealed record GraphInput(string Name, GraphValue Value, Numbers Numbers);

/// <summary>An output.</summary>
/// <param name="Name">Its name; <c>output</c> where it is the only one.</param>
/// <param name="Value">Its value.</param>
internal sealed record GraphOutput(string Name, GraphValue Value);
