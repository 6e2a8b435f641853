using System.Globalization;
using System.Text.RegularExpressions;

namespace NetDsl.Generators.Tests;

/// <summary>Writes networks with hyperparameters in place of their sizes.</summary>
internal static partial class SymbolicCode
{
    /// <summary>Layers whose whole numbers are sizes and counts.</summary>
    private static readonly string[] Sized =
    [
        "Conv", "ConvTranspose", "Linear", "MaxPool", "AvgPool", "AdaptiveAvgPool", "AdaptiveMaxPool", "FractionalMaxPool", "GroupNorm",
        "ReflectionPad", "ReplicationPad", "ConstantPad", "ZeroPad", "PixelShuffle", "PixelUnshuffle", "ChannelShuffle", "Fold",
        "Unfold", "Embedding", "EmbeddingBag", "RNN", "LSTM", "GRU", "LocalResponseNorm", "MultiheadAttention", "TransformerEncoderLayer",
        "TransformerEncoder", "TransformerDecoderLayer", "TransformerDecoder", "Transformer", "Bilinear",
    ];

    /// <summary>
    /// A class with that input and those layers, each size a parameter of its primary constructor with that default. What depends on a
    /// number to be known at compile time keeps it.
    /// </summary>
    public static string Of(string name, string dims, string layers)
    {
        var parameters = new List<string>();
        var text = Layer().Replace(layers, layer => Array.IndexOf(Sized, layer.Groups[1].Value) < 0
            ? layer.Value
            : Argument().Replace(layer.Value, argument =>
                Kept(argument.Value) ? argument.Value : Number().Replace(argument.Value, Parameter)));
        text = text.Replace("new[] { nameof", "new object[] { nameof", StringComparison.Ordinal);

        // An axis that is taken apart into numbers is one.
        var input = layers.Contains("Unflatten", StringComparison.Ordinal) ? dims : Number().Replace(dims, Parameter);
        return $"[Network({input})]\n{text}\npublic partial class {name}({string.Join(", ", parameters)});\n";

        string Parameter(Match number)
        {
            parameters.Add($"int s{parameters.Count.ToString(CultureInfo.InvariantCulture)} = {number.Value}");
            return $"nameof(s{(parameters.Count - 1).ToString(CultureInfo.InvariantCulture)})";
        }
    }

    private static bool Kept(string argument) =>
        argument.Contains("PaddingIdx", StringComparison.Ordinal) || argument.Contains("DivisorOverride", StringComparison.Ordinal) ||
        argument.Contains("Eps", StringComparison.Ordinal) || argument.Contains("Norm", StringComparison.Ordinal) ||
        argument.Contains("Value", StringComparison.Ordinal) || argument.TrimStart().StartsWith('K');

    /// <summary>A layer with its arguments, in which there may be arrays but no brackets.</summary>
    [GeneratedRegex(@"(\w+)\([^()]*\)")]
    private static partial Regex Layer();

    /// <summary>One argument: a name and a number or an array.</summary>
    [GeneratedRegex(@"(\w+ = )?(new\[\] \{[^}]*\}|[^,()\s{}=]+)")]
    private static partial Regex Argument();

    [GeneratedRegex(@"(?<![\w.\-""])\d+(?![\w.])")]
    private static partial Regex Number();
}
