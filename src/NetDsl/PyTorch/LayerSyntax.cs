using System.Globalization;
using NetDsl.Graphs;

namespace NetDsl.PyTorch;

/// <summary>How Python makes a layer, and how it calls it.</summary>
/// <param name="used">Takes the names of <see cref="OwnClasses"/> that are used.</param>
internal sealed class LayerSyntax(ISet<string> used)
{
    /// <summary>The setting of a Linear that names the layer whose weight it has.</summary>
    public const string TiedTo = "tied_to";

    /// <summary>The setting that names the parametrization of a layer's weight, a function of torch.nn.utils.parametrizations.</summary>
    public const string Parametrization = "parametrization";

    /// <summary>The setting of an unpooling that has the sizes of its output.</summary>
    private const string OutputSize = "output_size";

    private static readonly HashSet<string> Functions = new(StringComparer.Ordinal)
    {
        "add", "mul", "cat", "expand", "transpose", "permute", "select", "step_at", "mean", "slice", "chunk", "squeeze", "unsqueeze",
        "interpolate",
    };

    // The arguments whose meaning their place tells; all others have their names.
    private static readonly HashSet<string> Named = new(StringComparer.Ordinal)
    {
        "dim", "kernel_size", "num_layers", "output_size", "unflattened_size", "value",
    };

    // TorchSharp's Sigmoid, Tanh and others can be in place, PyTorch's cannot.
    private static readonly HashSet<string> CanBeInplace = new(StringComparer.Ordinal)
    {
        "ReLU", "LeakyReLU", "ELU", "SiLU", "CELU", "SELU", "RReLU", "ReLU6", "Threshold", "Hardtanh", "Hardsigmoid", "Hardswish", "Mish",
        "Dropout", "Dropout1d", "Dropout2d", "Dropout3d", "AlphaDropout", "FeatureAlphaDropout",
    };

    /// <summary>Which settings of a layer stand in <c>forward</c> or around the constructor, not in it.</summary>
    public static Func<string, bool> IsInForward(GraphNode node) => name => node.Kind == NodeKind.Function ||
        name is "is_causal" or "lengths" or "initial_state" or TiedTo or Parametrization || Mask.All.Contains(name) ||
        (name == OutputSize && IsUnpooling(node));

    private static bool IsUnpooling(GraphNode node) => Signatures.Family(node.Operation) == "MaxUnpool";

    /// <summary>The name of an axis of a parameter among the arguments of a layer.</summary>
    public static string Axis(int axis) => FormattableString.Invariant($"size{axis}");

    /// <summary>The axis of that name.</summary>
    public static int Axis(string name) => int.Parse(name.AsSpan("size".Length), CultureInfo.InvariantCulture);

    /// <summary>Why a layer has no Python; null where it has.</summary>
    public static string? Refusal(GraphNode node) => node switch
    {
        { Kind: NodeKind.Method } => $"'{node.Operation}' is a method in C#",
        { Kind: NodeKind.Module, Body: null, Module: not IPyTorchModule } when !node.IsOfLibrary =>
            $"'{node.Key}' is a '{node.Operation}', a hand-written module that does not implement {nameof(IPyTorchModule)}",
        { Kind: NodeKind.Function } when !Functions.Contains(node.Operation) =>
            $"'{node.Operation}' is a function that is not known",
        { Kind: NodeKind.Parameter, Operation: not ("parameter" or "add" or "add_positions" or "mul" or "cat") } =>
            $"'{node.Key}' is the parameter of a function that is not known, '{node.Operation}'",
        _ => null,
    };

    /// <summary>Whether a call takes one value, gives one, and needs nothing else: what nn.Sequential can do.</summary>
    public static bool IsPlainCall(GraphNode node) =>
        node is { Kind: NodeKind.Module, Inputs.Count: 1, Operation: not ("MultiheadAttention" or "RNN" or "LSTM" or "GRU") } &&
        !node.Arguments.Flag("is_causal") && !node.Arguments.Has(TiedTo) &&
        node is { HasFurtherOutputs: false, Body: null or { Outputs.Count: 1 } };

