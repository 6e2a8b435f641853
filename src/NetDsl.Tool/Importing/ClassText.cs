using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using NetDsl.Generators.Layers;

namespace NetDsl.Tool.Importing;

/// <summary>
/// A class as a user would write it: the layers in lines that belong together, and only the names that NetDsl would not give.
/// </summary>
internal sealed class ClassText
{
    private const int Columns = 140;

    /// <summary>Layers that a line begins with: where it has one already, the next line does.</summary>
    private static readonly HashSet<string> Starters = new(StringComparer.Ordinal)
    {
        "Conv", "ConvTranspose", "Linear", "LSTM", "GRU", "RNN", "MultiheadAttention", "Embedding", "TransformerEncoderLayer",
        "TransformerEncoder", "Bilinear",
    };

    private readonly Block _block;
    private readonly IReadOnlyList<Entry> _entries;
    private readonly Dictionary<Method, string> _methods = [];
    private readonly bool _isSequential;

    private ClassText(Block block, TensorNames tensors)
    {
        _block = block;
        _entries = Sequence.Of(block, tensors);
        _isSequential = IsSequential();
        foreach (var method in block.Layers.Select(layer => layer.Method).OfType<Method>())
        {
            var same = _methods.Keys.FirstOrDefault(other =>
                other.Body is not null && other.Body == method.Body && other.Parameters.SequenceEqual(method.Parameters));
            _methods[method] = same is null ? Free(method.Name) : _methods[same];
        }
    }

    /// <summary>The class, with its attributes and the methods of its calls.</summary>
    public static string Of(Block block, TensorNames tensors, string summary)
    {
        var text = new ClassText(block, tensors);
        var builder = new StringBuilder().Append("/// <summary>").Append(summary).Append("</summary>\n");
        foreach (var line in text.Lines().Prepend(text.Declaration()))
        {
            builder.Append(Wrapped(line)).Append('\n');
        }

        builder.Append(Wrapped($"public partial class {block.Name}{Constructor(block)}"));
        text.AppendMethods(builder);
        return builder.ToString();
    }

    /// <summary>A line that is too long, broken between arguments.</summary>
    private static string Wrapped(string line)
    {
        var comma = line.Length <= Columns ? -1 : line.LastIndexOf(", ", Columns - 1, StringComparison.Ordinal);
        return comma < 0 ? line : $"{line[..(comma + 1)]}\n{Wrapped("    " + line[(comma + 2)..])}";
    }

    private string Declaration()
    {
        var naming = _isSequential ? ["Naming = Naming.Sequential"] : Array.Empty<string>();
        var arguments = string.Join(", ", _block.Dims.Concat(naming));
        return $"[{(_block.IsNetwork ? "Network" : "Block")}{(arguments.Length > 0 ? $"({arguments})" : "")}]";
    }

    private static string Constructor(Block block)
    {
        var parameters = block.Hyperparameters.All.Select(parameter =>
            $"{parameter.Type} {parameter.Name}{parameter.Default switch
            {
                long whole => " = " + NumberText.Of(whole),
                double real => " = " + NumberText.Of(real),
                _ => "",
            }}");
        var list = string.Join(", ", parameters);
        return list.Length > 0 ? $"({list})" : "";
    }

    private void AppendMethods(StringBuilder builder)
    {
        if (_methods.Count == 0)
        {
            builder.Append(";\n");
            return;
        }

        builder.Append("\n{\n");
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (method, name) in _methods.Where(pair => written.Add(pair.Value)))
        {
            builder.Append(written.Count > 1 ? "\n" : "").Append("    private static torch.Tensor ").Append(name).Append('(')
                .AppendJoin(", ", method.Parameters.Select(parameter => $"torch.Tensor {parameter}")).Append(") =>")
                .Append(method.Body is { } body ? $" {body};\n"
                    : $"\n        throw new System.NotImplementedException({SymbolDisplay.FormatLiteral(method.Node, quote: true)});\n");
        }

