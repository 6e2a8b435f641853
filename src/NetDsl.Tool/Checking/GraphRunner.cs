using NetDsl.Tool.Pt2;
using TorchSharp;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace NetDsl.Tool.Checking;

/// <summary>
/// Runs an exported graph operation by operation, with the file's weights. It knows nothing of layers and their names, so that a mistake of
/// the import does not happen here too.
/// </summary>
internal sealed class GraphRunner
{
    private readonly ExportedGraph _graph;
    private readonly Dictionary<string, Tensor> _values = new(StringComparer.Ordinal);

    private GraphRunner(ExportedGraph graph, IReadOnlyDictionary<string, Tensor> state, IReadOnlyList<Tensor> inputs)
    {
        _graph = graph;
        foreach (var (value, key) in graph.Keys)
        {
            if (state.TryGetValue(key, out var tensor))
            {
                _values[value] = tensor;
            }
        }

        foreach (var (name, input) in graph.Inputs.Zip(inputs))
        {
            _values[name] = input;
        }

        foreach (var node in Living(graph))
        {
            Run(node);
        }
    }

    /// <summary>The outputs of a graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="state">Parameters, buffers and constants by their keys.</param>
    /// <param name="inputs">The inputs.</param>
    /// <exception cref="NotSupportedException">It has an operation that is not known here.</exception>
    public static IReadOnlyList<Tensor> Run(ExportedGraph graph, IReadOnlyDictionary<string, Tensor> state, IReadOnlyList<Tensor> inputs)
    {
        using var nothing = no_grad();
        var runner = new GraphRunner(graph, state, inputs);
        return [.. graph.Outputs.Select(output => runner._values[output])];
    }

    private static IEnumerable<Node> Living(ExportedGraph graph)
    {
        var wanted = new HashSet<string>(graph.Outputs, StringComparer.Ordinal);
        var living = new List<Node>();
        foreach (var node in graph.Nodes.Reverse().Where(node => node.Outputs.Any(wanted.Contains)))
        {
            wanted.UnionWith(node.Reads);
            living.Add(node);
        }

        living.Reverse();
        return living;
    }

    private void Run(Node node)
    {
        IReadOnlyList<Tensor> results = node.Operation switch
        {
            "lstm" or "gru" or "rnn_tanh" or "rnn_relu" => Recurrent(node),
            "chunk" => X(node).chunk(Int(node, "chunks"), Int(node, "dim")),
            "split" => X(node).split(Int(node, "split_size"), Int(node, "dim")),
            _ => [Single(node)],
        };
        foreach (var (name, tensor) in node.Outputs.Zip(results))
        {
            _values[name] = tensor;
        }
    }