    /// <summary>The expression that makes a module.</summary>
    public Python Constructor(PlanNode layer, PlanParameters parameters) => layer.Node.Arguments.Text(Parametrization) switch
    {
        null => Plain(layer, parameters),
        OwnClasses.WeightNorm => Python.Call(Used(OwnClasses.WeightNorm), [new PythonArgument("", Plain(layer, parameters))]),
        var name => Python.Call($"nn.utils.parametrizations.{name}", [new PythonArgument("", Plain(layer, parameters))]),
    };

    /// <summary>The same without what is done to its weight.</summary>
    private Python Plain(PlanNode layer, PlanParameters parameters)
    {
        var node = layer.Node;
        if (layer.Body is { } body)
        {
            return Python.Call(body.Name, body.Parameters.All
                .Select(parameter => (parameter, Value: parameters[layer, parameter.Name]))
                .Where(argument => argument.Value != argument.parameter.Default)
                .Select(argument => Argument(PlanParameters.IsInPlace(argument.parameter) ? "" : argument.parameter.Name, argument.Value)));
        }

        if (node.Module is IPyTorchModule own)
        {
            return Python.Call(PythonNames.Identifier(node.Operation), own.PyTorchArguments is { Length: > 0 } given ? [given] : []);
        }

        return node.Operation switch
        {
            "TransformerEncoder" => Stack(layer, parameters, ("enable_nested_tensor", "False")),
            "TransformerDecoder" => Stack(layer, parameters),
            "MultiheadAttention" or "TransformerEncoderLayer" or "TransformerDecoderLayer" or "Transformer" =>
                Python.Call($"nn.{node.Operation}", [.. Settings(layer, parameters), Argument("batch_first", "True")]),
            "TiedLinear" => Python.Call("nn.Linear", Settings(layer, parameters)),
            "ConvTranspose" => Python.Call(
                FormattableString.Invariant($"nn.ConvTranspose{node.Inputs[0].Shape.Length - 1}d"), Settings(layer, parameters)),
            "MaxPool1d" or "MaxPool2d" or "MaxPool3d" when node.HasFurtherOutputs =>
                Python.Call($"nn.{node.Operation}", [.. Settings(layer, parameters), Argument("return_indices", "True")]),
            "LayerNorm" when !node.Arguments.Flag("bias", otherwise: true) =>
                Python.Call(Used(OwnClasses.LayerNormWithoutBias), Settings(layer, parameters, except: "bias")),
            var name when OwnClasses.Names.Contains(name) => Python.Call(Used(name), Settings(layer, parameters)),
            var name => Python.Call($"nn.{name}", Settings(layer, parameters)),
        };
    }

    /// <summary>The expression that makes a parameter of the network itself.</summary>
    public static Python Parameter(PlanNode layer, PlanParameters parameters)
    {
        var sizes = string.Join(", ", layer.Node.Parameter!.shape.Select((_, axis) => parameters[layer, Axis(axis)]));
        return Python.Of(layer.Node.Operation switch
        {
            "parameter" => $"nn.Parameter(torch.randn({(sizes.Length == 0 ? "()" : sizes)}))",
            "add" or "add_positions" => $"nn.Parameter(0.02 * torch.randn({sizes}))",
            "mul" => $"nn.Parameter(torch.ones({sizes}))",
            _ => $"nn.Parameter(torch.zeros({sizes}))",
        });
    }

