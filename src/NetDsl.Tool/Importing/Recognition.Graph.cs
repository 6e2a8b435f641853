using NetDsl.Tool.Pt2;

namespace NetDsl.Tool.Importing;

internal sealed partial class Recognition
{
    private bool Sum(Node node)
    {
        if (node["alpha"] is { } alpha && alpha.Number != 1)
        {
            return false;
        }

        var (left, right) = (Data(node, "self"), Data(node, "other"));
        if (left is not null && right is not null)
        {
            return HasEqualShapes(left, right) && left != right && AddLayer(node, "Add", [left, right], null, null, [], node.Output);
        }

        // x + a parameter of (1, T, F).
        var (input, parameter) = left is null ? (right, "self") : (left, "other");
        return input is not null && Key(node, parameter) is { } key && Rank(input) == 3 &&
            Meta(node[parameter]!.Tensor!).Sizes is [{ Number: 1 }, var length, var features] &&
            length == Meta(input).Sizes[1] && features == Meta(input).Sizes[2] &&
            AddLayer(node, "PositionEmbedding", [input], key, null, [], node.Output);
    }

    private bool Product(Node node)
    {
        var (left, right) = (Data(node, "self"), Data(node, "other"));
        if (left is not null && right is not null)
        {
            return left != right && Rank(left) == Rank(right) && AddLayer(node, "Multiply", [left, right], null, null, [], node.Output);
        }

        // A factor for each channel or feature.
        var (input, parameter) = left is null ? (right, "self") : (left, "other");
        if (input is null || Key(node, parameter) is not { } key)
        {
            return false;
        }

        var sizes = Meta(node[parameter]!.Tensor!).Sizes;
        var shape = Meta(input).Sizes;
        var isOfFeatures = sizes.Count == 1 && sizes[0] == shape[^1];
        var isOfChannels = sizes.Count == shape.Count - 1 && sizes.Count > 1 && sizes[0] == shape[1] &&
            sizes.Skip(1).All(size => size.Number == 1);
        return (isOfFeatures || isOfChannels) && AddLayer(node, "Scale", [input], key, null, [], node.Output);
    }

    private bool Concat(Node node)
    {
        if (node["tensors"]?.Tensors is not { Count: > 0 } tensors)
        {
            return false;
        }

        var dim = node["dim"]?.Int ?? 0;
        if (tensors.Count == 1)
        {
            return Alias(node.Output, tensors[0]);
        }

        var rank = Rank(node.Output);
        var axis = dim < 0 ? dim + rank : dim;
        if (tensors.Count == 2 && axis == 1 && rank == 3 && Producer(tensors[0]) is { Operation: "expand" } expand &&
            Key(expand, "self") is { } key &&
            Meta(expand.Required("self").Tensor!).Sizes is [{ Number: 1 }, { Number: 1 }, _] && _data.Contains(tensors[1]))
        {
            return AddLayer(node, "ClassToken", [Resolve(tensors[1])], key, null, [], node.Output);
        }

        var operands = tensors.Select(Resolve).ToList();
        if (axis == 0 || !tensors.All(_data.Contains) || operands.Distinct().Count() < operands.Count)
        {
            return false;
        }

        // What an earlier one joined already, as in DenseNet.
        var earlier = _layers.FindLast(layer => layer.Kind == "Concat" && layer.Settings[0].Items[0].Value.Equals(Code(axis))
            && layer.Operands.Count < operands.Count && Joined(layer).SequenceEqual(operands.Take(Joined(layer).Count)));
        if (earlier is not null)
        {
            operands = [earlier.Output, .. operands.Skip(Joined(earlier).Count)];
        }

        // The channels or features are the default, which only the reader of the declaration knows for (N, a, b).
        var setting = new Setting("Dim", [new(Code(axis), rank == 3 ? null : Code(1))]);
        return AddLayer(node, "Concat", operands, null, null, [setting], node.Output);
    }

    /// <summary>All values that a Concat joins, those of one that it extends among them.</summary>
    private List<string> Joined(Layer concat) =>
        _layers.Find(layer => layer.Kind == "Concat" && layer.Output == concat.Operands[0]) is { } inner
        ? [.. Joined(inner), .. concat.Operands.Skip(1)]
        : [.. concat.Operands];

    private bool Mean(Node node)
    {
        if (Data(node, "self") is not { } input || node["dim"]?.Ints is not { } dims || Rank(input) < 3)
        {
            return false;
        }

        var rank = Rank(input);
        var axes = Axes(dims, rank).Order().ToList();
        var keeps = Flag("KeepDim", node["keepdim"]?.Flag ?? false, false);
        return axes[0] > 0 && Add(node, "Mean", input, Fixed(axes), keeps);
    }

    private bool HasEqualShapes(string left, string right) => Meta(left).Sizes.Skip(1).SequenceEqual(Meta(right).Sizes.Skip(1));

    private static IReadOnlyList<long> Axes(IReadOnlyList<long> dims, int rank) => [.. dims.Select(dim => dim < 0 ? dim + rank : dim)];