    private Tensor Single(Node node) => node.Operation switch
    {
        "conv1d" or "conv2d" or "conv3d" => Conv(node),
        "conv_transpose1d" => F.conv_transpose1d(
            X(node, "input"), X(node, "weight"), T(node, "bias"), Int(node, "stride", 1), Int(node, "padding"), Int(node, "output_padding"),
            Int(node, "dilation", 1), Int(node, "groups", 1)),
        "conv_transpose2d" => F.conv_transpose2d(
            X(node, "input"), X(node, "weight"), T(node, "bias"), Ints(node, "stride", 2, 1), Ints(node, "padding", 2, 0),
            Ints(node, "output_padding", 2, 0), Ints(node, "dilation", 2, 1), Int(node, "groups", 1)),
        "conv_transpose3d" => F.conv_transpose3d(
            X(node, "input"), X(node, "weight"), T(node, "bias"), Ints(node, "stride", 3, 1), Ints(node, "padding", 3, 0),
            Ints(node, "output_padding", 3, 0), Ints(node, "dilation", 3, 1), Int(node, "groups", 1)),
        "linear" => F.linear(X(node, "input"), X(node, "weight"), T(node, "bias")),
        "batch_norm" => Norm(
            X(node, "input"), T(node, "weight"), T(node, "bias"), T(node, "running_mean"), T(node, "running_var"),
            Number(node, "eps", 1e-5), 0, 1),
        "instance_norm" => Norm(
            X(node, "input"), T(node, "weight"), T(node, "bias"), T(node, "running_mean"), T(node, "running_var"),
            Number(node, "eps", 1e-5), 2, 1),
        "layer_norm" => F.layer_norm(
            X(node, "input"), [.. node.Required("normalized_shape").Ints!], T(node, "weight"), T(node, "bias"), Number(node, "eps", 1e-5)),
        "group_norm" => F.group_norm(
            X(node, "input"), Int(node, "num_groups"), T(node, "weight"), T(node, "bias"), Number(node, "eps", 1e-5)),
        "max_pool1d" => F.max_pool1d(
            X(node), Int(node, "kernel_size"), Stride(node, 1)[0], Int(node, "padding"), Int(node, "dilation", 1), Flag(node, "ceil_mode")),
        "max_pool2d" => F.max_pool2d(
            X(node), Ints(node, "kernel_size", 2, 1), Stride(node, 2), Ints(node, "padding", 2, 0), Ints(node, "dilation", 2, 1),
            Flag(node, "ceil_mode")),
        "max_pool3d" => F.max_pool3d(
            X(node), Ints(node, "kernel_size", 3, 1), Stride(node, 3), Ints(node, "padding", 3, 0), Ints(node, "dilation", 3, 1),
            Flag(node, "ceil_mode")),
        "avg_pool1d" => F.avg_pool1d(
            X(node), Int(node, "kernel_size"), Stride(node, 1)[0], Int(node, "padding"), Flag(node, "ceil_mode"),
            Flag(node, "count_include_pad", true)),
        "avg_pool2d" => F.avg_pool2d(
            X(node), Ints(node, "kernel_size", 2, 1), Stride(node, 2), Ints(node, "padding", 2, 0), Flag(node, "ceil_mode"),
            Flag(node, "count_include_pad", true), node["divisor_override"]?.Int),
        "avg_pool3d" => F.avg_pool3d(
            X(node), Ints(node, "kernel_size", 3, 1), Stride(node, 3), Ints(node, "padding", 3, 0), Flag(node, "ceil_mode"),
            Flag(node, "count_include_pad", true), node["divisor_override"]?.Int),
        "adaptive_avg_pool1d" => F.adaptive_avg_pool1d(X(node), Ints(node, "output_size", 1, 1)[0]),
        "adaptive_avg_pool2d" => F.adaptive_avg_pool2d(X(node), Ints(node, "output_size", 2, 1)),
        "adaptive_avg_pool3d" => F.adaptive_avg_pool3d(X(node), Ints(node, "output_size", 3, 1)),
        "adaptive_max_pool1d" => F.adaptive_max_pool1d(X(node), Ints(node, "output_size", 1, 1)[0]),
        "adaptive_max_pool2d" => F.adaptive_max_pool2d(X(node), Ints(node, "output_size", 2, 1)),
        "relu" => X(node).relu(),
        "relu6" => X(node).clamp(0, 6),
        "sigmoid" => X(node).sigmoid(),
        "tanh" => X(node).tanh(),
        "silu" => X(node) * X(node).sigmoid(),
        "hardsigmoid" => (X(node) / 6 + 0.5).clamp(0, 1),
        "hardswish" => X(node) * (X(node) / 6 + 0.5).clamp(0, 1),
        "hardtanh" => X(node).clamp(Number(node, "min_val", -1), Number(node, "max_val", 1)),
        "clamp" => X(node).clamp(Number(node, "min", double.NegativeInfinity), Number(node, "max", double.PositiveInfinity)),
        "gelu" when node["approximate"]?.Text == "tanh" => F.gelu(X(node), TorchSharp.Modules.GELU.Approximate.tanh),
        "gelu" => F.gelu(X(node)),
        "leaky_relu" => F.leaky_relu(X(node), Number(node, "negative_slope", 0.01)),
        "elu" => F.elu(X(node), Number(node, "alpha", 1)),
        "celu" => F.celu(X(node), Number(node, "alpha", 1)),
        "selu" => F.selu(X(node)),
        "mish" => F.mish(X(node)),
        "softplus" => F.softplus(X(node), Number(node, "beta", 1), Number(node, "threshold", 20)),
        "log_sigmoid" => -F.softplus(-X(node), 1, 20),
        "hardshrink" => F.hardshrink(X(node), Number(node, "lambd", 0.5)),
        "softshrink" => F.softshrink(X(node), Number(node, "lambd", 0.5)),
        "threshold" => where(X(node) > Number(node, "threshold", 0), X(node), full_like(X(node), Number(node, "value", 0))),
        "prelu" => where(X(node) > 0, X(node), X(node) * ForChannels(X(node, "weight"), X(node), 1)),
        "glu" => F.glu(X(node), Int(node, "dim", -1)),
        "softmax" => X(node).softmax(Int(node, "dim")),
        "log_softmax" => X(node).log_softmax(Int(node, "dim")),
        "dropout" or "feature_dropout" or "alpha_dropout" or "feature_alpha_dropout" => T(node, "input") ?? X(node),
        "embedding" => X(node, "weight").index_select(0, X(node, "indices").flatten())
            .reshape([.. X(node, "indices").shape, X(node, "weight").shape[1]]),
        "pad" => F.pad(X(node), [.. node.Required("pad").Ints!], PadMode(node), Number(node, "value", 0)),
        "pixel_shuffle" => F.pixel_shuffle(X(node), Int(node, "upscale_factor")),
        "pixel_unshuffle" => F.pixel_unshuffle(X(node), Int(node, "downscale_factor")),
        "upsample_nearest1d" or "upsample_nearest2d" or "upsample_nearest3d" => Upsample(node, InterpolationMode.Nearest),
        "upsample_linear1d" => Upsample(node, InterpolationMode.Linear),
        "upsample_bilinear2d" => Upsample(node, InterpolationMode.Bilinear),
        "upsample_bicubic2d" => Upsample(node, InterpolationMode.Bicubic),
        "upsample_trilinear3d" => Upsample(node, InterpolationMode.Trilinear),
        "add" => X(node) + Other(node) * Number(node, "alpha", 1),
        "sub" => X(node) - Other(node) * Number(node, "alpha", 1),
        "mul" => X(node) * Other(node),
        "div" => X(node) / Other(node),
        "pow" => X(node).pow(Number(node, "exponent", 1)),
        "exp" => X(node).exp(),
        "cat" => cat([.. node.Required("tensors").Tensors!.Select(name => _values[name])], Int(node, "dim")),
        "mean" => X(node).mean([.. node.Required("dim").Ints!], Flag(node, "keepdim")),
        "flatten" or "unflatten" or "view" or "reshape" or "_unsafe_view" or "squeeze" or "unsqueeze" =>
            X(node).reshape(Shape(node)),
        "transpose" => X(node).transpose(Int(node, "dim0"), Int(node, "dim1")),
        "permute" => X(node).permute([.. node.Required("dims").Ints!]),
        "select" => X(node).select(Int(node, "dim"), Int(node, "index")),
        "slice" => Slice(node),
        "expand" => X(node).expand(Shape(node)),
        "contiguous" or "clone" or "detach" or "alias" or "to" or "lift_fresh_copy" => X(node),
        "bmm" => X(node).matmul(X(node, "mat2")),
        "matmul" => X(node).matmul(X(node, "other")),
        "scaled_dot_product_attention" => Attention(node),
        "zeros" => zeros([.. node.Required("size").Ints!]),
        _ => throw new NotSupportedException($"The operation {node} is not known."),
    };

