using System.Runtime.CompilerServices;
using Zoo.Networks;
using static TorchSharp.torch;

namespace Zoo.Tests;

public class CheckTests
{
    public static TheoryData<string> Names => [.. Exhibits.All.Select(exhibit => exhibit.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Keys_types_shapes_and_parameter_count_are_PyTorchs(string name)
    {
        var check = Check.Of(Exhibits.Find(name)!);

        Assert.Empty(check.Differences);
    }

    /// <summary>The counts that are known from elsewhere, so that a wrong list does not pass.</summary>
    [Theory]
    [InlineData("AlexNet", 61_100_840, 16)]
    [InlineData("Vgg11", 132_868_840, 62)]
    [InlineData("ResNet18", 11_689_512, 122)]
    [InlineData("ResNet50", 25_557_032, 320)]
    [InlineData("MobileNetV2", 3_504_872, 314)]
    [InlineData("ShuffleNetV2", 2_278_604, 338)]
    [InlineData("SqueezeNet", 1_235_496, 52)]
    [InlineData("DenseNet121", 7_978_856, 727)]
    [InlineData("GoogLeNet", 6_624_904, 344)]
    [InlineData("EfficientNetB0", 5_288_548, 360)]
    [InlineData("MobileNetV3", 5_483_032, 312)]
    [InlineData("RegNetY400MF", 4_344_144, 384)]
    [InlineData("EfficientNetV2S", 21_458_488, 782)]
    [InlineData("ConvNeXtT", 28_589_128, 182)]
    [InlineData("VitB16", 86_567_656, 152)]
    [InlineData("BatchNormLeNet", 44_652, 26)]
    [InlineData("CifarPerceptron", 199_178, 14)]
    public void PyTorchs_lists_have_the_published_counts(string name, long parameters, int entries)
    {
        var list = Signature.OfPyTorch(name);

        Assert.Equal(parameters, list.Parameters);
        Assert.Equal(entries, list.State.Count);
    }

    /// <summary>Those that the zoo has narrow, to be compared in less time, as wide as they are published.</summary>
    [Theory]
    [InlineData("SwinT", 28_288_354)]
    [InlineData("Gpt2", 124_439_808)]
    [InlineData("Bert", 109_482_240)]
    public void A_network_as_wide_as_published_has_the_published_count(string name, long parameters)
    {
        using nn.Module network = name switch
        {
            "SwinT" => new SwinT(),
            "Gpt2" => new Gpt2(),
            _ => new Bert(),
        };

        Assert.Equal(parameters, network.parameters().Sum(parameter => parameter.numel()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_network_and_its_blocks_take_at_most_sixty_lines(string name) =>
        Assert.InRange(File.ReadLines(Path.Combine(Networks(), $"{name}.cs")).Count(), 5, 60);

    [Fact]
    public void Every_departure_is_a_line()
    {
        var expected = new Signature(8, [[3]], [2], State("fc1.weight", "float32 2 3", "fc1.bias", "float32 2", "bn1.count", "int64"));
        var actual = new Signature(1_006, [[3]], [4], State("fc1.weight", "float32 4 3", "bn1.count", "int64", "fc2.bias", "float32 4"));

        Assert.Empty(expected.Differences(expected));
        Assert.Equal(
            [
                "expected 8 parameters, got 1,006",
                "expected the output (N, 2), got (N, 4)",
                "fc1.weight: expected float32 2 3, got float32 4 3",
                "fc1.bias: expected float32 2, and there is no such key",
                "fc2.bias: PyTorch has no such key, got float32 4",
            ],
            expected.Differences(actual));
    }

    [Fact]
    public void Another_network_is_found_out()
    {
        var impostor = Exhibits.Find("SqueezeNet")! with { Create = Exhibits.Find("MobileNetV2")!.Create };

        Assert.Contains("features.0.weight: expected float32 64 3 3 3, and there is no such key", Check.Of(impostor).Differences);
    }

    private static string Networks([CallerFilePath] string file = "") =>
        Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "examples", "Zoo", "Networks");

    private static Dictionary<string, string> State(params string[] pairs) =>
        pairs.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}
