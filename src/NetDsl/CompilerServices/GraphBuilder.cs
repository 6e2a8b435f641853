using System.ComponentModel;
using NetDsl.Fusing;
using NetDsl.Graphs;
using NetDsl.PyTorch;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.CompilerServices;

/// <summary>Receives the layers of a network, in order, and makes its graph of them. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class GraphBuilder
{
    internal GraphBuilder(nn.Module network) => Graph = new(network);

    internal Graph Graph { get; }

    /// <summary>Whether the network's layers are not known, since it is written by hand.</summary>
    internal bool IsUnknown { get; set; }

    /// <summary>An input.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="shape">Its shape without the batch; −1 for a size that is only known at run time.</param>
    /// <param name="numbers">The kind of numbers that the first layers read.</param>
    /// <returns>Its value.</returns>
    public GraphValue Input(string name, long[] shape, Numbers numbers = Numbers.Floats)
    {
        var value = new GraphValue(shape);
        Graph.Inputs.Add(new(name, value, numbers));
        return value;
    }

    /// <summary>A layer that is a module of one input.</summary>
    /// <param name="key">Its key in <c>state_dict</c>.</param>
    /// <param name="module">The module; null where it is left out, and the value goes through unchanged.</param>
    /// <param name="input">What it reads.</param>
    /// <param name="shape">The shape of its output.</param>
    /// <param name="arguments">
    /// The arguments of its constructor: those by position, then those by name as pairs, <c>("bias", false)</c>. A module in a container
    /// has an array of its own.
    /// </param>
    /// <returns>Its output.</returns>
    public GraphValue Module(string key, nn.Module? module, GraphValue input, long[] shape, params object[] arguments) =>
        Module(key, module, [input], shape, arguments);

    /// <summary>A layer that is a module.</summary>
    /// <inheritdoc cref="Module(string, nn.Module?, GraphValue, long[], object[])"/>
    /// <param name="key">Its key in <c>state_dict</c>.</param>
    /// <param name="module">The module; null where it is left out, and the first value goes through unchanged.</param>
    /// <param name="inputs">What it reads, the current value first.</param>
    /// <param name="shape">The shape of its output.</param>
    /// <param name="arguments">The arguments of its constructor.</param>
    public GraphValue Module(string key, nn.Module? module, GraphValue[] inputs, long[] shape, params object[] arguments)
    {
        if (module is not null && FusedModules.Contains(module, out var rest))
        {
            module = rest;
        }

        switch (module)
        {
            case null:
                return inputs[0];
            case Sequential sequential:
                var value = inputs[0];
                foreach (var ((name, child), given) in sequential.named_children().Zip(arguments.Cast<object[]>()))
                {
                    value = Module($"{key}.{name}", child, value, shape, given);
                }

                return value;
            default:
                var parametrized = module as Modules.Parametrized;
                var operation = parametrized?.Layer ?? ModuleTree.TypeName(module);
                var settings = Arguments.Of(operation, arguments);
                if (parametrized?.Fixed is not null)
                {
                    settings = settings.Without(LayerSyntax.Parametrization);
                }

                if (settings.Has("bias") && Folding.Of(module) is { HasBias: true })
                {
                    // A norm that became part of the layer gave it one.
                    settings = settings.Without("bias");
                }

                return Add(new(NodeKind.Module, key, operation, inputs, shape, settings)
                {
                    Module = module,
                    Body = Graph.Find(module),
                });
        }
    }

    /// <summary>A parameter of the network as a value, which has no batch.</summary>
    /// <param name="key">Its key in <c>state_dict</c>.</param>
    /// <param name="parameter">The parameter.</param>
    /// <returns>Its value.</returns>
    public GraphValue Parameter(string key, Parameter parameter)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        return Add(new(NodeKind.Parameter, key, "parameter", [], parameter.shape, Arguments.None) { Parameter = parameter });
    }

    /// <summary>An output of the module above after its first.</summary>
    /// <param name="index">Which output, the first being 0.</param>
    /// <param name="shape">The shape of the output.</param>
    /// <returns>The output.</returns>
    public GraphValue FurtherOutput(int index, long[] shape)
    {
        Graph.Nodes.FindLast(node => node.Kind != NodeKind.FurtherOutput)!.HasFurtherOutputs = true;
        return Add(new(NodeKind.FurtherOutput, "", "", [], shape, Arguments.None) { Index = index });
    }

    /// <summary>A function of torch of a value and a parameter of the network.</summary>
    /// <param name="key">The parameter's key in <c>state_dict</c>.</param>
    /// <param name="parameter">The parameter.</param>
    /// <param name="function">The function's name.</param>
    /// <param name="input">What it reads.</param>
    /// <param name="shape">The shape of its output.</param>
    /// <returns>Its output.</returns>
    public GraphValue Parameter(string key, Parameter parameter, string function, GraphValue input, long[] shape) =>
        Add(new(NodeKind.Parameter, key, function, [input], shape, Arguments.None) { Parameter = parameter });

    /// <summary>A function of torch of one value.</summary>
    /// <inheritdoc cref="Function(string, GraphValue[], long[], object[])"/>
    /// <param name="name">The function's name.</param>
    /// <param name="input">What it reads.</param>
    /// <param name="shape">The shape of its output.</param>
    /// <param name="arguments">Its other arguments, by name.</param>
    public GraphValue Function(string name, GraphValue input, long[] shape, params object[] arguments) =>
        Function(name, [input], shape, arguments);

    /// <summary>A function of torch.</summary>
    /// <param name="name">The function's name.</param>
    /// <param name="inputs">What it reads.</param>
    /// <param name="shape">The shape of its output.</param>
    /// <param name="arguments">Its other arguments, by name.</param>
    /// <returns>Its output.</returns>
    public GraphValue Function(string name, GraphValue[] inputs, long[] shape, params object[] arguments) =>
        Add(new(NodeKind.Function, "", name, inputs, shape, Arguments.Of(name, arguments)));

    /// <summary>A method of the network's class, of one value.</summary>
    /// <inheritdoc cref="Method(string, GraphValue[], long[])"/>
    /// <param name="name">The method's name.</param>
    /// <param name="input">What it reads.</param>
    /// <param name="shape">The shape of its output.</param>
    public GraphValue Method(string name, GraphValue input, long[] shape) => Method(name, [input], shape);

    /// <summary>A method of the network's class.</summary>
    /// <param name="name">The method's name.</param>
    /// <param name="inputs">What it reads, the current value first.</param>
    /// <param name="shape">The shape of its output.</param>
    /// <returns>Its output.</returns>
    public GraphValue Method(string name, GraphValue[] inputs, long[] shape) =>
        Add(new(NodeKind.Method, "", name, inputs, shape, Arguments.None));

    /// <summary>An output.</summary>
    /// <param name="name">Its name; empty where it is the only one.</param>
    /// <param name="value">Its value.</param>
    public void Output(string name, GraphValue value) => Graph.Outputs.Add(new(name.Length == 0 ? "output" : name, value));

    private GraphValue Add(GraphNode node)
    {
        Graph.Nodes.Add(node);
        return node.Output;
    }
}