        builder.Append("}\n");
    }

    private IEnumerable<string> Lines()
    {
        var line = new List<string>();
        var hasStarter = false;
        string? last = null;
        foreach (var (text, kind) in Merged())
        {
            var isStarter = Starters.Contains(kind) || kind == "Use";
            var breaks = last == "Input" ? kind != "Input"
                : kind is "From" or "Input" ? last is not null
                : kind == "Use" ? last is not ("Use" or "Tap" or "From")
                : (isStarter || kind == "AdaptiveAvgPool") && hasStarter;
            breaks |= text.Contains("Projection = true", StringComparison.Ordinal) && line.Count > 0;
            if (line.Count > 0 && (breaks || line.Sum(item => item.Length + 2) + text.Length + 2 > Columns))
            {
                yield return $"[{string.Join(", ", line)}]";
                line.Clear();
                hasStarter = false;
            }

            line.Add(text);
            hasStarter |= isStarter;
            last = kind;
        }

        if (line.Count > 0)
        {
            yield return $"[{string.Join(", ", line)}]";
        }
    }

    /// <summary>The attributes as text, equal uses in a row as one.</summary>
    private IEnumerable<(string Text, string Kind)> Merged()
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < _entries.Count; at++)
        {
            if (_entries[at] is not { Layer: { } layer } entry)
            {
                yield return (_entries[at].Text, _entries[at].Text.Split('(')[0]);
                continue;
            }

            if (layer.Block is null)
            {
                yield return (Text(entry, Name(layer, numbers)), layer.Kind);
                continue;
            }

            var count = Repeats(at);
            yield return (Text(entry, UseName(at, count)), "Use");
            at += count - 1;
        }
    }

    private string Text(Entry entry, IEnumerable<string> name)
    {
        var layer = entry.Layer!;
        var arguments = _block.Arguments[entry.Index];
        string[] methods = layer.Method is { } method ? [$"nameof({_methods[method]})"] : [];
        string[] settings = arguments.Length > 0 ? [arguments] : [];
        var list = string.Join(", ", methods.Concat(entry.Taps.Select(tap => $"\"{tap}\"")).Concat(settings).Concat(name));
        var kind = layer.Block is { } block ? $"Use<{block.Name}>" : layer.Kind;
        return list.Length > 0 ? $"{kind}({list})" : kind;
    }

    /// <summary>The name, where it is another than the one that NetDsl gives.</summary>
    private IEnumerable<string> Name(Layer layer, Dictionary<string, int> numbers)
    {
        var kind = LayerCatalog.Find(layer.Kind);
        if (_isSequential || Folding.Relative(layer.Key, _block.Paths[0]) is not { } key)
        {
            yield break;
        }

        var number = numbers.GetValueOrDefault(kind!.Prefix) + 1;
        if (key == kind.Prefix + NumberText.Of(number))
        {
            numbers[kind.Prefix] = number;
        }
        else
        {
            yield return $"Name = \"{key}\"";
        }
    }

    /// <summary>How many uses from this one on are alike, in a chain, and have successive numbers.</summary>
    private int Repeats(int at)
    {
        var count = 1;
        while (at + count < _entries.Count && _entries[at + count] is { Layer: { Block: { } block } next } entry
            && block == _entries[at].Layer!.Block
            && _block.Arguments[entry.Index] == _block.Arguments[_entries[at].Index] && !_isSequential
            && Numbered(next) is var (stem, number) && Numbered(_entries[at].Layer!) is var (first, start)
            && stem == first && number == start + count)
        {
            count++;
        }

        return count;
    }

    private IEnumerable<string> UseName(int at, int count)
    {
        var layer = _entries[at].Layer!;
        if (_isSequential || Folding.Relative(layer.Key, _block.Paths[0]) is not { } key)
        {
            yield break;
        }

        if (Numbered(layer) is not var (stem, number) || (count == 1 && !IsInFamily(at)))
        {
            yield return $"Name = \"{key}\"";
            yield break;
        }

        yield return IsInFamily(at) ? $"Name = \"{stem[..^1]}\"" : $"Name = \"{stem}{{{NumberText.Of(number)}}}\"";
        if (count > 1)
        {
            yield return $"Repeat = {NumberText.Of(count)}";
        }
    }

    /// <summary>Whether all uses with this name and a number stand in a row here, from 0 on: then NetDsl counts them.</summary>
    private bool IsInFamily(int at)
    {
        if (Numbered(_entries[at].Layer!) is not var (stem, number) || !stem.EndsWith('.'))
        {
            return false;
        }

        var layers = _entries.Where(entry => entry.Layer is not null || entry.Text.StartsWith("From", StringComparison.Ordinal))
            .Select(entry => entry.Layer).ToList();
        var here = layers.IndexOf(_entries[at].Layer);
        var first = here - (int)number;
        var row = first < 0 ? [] : layers.Skip(first).TakeWhile((layer, i) =>
            layer is { Block: not null } && Numbered(layer) is var (other, place) && other == stem && place == i).ToList();
        return row.Count > 1 && row.Count > number && (first == 0 || layers[first - 1] is not { Block: not null } before ||
            Numbered(before) is not var (previous, _) || previous != stem);
    }

    /// <summary>A key that ends with a number: what is before it, and the number.</summary>
    private (string Stem, long Number)? Numbered(Layer layer)
    {
        var key = Folding.Relative(layer.Key, _block.Paths[0]);
        var digits = key?.Reverse().TakeWhile(char.IsAsciiDigit).Count() ?? 0;
        return digits is > 0 and < 7 && digits < key!.Length
            ? (key[..^digits], long.Parse(key[^digits..], CultureInfo.InvariantCulture))
            : null;
    }

    /// <summary>Whether the layers have the numbers that nn.Sequential gives.</summary>
    private bool IsSequential()
    {
        var modules = _block.Layers.Where(layer => layer.Block is not null || LayerCatalog.Find(layer.Kind)?.IsModule == true).ToList();
        return modules.Count > 1 && modules.Exists(layer => layer.Key is not null) &&
            _block.Layers.All(layer => layer.Key is null || modules.Contains(layer))
            && modules.Select((layer, number) => (Place: Folding.Relative(layer.Place, _block.Paths[0]), number))
                .All(pair => pair.Place == NumberText.Of(pair.number));
    }

    private string Free(string wish)
    {
        var name = wish == _block.Name ? wish + "Of" : wish;
        for (var number = 2; _methods.ContainsValue(name); number++)
        {
            name = wish + NumberText.Of(number);
        }

        return name;
    }
}