    /// <summary>The call of a layer in <c>forward</c>.</summary>
    /// <param name="node">The layer.</param>
    /// <param name="access">The module or the parameter: <c>self.conv1</c>.</param>
    /// <param name="values">The variables of what it reads.</param>
    public Python Call(GraphNode node, string access, IReadOnlyList<string> values)
    {
        var (first, last) = (values[0], values[node.Unmasked.Count() - 1]);
        return node.Kind switch
        {
            NodeKind.Function => Function(node, values),
            NodeKind.Parameter => Python.Of(node.Operation switch
            {
                "cat" => $"torch.cat([{access}.expand({first}.size(0), -1, -1), {first}], dim=1)",
                "add" => $"{first} + {access}",
                "add_positions" => $"{first} + {access}[:, : {first}.size(1)]",
                _ => $"{first} * {access}",
            }),
            _ => node.Operation switch
            {
                "MultiheadAttention" => Python.Call(
                    access,
                    [
                        first, last, last, "need_weights=False", .. Pairs("attn_mask", last),
                        .. Padding("key_padding_mask", Mask.KeyPadding),
                    ],
                    "[0]"),
                "RNN" or "LSTM" or "GRU" => Recurrent(node, access, values),
                "TransformerEncoder" => Python.Call(
                    access, [first, .. Pairs("mask", first), .. Padding("src_key_padding_mask", Mask.KeyPadding)]),
                "TransformerEncoderLayer" => Python.Call(
                    access, [first, .. Pairs("src_mask", first), .. Padding("src_key_padding_mask", Mask.KeyPadding)]),
                "Transformer" => Python.Call(
                    access,
                    [
                        last, first, .. Pairs("tgt_mask", first), .. Padding("src_key_padding_mask", Mask.MemoryKeyPadding),
                        .. TargetPadding(),
                    ]),
                "TransformerDecoder" or "TransformerDecoderLayer" => Python.Call(
                    access, [first, last, .. Pairs("tgt_mask", first), .. TargetPadding()]),
                _ when IsUnpooling(node) => Python.Call(access, [values[0], values[1], $"output_size={UnpooledSize()}"]),
                _ => Python.Call(access, values),
            },
        };

        string UnpooledSize() =>
            node.Arguments.Values.TryGetValue(OutputSize, out var size) ? Python.Literal(size) : $"{last}.shape[2:]";

        IEnumerable<string> TargetPadding() =>
            [.. Padding("tgt_key_padding_mask", Mask.KeyPadding), .. Padding("memory_key_padding_mask", Mask.MemoryKeyPadding)];

        IEnumerable<string> Padding(string name, string mask) => Given(mask).Select(value => $"{name}={value}");

        IEnumerable<string> Given(string mask) => node.Arguments.Has(mask) ? [values[(int)node.Arguments.Integer(mask)]] : [];

        // The masks of queries and keys, which are added to the scores.
        IEnumerable<string> Pairs(string name, string keys)
        {
            var count = node.Arguments.Integer(node.Operation == "MultiheadAttention" ? "num_heads" : "nhead", 8);
            var heads = count.ToString(CultureInfo.InvariantCulture);
            string[] masks =
            [
                .. Given(Mask.Attention).Select(mask => $"{Used(OwnClasses.AttentionMask)}({mask}, {heads}, {first})"),
                .. node.Arguments.Flag("is_causal") ? [$"{Used(OwnClasses.CausalMask)}({first}, {keys})"] : Array.Empty<string>(),
            ];
            return masks.Length == 0 ? [] : [$"{name}={string.Join(" + ", masks)}"];
        }
    }

    private Python Recurrent(GraphNode node, string access, IReadOnlyList<string> values)
    {
        var states = values.Skip(values.Count - node.InitialState.Count()).ToArray();
        string[] settings =
        [
            .. node.Lengths is null ? Array.Empty<string>() : [$"lengths={values[1]}"],
            .. states.Length == 0 ? Array.Empty<string>() : [$"state=({string.Join(", ", states)},)"],
        ];
        return settings.Length == 0 && !node.HasFurtherOutputs
            ? Python.Call(access, [values[0]], "[0]")
            : Python.Call(Used(OwnClasses.RunRecurrent), [access, values[0], .. settings], node.HasFurtherOutputs ? "" : "[0]");
    }

