using System.Text.RegularExpressions;

namespace NetDsl.Tool.Pt2;

/// <summary>A module around a node: its place in the model, <c>layer1.0.conv1</c>, and its Python class.</summary>
internal sealed partial record ModulePath(string Path, string Type)
{
    /// <summary>Whether it is a layer of PyTorch.</summary>
    public bool IsLayer => Type.StartsWith("torch.nn.modules.", StringComparison.Ordinal) && !IsContainer && !IsTransformer;

    /// <summary>Whether a reader would expect a class for it: it is no layer, and no list of modules.</summary>
    public bool HasOwnClass => !IsContainer && !IsLayer;

    private bool IsContainer => Type.StartsWith("torch.nn.modules.container.", StringComparison.Ordinal);

    /// <summary>PyTorch's transformers consist of layers, as a user's modules do.</summary>
    private bool IsTransformer => Type.StartsWith("torch.nn.modules.transformer.", StringComparison.Ordinal);

    /// <summary>The class's own name.</summary>
    public string ShortType => Type[(Type.LastIndexOf('.') + 1)..];

    /// <summary>
    /// The modules around a node, the model first: the metadata <c>nn_module_stack</c>, which is <c>key,path,type</c> for each, with
    /// semicolons between.
    /// </summary>
    public static IReadOnlyList<ModulePath> Stack(string? metadata)
    {
        if (string.IsNullOrEmpty(metadata))
        {
            return [];
        }

        var stack = new List<ModulePath>();
        foreach (var entry in metadata.Split(';'))
        {
            var comma = entry.IndexOf(',');
            var last = entry.LastIndexOf(',');
            if (comma < 0 || last <= comma || entry.StartsWith("_empty_nn_module_stack", StringComparison.Ordinal))
            {
                return [];
            }

            stack.Add(new(Normal(entry[(comma + 1)..last]), entry[(last + 1)..]));
        }

        return stack;
    }

    /// <summary>
    /// A strict export spells the path as an expression, <c>getattr(L['self'].layer1, '0').conv1</c> or
    /// <c>L['self']._modules['layer1']</c>, and a second call of a module as <c>conv1@1</c>.
    /// </summary>
    private static string Normal(string path)
    {
        for (var getattr = GetAttr().Match(path); getattr.Success; getattr = GetAttr().Match(path))
        {
            path = $"{path[..getattr.Index]}{getattr.Groups[1].Value}.{getattr.Groups[2].Value}{path[(getattr.Index + getattr.Length)..]}";
        }

        path = Call().Replace(Index().Replace(Root().Replace(path, ""), ".$1"), "");
        return StateKeys.Of(path.TrimStart('.'));
    }

    [GeneratedRegex(@"getattr\(([^()]*), ?['""]([^'""]*)['""]\)")]
    private static partial Regex GetAttr();

    [GeneratedRegex(@"^L\[['""]\w+['""]\]")]
    private static partial Regex Root();

    [GeneratedRegex(@"(?:\._modules)?\[['""]?([^\]'""]+)['""]?\]")]
    private static partial Regex Index();

    [GeneratedRegex(@"@\d+")]
    private static partial Regex Call();
}
