using System.Globalization;
using NetDsl.Tool.Pt2;

namespace NetDsl.Tool.Importing;

internal sealed partial class Recognition
{
    /// <summary>An operation without an attribute: a method that does it or, where it is unknown here, says so.</summary>
    private void AddCalls(Node node)
    {
        var outputs = node.Outputs.Where(output => _readers.ContainsKey(output) || _graph.Outputs.Contains(output)).ToList();
        foreach (var output in outputs)
        {
            var operands = node.Reads.Where(_data.Contains).Select(Resolve).Distinct().ToList();
            var readsOthers = node.Reads.Any(read => !_data.Contains(read));
            string[] parameters = operands.Count == 1 ? ["x"]
                : operands.Count == 2 ? ["x", "y"]
                : [.. operands.Select((_, i) => $"x{i + 1}")];
            var names = operands.Zip(parameters).ToDictionary(pair => pair.First, pair => pair.Second);
            var isKnown = !readsOthers && IsOfOneBatch(node, output, operands);
            var (name, body) = isKnown ? Body(node, output, value => names[Resolve(value)]) ?? default : default;
            var method = new Method(name ?? Pascal(node.Operation), parameters, body, node.ToString());
            _layers.Add(new("Call")
            {
                Operands = operands,
                Output = output,
                Method = method,
                Modules = [.. node.Stack.Where(module => !module.IsLayer && module.Path.Length > 0)],
                Settings = { },
            });
            if (!Meta(output).Sizes.Skip(1).SequenceEqual(Meta(operands[0]).Sizes.Skip(1)))
            {
                _layers[^1].Settings.Add(Out(output));
            }
        }
    }

    /// <summary>A method of a network works for any batch.</summary>
    private bool IsOfOneBatch(Node node, string output, IReadOnlyList<string> operands) =>
        Rank(output) > 0 && operands.All(operand => Meta(operand).Sizes[0] == Meta(output).Sizes[0]) && node.Outputs.Count > 0;

    private Setting Out(string output)
    {
        var sizes = Meta(output).Sizes.Skip(1).ToList();
        var items = sizes.Select((size, axis) =>
            new Item(size.Number ?? (object)new Code("Dim.Any")) { IsSpatial = sizes.Count > 2 && axis > 0 });
        return new("Out", [.. items]) { Called = [.. sizes.Select(_ => "size")] };
    }

    /// <summary>A name and an expression in C# for an operation; null for an unknown one.</summary>
    private (string Name, string Code)? Body(Node node, string output, Func<string, string> name)
    {
        var input = node["self"]?.Tensor is { } self && _data.Contains(self) ? self : null;
        var x = input is null ? null : name(input);
        var axis = input is not null && node["dim"]?.Int is { } dim ? dim < 0 ? dim + Rank(input) : dim : 0;
        switch (node.Operation)
        {
            case "add" or "sub" or "mul" or "div" when node["alpha"] is null && x is not null && node["rounding_mode"] is null:
                var sign = node.Operation switch { "add" => "+", "sub" => "-", "mul" => "*", _ => "/" };
                var other = node["other"]?.Tensor is { } tensor ? name(tensor)
                    : node["other"]?.Number is { } operand ? Literal(operand)
                    : null;
                return other is null ? null : (Pascal(node.Operation), $"{x} {sign} {other}");
            case "rsub" when x is not null && node["alpha"] is null && node["other"]?.Number is { } number:
                return ("SubtractFrom", $"{Literal(number)} - {x}");
            case "pow" when x is not null && node["exponent"]?.Number is { } exponent:
                return ("Pow", $"{x}.pow({Literal(exponent)})");
            case "clamp" when x is not null && node["min"]?.Number is { } low && node["max"]?.Number is { } high:
                return ("Clamp", $"{x}.clamp({Literal(low)}, {Literal(high)})");
            case "exp" or "log" or "sqrt" or "rsqrt" or "abs" or "neg" or "square" or "sin" or "cos" when x is not null:
                return (Pascal(node.Operation), $"{x}.{node.Operation}()");
            case "chunk" when axis > 0 && node["chunks"]?.Int is { } chunks:
                return ($"Part{Index(node, output) + 1}Of{chunks}", Invariant($"{x}.chunk({chunks}, {axis})[{Index(node, output)}]"));
            case "split" when axis > 0 && node["split_size"] is { Int: { } size }:
                return ($"Part{Index(node, output) + 1}", Invariant($"{x}.split({size}, {axis})[{Index(node, output)}]"));
            case "slice" when axis > 0 && (node["step"]?.Int ?? 1) == 1 && Meta(output).Sizes[(int)axis].Number is { } length:
                var start = node["start"]?.Int ?? 0;
                start = start < 0 ? start + (Meta(input!).Sizes[(int)axis].Number ?? 0) : start;
                return ("Slice", Invariant($"{x}.narrow({axis}, {start}, {length})"));
            case "select" when axis > 0 && node["index"]?.Int is { } index:
                return ("Select", Invariant($"{x}.select({axis}, {index})"));
            case "sum" or "amax" or "amin" when x is not null && node["dim"]?.Ints is { Count: > 0 } dims &&
                Axes(dims, Rank(input!)).All(a => a > 0):
                var keeps = node["keepdim"]?.Flag == true ? ", keepdim: true" : "";
                return (Pascal(node.Operation), $"{x}.{node.Operation}([{string.Join(", ", dims)}]{keeps})");
            case "view" or "reshape" or "flatten" or "unflatten" or "squeeze" or "unsqueeze" when x is not null && HasOneOpenSize(output):
                var sizes = Meta(output).Sizes.Skip(1).Select(size => size.Number is { } known ? Invariant($"{known}") : "-1");
                return ("Reshape", $"{x}.reshape([{x}.shape[0], {string.Join(", ", sizes)}])");
            default:
                return null;
        }
    }

    private bool HasOneOpenSize(string output) => Meta(output).Sizes.Skip(1).Count(size => size.Number is null) <= 1;

    private static int Index(Node node, string output) => node.Outputs.ToList().IndexOf(output);

    private static string Literal(double number) =>
        number == Math.Floor(number) && Math.Abs(number) < 1e9 ? Invariant($"{number:0}") : NumberText.Of(number);

    private static string Pascal(string name) => string.Concat(
        name.Split('_', '.', ':').Where(part => part.Length > 0).Select(part => char.ToUpperInvariant(part[0]) + part[1..]));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