    private Tensor Conv(Node node)
    {
        var (x, weight, bias) = (X(node, "input"), X(node, "weight"), T(node, "bias"));
        var axes = (int)weight.Dimensions - 2;
        var (stride, dilation, groups) = (Ints(node, "stride", axes, 1), Ints(node, "dilation", axes, 1), Int(node, "groups", 1));
        var padding = Ints(node, "padding", axes, 0);
        if (node["padding"]?.Text == "same")
        {
            // Zeros on both sides; one more at the end, where the number is odd.
            var total = Enumerable.Range(0, axes).Select(axis => dilation[axis] * (weight.shape[axis + 2] - 1)).Reverse().ToList();
            x = F.pad(x, [.. total.SelectMany(size => new[] { size / 2, size - (size / 2) })]);
        }

        return axes switch
        {
            1 => F.conv1d(x, weight, bias, stride[0], padding[0], dilation[0], groups),
            2 => F.conv2d(x, weight, bias, stride, padding, dilation, groups),
            _ => F.conv3d(x, weight, bias, stride, padding, dilation, groups),
        };
    }

    /// <summary>Mean and variance are those that are stored or, for an instance, those of the axes from the given one on.</summary>
    private static Tensor Norm(Tensor x, Tensor? weight, Tensor? bias, Tensor? mean, Tensor? variance, double eps, int from, int axis)
    {
        long[] axes = [.. Enumerable.Range(0, (int)x.Dimensions).Where(i => i >= from && i != axis).Select(i => (long)i)];
        var center = mean is null ? x.mean(axes, keepdim: true) : ForChannels(mean, x, axis);
        var spread = variance is null ? (x - center).square().mean(axes, keepdim: true) : ForChannels(variance, x, axis);
        var y = (x - center) / (spread + eps).sqrt();
        y = weight is null ? y : y * ForChannels(weight, x, axis);
        return bias is null ? y : y + ForChannels(bias, x, axis);
    }

