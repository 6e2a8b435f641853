using System.Globalization;
using NetDsl.Graphs;

namespace NetDsl.Diagrams;

/// <summary>A layer in a few words: its kind, and the settings that one looks for first.</summary>
internal static class LayerText
{
    /// <summary><c>Conv2d 64, 7×7, stride 2</c>.</summary>
    public static string Of(GraphNode node)
    {
        var settings = node.Kind == NodeKind.Module && node.Body is null ? Settings(node.Operation, node.Arguments) : [];
        return string.Join(" ", new[] { Name(node), string.Join(", ", settings) }.Where(text => text.Length > 0));
    }

    private static string Name(GraphNode node) => (node.Kind, node.Operation) switch
    {
        (NodeKind.Parameter, "parameter") => $"{node.Key} {string.Join("×", node.Output.Shape)}".TrimEnd(),
        (NodeKind.Parameter, "mul") => "Scale",
        (NodeKind.Parameter, "cat") => "ClassToken",
        (NodeKind.Parameter, _) => "PositionEmbedding",
        (NodeKind.Method, var method) => $"{method}()",
        (NodeKind.Function, "add" or "mul") when node.Arguments.Has("other") =>
            $"{(node.Operation == "add" ? "+" : "×")} {Text(node.Arguments.Values["other"])}",
        (NodeKind.Function, "add") => "+",
        (NodeKind.Function, "mul") => "×",
        (NodeKind.Function, "cat") => "concat",
        (_, var operation) => operation,
    };

    private static IEnumerable<string> Settings(string operation, Arguments arguments)
    {
        foreach (var name in Counts(Signatures.Family(operation)))
        {
            if (arguments.Has(name))
            {
                yield return Text(arguments.Values[name]);
            }
        }

        if (arguments.Has("kernel_size"))
        {
            yield return Sizes(operation, arguments, "kernel_size");
        }

        foreach (var (name, word) in Named)
        {
            if (arguments.Has(name))
            {
                yield return $"{word} {Text(arguments.Values[name])}";
            }
        }

        if (arguments.Flag("bidirectional"))
        {
            yield return "bidirectional";
        }

        if (arguments.Text("parametrization") is { } parametrization)
        {
            yield return parametrization.Replace('_', ' ');
        }
    }

    /// <summary>The settings that need no name, by the kind of layer.</summary>
    private static string[] Counts(string family) => family switch
    {
        "Conv" or "ConvTranspose" => ["out_channels"],
        "Linear" or "Bilinear" => ["out_features"],
        "RNN" or "LSTM" or "GRU" => ["hidden_size"],
        "Embedding" or "EmbeddingBag" => ["embedding_dim"],
        "AdaptiveAvgPool" or "AdaptiveMaxPool" or "Fold" => ["output_size"],
        "Upsample" => ["size", "scale_factor"],
        "GroupNorm" => ["num_groups"],
        "Dropout" or "AlphaDropout" or "FeatureAlphaDropout" or "DropPath" => ["p"],
        "PixelShuffle" => ["upscale_factor"],
        "PixelUnshuffle" => ["downscale_factor"],
        "Unflatten" => ["unflattened_size"],
        _ => [],
    };

    private static readonly (string Setting, string Word)[] Named =
    [
        ("stride", "stride"), ("dilation", "dilation"), ("groups", "groups"),
        ("nhead", "heads"), ("num_heads", "heads"), ("num_layers", "layers"),
    ];

    /// <summary><c>3×3</c>: a size for each axis.</summary>
    private static string Sizes(string operation, Arguments arguments, string name)
    {
        var axes = operation is [.., var digit and ('1' or '2' or '3'), 'd'] ? digit - '0' : 1;
        return string.Join("×", arguments.Sizes(name, axes)!.Select(size => Text(size)));
    }

    private static string Text(object value) => value switch
    {
        Array many => string.Join("×", many.Cast<object>().Select(Text)),
        IFormattable one => one.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
