using NetDsl.Tool.Pt2;

namespace NetDsl.Tool.Importing;

internal sealed partial class Recognition
{
    private static Setting Kernel(IReadOnlyList<long> sizes) => PerAxis("kernel", sizes);

    private bool Conv(Node node, int axes)
    {
        if (Data(node, "input") is not { } input || Prefix(Key(node, "weight")) is not { } key || !HasKeyOrNone(node, "bias"))
        {
            return false;
        }

        var weight = Numbers(node, "weight");
        var padding = Spread(node["padding"]?.Ints, axes, 0);
        var pads = node["padding"]?.Text switch
        {
            "same" => Member("Padding", "Padding.Same", ""),
            "valid" => Member("Padding", "Padding.Valid", "Padding.Valid"),
            _ => Sizes("Padding", padding, axes, 0),
        };
        var mode = "Zeros";
        if (PaddedBy(node, key, padding) is { } pad)
        {
            (input, mode, pads) = (Resolve(pad.Input), pad.Mode, Sizes("Padding", pad.Sizes, axes, 0));
            _layers.Remove(pad.Layer);
        }

        return Add(
            node, "Conv", input, key, node["bias"] is not null,
            At("channels", weight[0]),
            Kernel([.. weight.Skip(2)]),
            Sizes("Stride", node["stride"]?.Ints, axes, 1),
            Sizes("Dilation", node["dilation"]?.Ints, axes, 1),
            pads,
            Whole("Groups", node["groups"]?.Int ?? 1, 1),
            Member("PaddingMode", $"PaddingModes.{mode}", "PaddingModes.Zeros"));
    }

    /// <summary>The padding that nn.Conv2d does by itself for another padding_mode than zeros, the same on both sides of an axis.</summary>
    private (Layer Layer, string Input, string Mode, IReadOnlyList<long> Sizes)? PaddedBy(
        Node node, string key, IReadOnlyList<long> padding)
    {
        if (padding.Any(size => size != 0) || node["input"]?.Tensor is not { } padded || Producer(padded) is not { Operation: "pad" } pad ||
            SoleReader(padded) != node || pad.Stack.Count == 0 || pad.Stack[^1].Path != key || pad["pad"]?.Ints is not { } sizes ||
            pad["mode"]?.Text is not ("reflect" or "replicate" or "circular") ||
            _layers.Find(layer => layer.Output == padded) is not { } layer)
        {
            return null;
        }

        var pairs = sizes.Chunk(2).Reverse().ToList();
        return pairs.TrueForAll(pair => pair[0] == pair[1])
            ? (layer, pad.Required("self").Tensor!, char.ToUpperInvariant(pad.Required("mode").Text![0]) + pad.Required("mode").Text![1..],
                [.. pairs.Select(pair => pair[0])])
            : null;
    }

    private bool ConvTranspose(Node node, int axes)
    {
        var groups = node["groups"]?.Int ?? 1;
        if (Prefix(Key(node, "weight")) is not { } key || !HasKeyOrNone(node, "bias"))
        {
            return false;
        }

        var weight = Numbers(node, "weight");
        return Add(
            node, "ConvTranspose", Data(node, "input"), key, node["bias"] is not null,
            At("channels", weight[1] * groups),
            Kernel([.. weight.Skip(2)]),
            Sizes("Stride", node["stride"]?.Ints, axes, 1),
            Sizes("Padding", node["padding"]?.Ints, axes, 0),
            Sizes("OutputPadding", node["output_padding"]?.Ints, axes, 0),
            Sizes("Dilation", node["dilation"]?.Ints, axes, 1),
            Whole("Groups", groups, 1));
    }

    private bool Linear(Node node) => Prefix(Key(node, "weight")) is { } key && HasKeyOrNone(node, "bias") && Rank(node.Output) > 1 &&
        Add(node, "Linear", Data(node, "input"), key, node["bias"] is not null, At("features", Numbers(node, "weight")[0]));

    private bool Bilinear(Node node) =>
        Data(node, "input1") is { } first && Data(node, "input2") is { } second && Prefix(Key(node, "weight")) is { } key &&
        HasKeyOrNone(node, "bias") &&
        AddLayer(
            node, "Bilinear", [first, second], key, node["bias"] is not null, [At("features", Numbers(node, "weight")[0])], node.Output);