    private bool Transpose(Node node)
    {
        if (Data(node, "self") is not { } input)
        {
            return false;
        }

        var axes = Axes([node.Required("dim0").Int ?? 0, node.Required("dim1").Int ?? 0], Rank(input)).Order().ToList();
        return axes[0] > 0 && (ChannelShuffle(node, input, axes) || Add(node, "Transpose", input, Fixed(axes)));
    }

    /// <summary>(N, C, H, W) seen as (N, groups, C / groups, H, W), with both axes swapped, and seen as (N, C, H, W) again.</summary>
    private bool ChannelShuffle(Node node, string input, List<long> axes)
    {
        if (axes is not [1, 2] || _layers.Find(layer => layer.Output == input) is not { Kind: "Unflatten" } unflatten ||
            SoleReader(node.Output) is not { } reader)
        {
            return false;
        }

        var last = reader.Operation is "contiguous" or "clone" ? SoleReader(reader.Output) : reader;
        var original = unflatten.Operands[0];
        if (last is not { Operation: "view" or "reshape" or "flatten" } || Rank(original) < 3 || Rank(input) != Rank(original) + 1 ||
            !Meta(last.Output).Sizes.SequenceEqual(Meta(original).Sizes) || Meta(input).Sizes[1].Number is not { } groups)
        {
            return false;
        }

        _layers.Remove(unflatten);
        _done.Add(reader);
        _done.Add(last);
        return AddLayer(node, "ChannelShuffle", [original], null, null, [At("groups", groups)], last.Output);
    }

    private bool Permute(Node node) => Data(node, "self") is { } input && node["dims"]?.Ints is { } dims &&
        Axes(dims, Rank(input)) is [0, ..] axes && Add(node, "Permute", input, Fixed(axes));

    /// <summary>The first or the last step of (T, F).</summary>
    private bool Select(Node node)
    {
        if (Data(node, "self") is not { } input || Rank(input) != 3 || Axes([node["dim"]?.Int ?? 0], 3)[0] != 1)
        {
            return false;
        }

        var index = node.Required("index").Int;
        return index == 0 ? Add(node, "FirstStep", input)
            : (index == -1 || index + 1 == Meta(input).Sizes[1].Number) && Add(node, "LastStep", input);
    }

    private bool Slice(Node node) => IsSameShape(node) && Unchanged(node);

    /// <summary>A view with other sizes: axes are merged, or one is split; both, where neither alone is enough.</summary>
    private bool Reshape(Node node)
    {
        if (Data(node, "self") is not { } input)
        {
            return false;
        }

        // Two views in a row, as x[:, :, None, None] is, are one.
        if (SoleReader(node.Required("self").Tensor!) == node && _layers is [.., { Kind: "Unflatten" or "Flatten" } before] &&
            before.Output == input)
        {
            _layers.Remove(before);
            if (Reshape(node, before.Operands[0]))
            {
                return true;
            }

            _layers.Add(before);
        }

        return Reshape(node, input);
    }

    private bool Reshape(Node node, string input)
    {
        var (from, to) = (Meta(input).Sizes, Meta(node.Output).Sizes);
        if (from.SequenceEqual(to))
        {
            return Alias(node.Output, input);
        }

        if (from.Count < 2 || to.Count < 2 || from[0] != to[0])
        {
            return false;
        }

        var head = from.Zip(to).TakeWhile(pair => pair.First == pair.Second).Count();
        var tail = from.Reverse().Zip(to.Reverse()).Take(Math.Min(from.Count, to.Count) - head)
            .TakeWhile(pair => pair.First == pair.Second)
            .Count();
        var (changed, changes) = (from.Count - head - tail, to.Count - head - tail);

        // A size of 1 that came or went stands where an equal one is, too.
        if (changed == 0 && head > 1)
        {
            (head, changed, changes) = (head - 1, 1, changes + 1);
        }
        else if (changes == 0 && head > 1)
        {
            (head, changed, changes) = (head - 1, changed + 1, 1);
        }

        if (changes == 1 && changed > 1)
        {
            return Flatten(node, input, head, head + changed - 1, from.Count);
        }

        if (changed == 1 && to.Skip(head).Take(changes).Count(size => size.Number is null) <= 1 && changes > 1)
        {
            var sizes = to.Skip(head).Take(changes).Select(size => new Item(size.Number ?? (object)new Code("Dim.Any"))).ToList();
            var setting = new Setting(null, sizes) { Called = [.. sizes.Select(_ => "size")] };
            return Add(node, "Unflatten", input, Fixed([head]), setting);
        }

        return false;
    }

    private bool Flatten(Node node, string input, int start, int end, int rank)
    {
        Setting[] settings =
        [
            new("StartDim", [new(Code(start), Code(1))]), new("EndDim", [new(Code(end == rank - 1 ? -1 : end), Code(-1))]),
        ];
        return Add(node, "Flatten", input, settings);
    }
}
