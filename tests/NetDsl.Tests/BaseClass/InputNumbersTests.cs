using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Tests.BaseClass;

/// <summary>A generated network says which numbers its first layers read, where the numbers that it gets are of another kind.</summary>
public sealed partial class InputNumbersTests
{
    [Network(1, 4, 4)]
    [Identity, MaxPool(2), Conv(2, 2), Flatten, Linear(2)]
    private sealed partial class Images;

    [Network(5)]
    [Embedding(10, 4), Flatten, Linear(2)]
    private sealed partial class Words;

    [Network(5)]
    [Call(nameof(ToFloats)), Linear(2)]
    private sealed partial class Converting
    {
        private static Tensor ToFloats(Tensor x) => x.to(ScalarType.Float32);
    }

    [Network]
    [Input("text", 5), Input("age", 1)]
    [Embedding(10, 4), Flatten, Concat("age"), Linear(2)]
    private sealed partial class Both;

    [Theory]
    [InlineData(ScalarType.Byte)]
    [InlineData(ScalarType.Int64)]
    public void Pixels_as_whole_numbers_are_refused_where_weights_read_them(ScalarType dtype)
    {
        using var network = new Images();
        using var images = zeros([3, 1, 4, 4], dtype);

        Assert.StartsWith(
            $"Images expects floating-point numbers, got {dtype}.",
            Assert.Throws<ArgumentException>("input", () => network.forward(images)).Message);
    }

    [Fact]
    public void Floats_are_refused_where_tokens_are_meant()
    {
        using var network = new Words();
        using var tokens = zeros(3, 5);

        Assert.StartsWith(
            "Words expects whole numbers, Int64 or Int32, got Float32. Convert it: input.to(ScalarType.Int64).",
            Assert.Throws<ArgumentException>("input", () => network.forward(tokens)).Message);
    }

    [Fact]
    public void Tokens_and_doubles_pass_where_they_are_meant()
    {
        using var words = new Words();
        using var images = new Images();
        images.to(ScalarType.Float64);
        using var tokens = zeros([3, 5], ScalarType.Int64);
        using var doubles = zeros([3, 1, 4, 4], ScalarType.Float64);

        using var fromTokens = words.forward(tokens);
        using var fromDoubles = images.forward(doubles);

        Assert.Equal([3, 2], fromTokens.shape);
        Assert.Equal(ScalarType.Float64, fromDoubles.dtype);
    }

    [Fact]
    public void A_method_of_the_class_may_take_what_it_likes()
    {
        using var network = new Converting();
        using var bytes = zeros([3, 5], ScalarType.Byte);

        using var output = network.forward(bytes);

        Assert.Equal([3, 2], output.shape);
    }

    [Fact]
    public void Each_of_several_inputs_is_judged_by_its_own_readers()
    {
        using var network = new Both();
        using var text = zeros([3, 5], ScalarType.Int64);
        using var age = zeros(3, 1);
        using var output = network.forward(text, age);

        Assert.Equal([3, 2], output.shape);
        Assert.StartsWith(
            "Both expects text of whole numbers, Int64 or Int32, got Float32. Convert it: text.to(ScalarType.Int64).",
            Assert.Throws<ArgumentException>("text", () => network.forward(zeros(3, 5), age)).Message);
    }
}