    private bool BatchNorm(Node node)
    {
        var tracks = node["running_mean"] is not null;
        var prefix = Prefix(Key(node, "weight")) ?? Prefix(Key(node, "running_mean"), ".running_mean");
        Setting[] settings =
        [
            Real("Eps", node["eps"]?.Number ?? 1e-5, 1e-5), Real("Momentum", node["momentum"]?.Number ?? 0.1, 0.1),
            Flag("Affine", node["weight"] is not null, true), Flag("TrackRunningStats", tracks, true),
        ];
        return prefix is null && node["weight"] is null && !tracks
            ? Add(node, "BatchNorm", Data(node, "input"), settings)
            : Add(node, "BatchNorm", Data(node, "input"), prefix, null, settings);
    }

    private bool InstanceNorm(Node node)
    {
        var prefix = Prefix(Key(node, "weight")) ?? Prefix(Key(node, "running_mean"), ".running_mean");
        Setting[] settings =
        [
            Real("Eps", node["eps"]?.Number ?? 1e-5, 1e-5), Real("Momentum", node["momentum"]?.Number ?? 0.1, 0.1),
            Flag("Affine", node["weight"] is not null, false), Flag("TrackRunningStats", node["running_mean"] is not null, false),
        ];
        return prefix is null
            ? node["weight"] is null && node["running_mean"] is null && Add(node, "InstanceNorm", Data(node, "input"), settings)
            : Add(node, "InstanceNorm", Data(node, "input"), prefix, null, settings);
    }

    private bool LayerNorm(Node node)
    {
        if (Data(node, "input") is not { } input || node["normalized_shape"]?.Ints is not { } shape || !HasKeyOrNone(node, "weight") ||
            !HasKeyOrNone(node, "bias"))
        {
            return false;
        }

        var eps = Real("Eps", node["eps"]?.Number ?? 1e-5, 1e-5);
        var affine = Flag("ElementwiseAffine", node["weight"] is not null, true);
        var prefix = Prefix(Key(node, "weight"));
        if (shape.Count == 1 && node["weight"] is not null == node["bias"] is not null && ChannelsLast(node, input) is var (permuted, back))
        {
            _layers.RemoveAll(layer => layer.Output == input);
            _done.Add(back);
            return AddLayer(node, "ChannelLayerNorm", [permuted], prefix, null, [eps, affine], back.Output);
        }

        var settings = new List<Setting> { eps, affine };
        if (shape.Count > 1)
        {
            settings.Insert(0, Fixed(shape));
        }

        if (node["weight"] is not null && node["bias"] is null)
        {
            settings.Add(Flag("Bias", false, true));
        }

        return AddLayer(node, "LayerNorm", [input], prefix, null, settings, node.Output);
    }

    /// <summary>The value whose channels are last for this norm alone, and the node that moves them back.</summary>
    private (string Input, Node Back)? ChannelsLast(Node node, string input)
    {
        var rank = Rank(input);
        long[] last = [0, .. Enumerable.Range(2, rank - 2).Select(axis => (long)axis), 1];
        long[] first = [0, rank - 1, .. Enumerable.Range(1, rank - 2).Select(axis => (long)axis)];
        return rank > 2 && Producer(input) is { Operation: "permute" } before && before["dims"]?.Ints is { } to &&
            Axes(to, rank).SequenceEqual(last)
            && SoleReader(input) == node && SoleReader(node.Output) is { Operation: "permute" } after
            && after["dims"]?.Ints is { } back && Axes(back, rank).SequenceEqual(first)
                ? (Resolve(before.Required("self").Tensor!), after)
                : null;
    }

    private bool GroupNorm(Node node)
    {
        var groups = node.Required("num_groups").Int ?? 1;
        Setting[] settings =
            [At("groups", groups), Real("Eps", node["eps"]?.Number ?? 1e-5, 1e-5), Flag("Affine", node["weight"] is not null, true)];
        return node["weight"] is null
            ? Add(node, "GroupNorm", Data(node, "input"), settings)
            : Add(node, "GroupNorm", Data(node, "input"), Prefix(Key(node, "weight")), null, settings);
    }