    private static Python Function(GraphNode node, IReadOnlyList<string> values)
    {
        var arguments = node.Arguments;
        return node.Operation switch
        {
            "interpolate" => Python.Call(
                "F.interpolate", [values[0], $"size={values[1]}.shape[2:]", $"mode={Setting("mode")}", .. Corners(arguments)]),
            "cat" => Python.Call("torch.cat", [$"[{string.Join(", ", values)}]", $"dim={Setting("dim")}"]),
            _ => Python.Of(Text()),
        };

        string Text() => node.Operation switch
        {
            "add" or "mul" when arguments.Has("other") => $"{values[0]} {(node.Operation == "add" ? "+" : "*")} {Setting("other")}",
            "add" => string.Join(" + ", values),
            "mul" => string.Join(" * ", values),
            "expand" => $"{values[0]}.expand({values[1]}.size(0){string.Concat(node.Output.Shape.Select(_ => ", -1"))})",
            "slice" => $"{values[0]}[{string.Concat(Enumerable.Repeat(":, ", (int)arguments.Integer("dim")))}{Range(arguments)}]",
            "chunk" => $"{values[0]}.chunk({Setting("chunks")}, dim={Setting("dim")})[{Setting("index")}]",
            "squeeze" => values[0] + string.Concat(
                arguments.Integers("dim").OrderDescending().Select(dim => $".squeeze({Python.Literal(dim)})")),
            "unsqueeze" => $"{values[0]}.unsqueeze({Setting("dim")})",
            "transpose" => $"{values[0]}.transpose({Setting("dim0")}, {Setting("dim1")})",
            "permute" => $"{values[0]}.permute({string.Join(", ", arguments.Integers("dims").Select(dim => Python.Literal(dim)))})",
            "step_at" => $"{values[0]}[torch.arange({values[0]}.size(0), device={values[0]}.device), {values[1]} - 1]",
            "select" when arguments.Integer("dim") == 1 => $"{values[0]}[:, {Setting("index")}]",
            "select" => $"{values[0]}.select({Setting("dim")}, {Setting("index")})",
            _ when arguments.Flag("keepdim") => $"{values[0]}.mean(dim={Setting("dim")}, keepdim=True)",
            _ => $"{values[0]}.mean(dim={Setting("dim")})",
        };

        string Setting(string name) => Python.Literal(arguments.Values[name]);

        static string Range(Arguments arguments)
        {
            var (start, end, step) = (arguments.Integer("start"), arguments.Integer("end", long.MaxValue), arguments.Integer("step", 1));
            return (start == 0 ? "" : Python.Literal(start)) + ":" + (end == long.MaxValue ? "" : Python.Literal(end)) +
                (step == 1 ? "" : ":" + Python.Literal(step));
        }

        static IEnumerable<string> Corners(Arguments arguments) =>
            arguments.Text("mode") == "nearest" ? [] : [$"align_corners={Python.Literal(arguments.Flag("align_corners"))}"];
    }

    private static PythonArgument Argument(string name, string value) => new(name.Length == 0 ? "" : $"{name}=", Python.Of(value));

    /// <summary>Settings by place as long as their place tells what they are, the rest by name.</summary>
    private static IEnumerable<PythonArgument> Settings(PlanNode layer, PlanParameters parameters, params string[] except)
    {
        var places = Signatures.Of(layer.Node.Operation);
        var isInPlace = true;
        var index = 0;
        foreach (var name in layer.Node.Arguments.Values.Keys)
        {
            if (IsInForward(layer.Node)(name) || except.Contains(name) ||
                (name == "inplace" && !CanBeInplace.Contains(layer.Node.Operation)))
            {
                continue;
            }

            isInPlace = isInPlace && index < places.Count && places[index] == name && !Named.Contains(name);
            index++;
            yield return Argument(isInPlace ? "" : name == "axesBehind" ? "axes_behind" : name, parameters[layer, name]);
        }
    }

    private static Python Stack(PlanNode layer, PlanParameters parameters, params (string Name, string Value)[] more)
    {
        var operation = layer.Node.Operation;
        var inner = Settings(layer, parameters, "num_layers")
            .Select((argument, place) => place < 2 ? argument with { Prefix = "" } : argument);
        return Python.Call($"nn.{operation}", [
            new("", Python.Call($"nn.{operation}Layer", [.. inner, Argument("batch_first", "True")])),
            Argument("num_layers", parameters[layer, "num_layers"]),
            .. more.Select(argument => Argument(argument.Name, argument.Value))]);
    }

    private string Used(string name)
    {
        used.Add(name);
        return name;
    }
}