    private static Tensor ForChannels(Tensor values, Tensor x, int axis) => values.numel() == 1
        ? values
        : values.reshape([.. Enumerable.Range(0, (int)x.Dimensions).Select(i => i == axis ? values.numel() : 1)]);

    /// <summary>Gates and states of nn.LSTM, nn.GRU and nn.RNN, step by step.</summary>
    private Tensor[] Recurrent(Node node)
    {
        var x = X(node, "input");
        var weights = node.Required("params").Tensors!.Select(name => _values[name]).ToList();
        var directions = Flag(node, "bidirectional") ? 2 : 1;
        var perCell = Flag(node, "has_biases", true) ? 4 : 2;
        var last = new List<Tensor>();
        for (var at = 0; at < weights.Count; at += perCell * directions)
        {
            var sides = new List<Tensor>();
            for (var direction = 0; direction < directions; direction++)
            {
                var cell = weights.GetRange(at + (direction * perCell), perCell);
                var steps = Steps(node.Operation, x, cell, isReverse: direction == 1);
                last.Add(direction == 1 ? steps[0] : steps[^1]);
                sides.Add(stack(steps, 1));
            }

            x = cat([.. sides], 2);
        }

        return [x, stack(last, 0)];
    }

    private static List<Tensor> Steps(string kind, Tensor x, List<Tensor> cell, bool isReverse)
    {
        var hidden = cell[1].shape[1];
        var (h, c) = (zeros(x.shape[0], hidden), zeros(x.shape[0], hidden));
        var steps = new List<Tensor>();
        foreach (var step in Enumerable.Range(0, (int)x.shape[1]).Select(step => isReverse ? (int)x.shape[1] - 1 - step : step))
        {
            var (own, past) = (x.select(1, step).matmul(cell[0].t()), h.matmul(cell[1].t()));
            (own, past) = cell.Count == 2 ? (own, past) : (own + cell[2], past + cell[3]);
            Tensor Gate(Tensor values, int gate) => values.narrow(1, gate * hidden, hidden);
            if (kind == "lstm")
            {
                var sum = own + past;
                c = (Gate(sum, 1).sigmoid() * c) + (Gate(sum, 0).sigmoid() * Gate(sum, 2).tanh());
                h = Gate(sum, 3).sigmoid() * c.tanh();
            }
            else if (kind == "gru")
            {
                var (r, z) = ((Gate(own, 0) + Gate(past, 0)).sigmoid(), (Gate(own, 1) + Gate(past, 1)).sigmoid());
                var n = (Gate(own, 2) + (r * Gate(past, 2))).tanh();
                h = ((1 - z) * n) + (z * h);
            }
            else
            {
                h = kind == "rnn_tanh" ? (own + past).tanh() : (own + past).relu();
            }

            steps.Add(h);
        }

        if (isReverse)
        {
            steps.Reverse();
        }

        return steps;
    }