    private bool RmsNorm(Node node)
    {
        List<Setting> settings = [Flag("ElementwiseAffine", node["weight"] is not null, true)];
        if (node["eps"]?.Number is { } eps)
        {
            settings.Insert(0, Fixed(eps) with { Name = "Eps" });
        }

        if (node["normalized_shape"]?.Ints is not { } shape)
        {
            return false;
        }

        if (shape.Count > 1)
        {
            settings.Insert(0, Fixed(shape));
        }

        return node["weight"] is null
            ? Add(node, "RMSNorm", Data(node, "input"), [.. settings])
            : Add(node, "RMSNorm", Data(node, "input"), Prefix(Key(node, "weight")), null, [.. settings]);
    }

    private bool MaxPool(Node node, int axes)
    {
        var kernel = Spread(node.Required("kernel_size").Ints, axes, 1);
        return Add(
            node, "MaxPool", Data(node, "self"),
            Kernel(kernel), Stride(node, kernel), Sizes("Padding", node["padding"]?.Ints, axes, 0),
            Sizes("Dilation", node["dilation"]?.Ints, axes, 1), Flag("CeilMode", node["ceil_mode"]?.Flag ?? false, false));
    }

    private bool AvgPool(Node node, int axes)
    {
        var kernel = Spread(node.Required("kernel_size").Ints, axes, 1);
        List<Setting> settings =
        [
            Kernel(kernel), Stride(node, kernel), Sizes("Padding", node["padding"]?.Ints, axes, 0),
            Flag("CeilMode", node["ceil_mode"]?.Flag ?? false, false),
            Flag("CountIncludePad", node["count_include_pad"]?.Flag ?? true, true),
        ];
        if (node["divisor_override"]?.Int is { } divisor)
        {
            settings.Add(Whole("DivisorOverride", divisor, null));
        }

        return Add(node, "AvgPool", Data(node, "self"), [.. settings]);
    }

    /// <summary>The window is the default.</summary>
    private static Setting Stride(Node node, IReadOnlyList<long> kernel)
    {
        var stride = node["stride"]?.Ints is { Count: > 0 } given ? Spread(given, kernel.Count, 1) : kernel;
        return new("Stride", [.. stride.Zip(kernel, (value, window) => new Item(value, window))])
        {
            Called = [.. kernel.Select(_ => "stride")],
            IsPerAxis = true,
        };
    }

    private bool AdaptivePool(Node node, string kind, int axes) =>
        node["output_size"]?.Ints is { } sizes && Add(node, kind, Data(node, "self"), PerAxis("size", Spread(sizes, axes, 1)));

    private bool Embedding(Node node)
    {
        if (Prefix(Key(node, "weight")) is not { } key)
        {
            return false;
        }

        var weight = Numbers(node, "weight");
        var settings = new List<Setting> { At("count", weight[0]), At("features", weight[1]) };
        if (node["padding_idx"]?.Int is { } padding and >= 0)
        {
            settings.Add(Fixed([padding]) with { Name = "PaddingIdx" });
        }

        settings.Add(Flag("ScaleGradByFreq", node["scale_grad_by_freq"]?.Flag ?? false, false));
        settings.Add(Flag("Sparse", node["sparse"]?.Flag ?? false, false));
        return Add(node, "Embedding", Data(node, "indices"), key, null, [.. settings]);
    }

    /// <summary>
    /// A recurrent layer that starts from zeros. Only its outputs go on, or the last state of one direction, which is the last output.
    /// </summary>
    private bool Recurrent(Node node, string kind, string? nonLinearity)
    {
        var states = node["hx"] is { } hx ? hx.Tensors ?? [hx.Tensor!] : [];
        var directions = node["bidirectional"]?.Flag == true ? 2 : 1;
        if (Data(node, "input") is not { } input || node["batch_first"]?.Flag != true || node["params"]?.Tensors is not { } weights ||
            !states.All(state => Producer(state) is { Operation: "zeros" or "zeros_like" or "new_zeros" }) ||
            !_graph.Keys.TryGetValue(weights[0], out var first) || Prefix(first, ".weight_ih_l0") is not { } key ||
            weights.Any(weight => !_graph.Keys[weight].StartsWith(key + ".", StringComparison.Ordinal)) || HasProjections(weights) ||
            node.Outputs.Skip(1).Any(state => _readers.ContainsKey(state) || _graph.Outputs.Contains(state)) &&
            !ReadsLastStates(node, directions))
        {
            return false;
        }

        var gates = kind switch { "LSTM" => 4, "GRU" => 3, _ => 1 };
        List<Setting> settings =
        [
            At("hidden", (Meta(weights[0]).Sizes[0].Number ?? 0) / gates),
            Whole("NumLayers", node.Required("num_layers").Int ?? 1, 1),
            Flag("Bias", node["has_biases"]?.Flag ?? true, true),
            new("Dropout", [new(node["dropout"]?.Number ?? 0, 0.0)]) { Called = ["dropout"] },
            Flag("Bidirectional", directions == 2, false),
        ];
        if (nonLinearity is not null)
        {
            settings.Insert(2, Member("NonLinearity", $"torch.nn.NonLinearities.{nonLinearity}", "torch.nn.NonLinearities.Tanh"));
        }

        return Add(node, kind, input, key, null, [.. settings]) && LastStates(node);
    }

