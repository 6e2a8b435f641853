using System.Globalization;
using System.Text.RegularExpressions;
using NetDsl.Generators.Layers;

namespace NetDsl.Generators.Tests;

/// <summary>The library's attributes and the generator's layers belong together, one to one.</summary>
public sealed class LayerCatalogTests
{
    /// <summary>A use of each attribute with only what must be given, on an input that it takes.</summary>
    private static readonly Dictionary<string, string> LeastUses = new(StringComparer.Ordinal)
    {
        ["Conv"] = "Conv(4, 3",
        ["ConvTranspose"] = "ConvTranspose(4, 3",
        ["Activation"] = "Activation(Activation.SiLU",
        ["Linear"] = "Flatten, Linear(4",
        ["GroupNorm"] = "GroupNorm(2",
        ["Threshold"] = "Threshold(0.1, 5",
        ["LocalResponseNorm"] = "LocalResponseNorm(5",
        ["MaxPool"] = "MaxPool(2",
        ["MaxUnpool"] = "MaxPool(2), Tanh, MaxUnpool(\"maxpool1\"",
        ["AvgPool"] = "AvgPool(2",
        ["AdaptiveAvgPool"] = "AdaptiveAvgPool(2",
        ["AdaptiveMaxPool"] = "AdaptiveMaxPool(2",
        ["LPPool"] = "LPPool(2, 2",
        ["FractionalMaxPool"] = "FractionalMaxPool(2, OutputSize = 3",
        ["ConstantPad"] = "ConstantPad(1",
        ["ReflectionPad"] = "ReflectionPad(1",
        ["ReplicationPad"] = "ReplicationPad(1",
        ["ZeroPad"] = "ZeroPad(1",
        ["PixelShuffle"] = "PixelShuffle(2",
        ["PixelUnshuffle"] = "PixelUnshuffle(2",
        ["ChannelShuffle"] = "ChannelShuffle(2",
        ["Upsample"] = "Upsample(16",
        ["Fold"] = "Flatten(StartDim = 2), Fold(9, 2",
        ["Unfold"] = "Unfold(2",
        ["Unflatten"] = "Unflatten(1, 2, 2",
        ["Add"] = "Tap(\"x\"), Identity, Add(\"x\"",
        ["Multiply"] = "Tap(\"x\"), Identity, Multiply(\"x\"",
        ["Concat"] = "Tap(\"x\"), Identity, Concat(\"x\"",
        ["Embedding"] = "Embedding(10, 4",
        ["EmbeddingBag"] = "EmbeddingBag(10, 4",
        ["RNN"] = "Flatten(StartDim = 2), RNN(4",
        ["LSTM"] = "Flatten(StartDim = 2), LSTM(4",
        ["GRU"] = "Flatten(StartDim = 2), GRU(4",
        ["LastStep"] = "Flatten(StartDim = 2), LastStep(",
        ["FirstStep"] = "Flatten(StartDim = 2), FirstStep(",
        ["ClassToken"] = "Flatten(StartDim = 2), Transpose(1, 2), ClassToken(",
        ["PositionEmbedding"] = "Flatten(StartDim = 2), Transpose(1, 2), PositionEmbedding(",
        ["Slice"] = "Slice(1, 0, 2",
        ["Chunk"] = "Chunk(2, 0",
        ["Squeeze"] = "Unsqueeze(1), Squeeze(",
        ["Unsqueeze"] = "Unsqueeze(1",
        ["Transpose"] = "Transpose(1, 2",
        ["Permute"] = "Permute(2, 3, 1",
        ["Normalize"] = "Normalize(0.5, 0.25",
        ["DropPath"] = "DropPath(0.1",
        ["MultiheadAttention"] = "MultiheadAttention(2",
        ["TransformerEncoderLayer"] = "TransformerEncoderLayer(2",
        ["TransformerEncoder"] = "TransformerEncoder(2, 2",
        ["TransformerDecoderLayer"] = "Tap(\"x\"), TransformerDecoderLayer(2, \"x\"",
        ["TransformerDecoder"] = "Tap(\"x\"), TransformerDecoder(2, 2, \"x\"",
        ["Transformer"] = "Tap(\"x\"), Transformer(\"x\"",
        ["Bilinear"] = "Flatten, Tap(\"x\"), Bilinear(3, \"x\"",
        ["CosineSimilarity"] = "Tap(\"x\"), CosineSimilarity(\"x\"",
        ["PairwiseDistance"] = "Tap(\"x\"), PairwiseDistance(\"x\"",
    };

    /// <summary>Inputs of the layers that read (T, F).</summary>
    private static readonly Dictionary<string, string> Inputs = new(StringComparer.Ordinal)
    {
        ["MultiheadAttention"] = "5, 8",
        ["TransformerEncoderLayer"] = "5, 8",
        ["TransformerEncoder"] = "5, 8",
        ["TransformerDecoderLayer"] = "5, 8",
        ["TransformerDecoder"] = "5, 8",
        ["Transformer"] = "5, 8",
        ["Embedding"] = "8",
        ["EmbeddingBag"] = "8",
    };

