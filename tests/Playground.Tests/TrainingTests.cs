using static TorchSharp.torch;

namespace NetDsl.Playground.Tests;

public sealed class TrainingTests
{
    private const string Perceptron =
        "using NetDsl;\n\n[Network(2)]\n[Linear(32), ReLU, Linear(32), ReLU, Linear(3)]\npublic partial class Net;\n";

    [Fact]
    public async Task A_perceptron_learns_the_arms_of_a_spiral()
    {
        using var training = await Train(Perceptron);

        var before = training.Accuracy();
        var losses = Enumerable.Range(0, 300).Select(_ => training.Step()).ToList();

        Assert.InRange(before, 0, 0.6);
        Assert.InRange(losses.TakeLast(20).Average(), 0, 0.5 * losses.Take(20).Average());
        Assert.InRange(training.Accuracy(), 0.85, 1);
    }

    [Theory]
    [InlineData("1, 28, 28", "Conv(8, 3), BatchNorm, ReLU, MaxPool(4), Flatten, Linear(10)")]
    [InlineData("28, 28", "LSTM(32), LastStep, Linear(10)")]
    [InlineData("784", "Linear(16), ReLU, Linear(10)")]
    [InlineData("1, Dim.Any, Dim.Any", "Conv(16, 3), BatchNorm, ReLU, MaxPool(2), Conv(10, 3), AdaptiveAvgPool(1), Flatten")]
    public async Task Digits_are_images_rows_or_numbers(string dims, string layers)
    {
        using var training = await Train($"using NetDsl;\n\n[Network({dims})]\n[{layers}]\npublic partial class Net;\n");

        var losses = Enumerable.Range(0, 100).Select(_ => training.Step()).ToList();

        Assert.Equal("drawn digits", training.Lesson.Name);
        Assert.InRange(losses.TakeLast(10).Average(), 0, 0.9 * losses.Take(10).Average());
    }

    [Theory]
    [InlineData("3", "Linear(10)", "Nothing here has the shape (N, 3). There are drawn digits, (N, 1, 28, 28) or (N, 28, 28) or " +
        "(N, 784); a spiral's arms, (N, 2).")]
    [InlineData("2", "Linear(7)", "For a spiral's arms, the output must be (N, 2 to 5), a number for each class. It is (N, 7).")]
    [InlineData("784", "Linear(5)", "For drawn digits, the output must be (N, 10), a number for each class. It is (N, 5).")]
    [InlineData("2", "ReLU", "The network has no parameters to train.")]
    public async Task What_no_lesson_fits_is_told(string dims, string layers, string message)
    {
        var exception = await Assert.ThrowsAsync<CannotRunException>(
            () => Train($"using NetDsl;\n\n[Network({dims})]\n[{layers}]\npublic partial class Net;\n"));

        Assert.Equal(message, exception.Message);
    }

    [Fact]
    public async Task One_named_input_is_an_input()
    {
        using var training = await Train("using NetDsl;\n\n[Network]\n[Input(\"point\", 2)]\n[Linear(3)]\npublic partial class Net;\n");

        Assert.Equal("a spiral's arms", training.Lesson.Name);
    }

    [Fact]
    public async Task What_the_network_itself_turns_away_is_told()
    {
        var exception = await Assert.ThrowsAsync<CannotRunException>(() => Train(
            "using NetDsl;\n\n[Network(nameof(features))]\n[Linear(10)]\npublic partial class Net(int features = 9);\n"));

        Assert.StartsWith("The network cannot read (N, 784): ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_inputs_are_told()
    {
        var exception = await Assert.ThrowsAsync<CannotRunException>(() => Train(
            "using NetDsl;\n\n[Network]\n[Input(\"a\", 2)]\n[Input(\"b\", 2)]\n[From(\"a\"), Add(\"b\"), Linear(3)]\n" +
            "public partial class Net;\n"));

        Assert.Equal("Only networks with one input and one output are trained here.", exception.Message);
    }

    private static async Task<Training> Train(string text)
    {
        manual_seed(1);
        var reading = await new Workbench(References.All).Read(text);
        return Training.Of(reading.Create("Net"));
    }
}