    private Tensor Attention(Node node)
    {
        if (node["attn_mask"] is not null)
        {
            throw new NotSupportedException($"The operation {node} is not known with a mask.");
        }

        var (query, key, value) = (X(node, "query"), X(node, "key"), X(node, "value"));
        var scores = query.matmul(key.transpose(-2, -1)) * (node["scale"]?.Number ?? (1 / Math.Sqrt(query.shape[^1])));
        if (Flag(node, "is_causal"))
        {
            scores = scores + full([query.shape[^2], key.shape[^2]], float.NegativeInfinity).triu(1);
        }

        return scores.softmax(-1).matmul(value);
    }

    private Tensor Slice(Node node)
    {
        var x = X(node);
        var dim = Int(node, "dim");
        var length = _graph.Values[node.Output].Sizes[(int)(dim < 0 ? dim + x.Dimensions : dim)].Hint;
        var start = Int(node, "start");
        return Int(node, "step", 1) == 1
            ? x.narrow(dim, start < 0 ? start + x.shape[dim] : start, length)
            : throw new NotSupportedException($"The operation {node} is not known.");
    }

    private Tensor Upsample(Node node, InterpolationMode mode)
    {
        bool? corners = mode == InterpolationMode.Nearest ? null : Flag(node, "align_corners");
        return node["output_size"]?.Ints is { } size
            ? F.interpolate(X(node, "input"), size: [.. size], mode: mode, align_corners: corners)
            : F.interpolate(X(node, "input"), scale_factor: [.. node.Required("scale_factors").Numbers!], mode: mode,
                align_corners: corners);
    }

    private static PaddingModes PadMode(Node node) => (node["mode"]?.Text ?? "constant") switch
    {
        "reflect" => PaddingModes.Reflect,
        "replicate" => PaddingModes.Replicate,
        "circular" => PaddingModes.Circular,
        _ => PaddingModes.Constant,
    };

    private Tensor Other(Node node) => T(node, "other") ?? tensor((float)node.Required("other").Number!.Value);

    private Tensor X(Node node, string argument = "self") =>
        T(node, argument) ?? throw new NotSupportedException($"The operation {node} is not known without '{argument}'.");

    private Tensor? T(Node node, string argument) => node[argument]?.Tensor is { } name ? _values[name] : null;

    /// <summary>The sizes that the export saw, which are the sample's.</summary>
    private long[] Shape(Node node) => [.. _graph.Values[node.Output].Sizes.Select(size => size.Hint)];

    private static long[] Stride(Node node, int axes) =>
        node["stride"]?.Ints is { Count: > 0 } ? Ints(node, "stride", axes, 1) : Ints(node, "kernel_size", axes, 1);

    private static long[] Ints(Node node, string argument, int axes, long otherwise) => node[argument]?.Ints switch
    {
        null or [] => [.. Enumerable.Repeat(otherwise, axes)],
        [var one] => [.. Enumerable.Repeat(one, axes)],
        var several => [.. several],
    };

    private static long Int(Node node, string argument, long otherwise = 0) =>
        node[argument] is { } given ? given.Int ?? given.Ints?[0] ?? otherwise : otherwise;

    private static double Number(Node node, string argument, double otherwise) => node[argument]?.Number ?? otherwise;

    private static bool Flag(Node node, string argument, bool otherwise = false) => node[argument]?.Flag ?? otherwise;
}