    /// <summary>Arguments whose absence means that the generator, or the kernel's size, decides.</summary>
    private static readonly HashSet<string> Automatic = new(StringComparer.Ordinal)
    {
        "Name", "Bias", "Inplace", "DivisorOverride", "MaxPool.Stride", "AvgPool.Stride", "LPPool.Stride",
        "OutputSize", "OutputRatio", "ScaleFactor", "RMSNorm.Eps", "PaddingIdx", "MaxNorm", "MaxLength", "MultiheadAttention.From",
        "SizeOf", "Add.Value", "Multiply.Value", "Chunk.Dim",
    };

    /// <summary>What puts there something that is no layer of the library.</summary>
    private static readonly string[] UsersOwn = ["Use`1", "Call"];

    public static TheoryData<string> Kinds => [.. Attributes.Select(KindOf).Except(UsersOwn)];

    /// <summary>What runs a module or a method of somebody else's is a layer to those who write it, and none of the catalogue's.</summary>
    private static readonly Type[] Foreign = [typeof(UseAttribute<>), typeof(CallAttribute)];

    private static IEnumerable<Type> Attributes =>
        typeof(LayerAttribute).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(LayerAttribute))).Except(Foreign);

    /// <summary>That use, its arguments left open.</summary>
    internal static string LeastUse(string kind) => LeastUses.GetValueOrDefault(kind, $"{kind}(");

    [Fact]
    public void Every_attribute_has_a_layer_and_every_layer_an_attribute() =>
        Assert.Equal(
            Attributes.Select(KindOf).Except(UsersOwn).Order(StringComparer.Ordinal),
            LayerCatalog.Kinds.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Writing_out_the_defaults_changes_nothing(string kind)
    {
        var input = Inputs.GetValueOrDefault(kind, "4, 8, 8");
        var use = LeastUse(kind);
        var type = Attributes.Single(type => KindOf(type) == kind);
        var defaults = Defaults(type).ToList();
        var separator = use.EndsWith('(') || defaults.Count == 0 ? "" : ", ";

        var shortest = GeneratorRun.Of(Code.Network(input, $"[{use})]")).Text;
        var spelledOut = GeneratorRun.Of(Code.Network(input, $"[{use}{separator}{string.Join(", ", defaults)})]")).Text;

        Assert.Equal(shortest, spelledOut);
    }

    /// <summary>The layer's row in docs/layers.md names each argument with its default, the module's page, and the default name.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void Is_documented(string kind)
    {
        var type = Attributes.Single(type => KindOf(type) == kind);
        var rows = File.ReadLines(Path.Combine(Repository.Root, "docs", "layers.md"))
            .Where(line => Regex.IsMatch(line, $@"^\| `{kind}[`(]"));
        var cells = Assert.Single(rows).Trim('|', ' ').Split(" | ");

        Assert.All(
            type.GetConstructors().SelectMany(constructor => constructor.GetParameters()),
            parameter => Assert.Contains(parameter.Name!, cells[0], StringComparison.Ordinal));
        Assert.All(
            type.GetProperties().Where(property => property.CanWrite && property.DeclaringType != typeof(LayerAttribute)),
            property => Assert.Contains($"`{property.Name}", cells[1], StringComparison.Ordinal));
        if (LayerCatalog.Find(kind)!.IsModule)
        {
            Assert.Equal($"`{LayerCatalog.Find(kind)!.Prefix}1`", cells[^1]);
            Assert.Contains("](http", cells[^2], StringComparison.Ordinal);
        }
    }

    /// <summary>The settable properties with the values that an attribute has when it is created, as C#.</summary>
    private static IEnumerable<string> Defaults(Type type)
    {
        var constructor = type.GetConstructors().MinBy(constructor => constructor.GetParameters().Length)!;
        var instance = constructor.Invoke([.. constructor.GetParameters().Select(parameter =>
            parameter.HasDefaultValue ? parameter.DefaultValue :
            parameter.ParameterType.IsArray ? Array.CreateInstance(parameter.ParameterType.GetElementType()!, 0) :
            parameter.ParameterType == typeof(string) ? "x" : 4)]);
        return type.GetProperties()
            .Where(property => property.CanWrite && property.GetValue(instance) is not null)
            .Where(property => !Automatic.Contains(property.Name) && !Automatic.Contains($"{KindOf(type)}.{property.Name}"))
            .Select(property => $"{property.Name} = {Literal(property.GetValue(instance))}");
    }

    private static string Literal(object? value) => value switch
    {
        bool flag => flag ? "true" : "false",
        Enum member => $"{member.GetType().FullName!.Replace('+', '.')}.{member}",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string KindOf(Type attribute) => attribute.Name[..^"Attribute".Length];
}