    /// <summary>The last state of one direction is the last output.</summary>
    private bool LastStates(Node node)
    {
        foreach (var reader in node.Outputs.Count > 1 ? _readers.GetValueOrDefault(node.Outputs[1]) ?? [] : [])
        {
            _done.Add(reader);
            AddLayer(reader, "LastStep", [node.Output], null, null, [], reader.Output);
        }

        return true;
    }

    private bool HasProjections(IReadOnlyList<string> weights) =>
        weights.Any(weight => _graph.Keys[weight].Contains(".weight_hr_", StringComparison.Ordinal));

    /// <summary>Whether of the states only h_n[-1] is read; then it is the last output.</summary>
    private bool ReadsLastStates(Node node, int directions)
    {
        var layers = node.Required("num_layers").Int ?? 1;
        if (directions != 1 || node.Outputs.Skip(2).Any(state => _readers.ContainsKey(state) || _graph.Outputs.Contains(state)) ||
            _graph.Outputs.Contains(node.Outputs[1]))
        {
            return false;
        }

        var readers = _readers[node.Outputs[1]];
        return readers.TrueForAll(reader =>
            reader.Operation == "select" && (reader["dim"]?.Int ?? 0) == 0 && reader["index"]!.Int is { } index &&
            (index == -1 || index == layers - 1)
            || (reader.Operation == "squeeze" && layers == 1 && reader["dim"]?.Int == 0));
    }

    private bool Pad(Node node)
    {
        if (node["pad"]?.Ints is not { } sizes || Data(node, "self") is not { } input || sizes.Count % 2 != 0 ||
            sizes.Count / 2 > Rank(input) - 2)
        {
            return false;
        }

        // The attribute pads every axis of space.
        long[] all = [.. sizes, .. Enumerable.Repeat(0L, (2 * (Rank(input) - 2)) - sizes.Count)];
        return (node["mode"]?.Text ?? "constant") switch
        {
            "constant" => Add(node, "ConstantPad", input, PerAxis("padding", all), Real("Value", node["value"]?.Number ?? 0, 0)),
            "reflect" => Add(node, "ReflectionPad", input, PerAxis("padding", all)),
            "replicate" => Add(node, "ReplicationPad", input, PerAxis("padding", all)),
            // nn.Conv2d's own padding goes into the Conv.
            "circular" => SoleReader(node.Output) is { } conv && conv.Operation.StartsWith("conv", StringComparison.Ordinal)
                && Add(node, "CircularPad", input, PerAxis("padding", all)),
            _ => false,
        };
    }

    private bool Upsample(Node node, string mode)
    {
        if (Data(node, "input") is not { } input)
        {
            return false;
        }

        List<Setting> settings = [];
        if (node["output_size"]?.Ints is { } size)
        {
            settings.Add(PerAxis("size", size));
        }
        else if (node["scale_factors"]?.Numbers is { } factors)
        {
            var items = factors.Select(factor => new Item(factor == Math.Floor(factor) ? (object)(long)factor : factor)).ToList();
            settings.Add(new("ScaleFactor", items) { Called = [.. factors.Select(_ => "scale")], IsPerAxis = true });
        }
        else
        {
            return false;
        }

        settings.Add(Member("Mode", $"torch.UpsampleMode.{mode}", "torch.UpsampleMode.Nearest"));
        settings.Add(Flag("AlignCorners", node["align_corners"]?.Flag ?? false, false));
        return Add(node, "Upsample", input, [.. settings]);
    }

    private bool HasKeyOrNone(Node node, string argument) => node[argument] is null || Key(node, argument) is not null;
}
