using NetDsl.Examples;
using static TorchSharp.torch;

namespace NetDsl.Playground;

/// <summary>Digits of 28 by 28 pixels: as an image, as its rows, or as one row of numbers.</summary>
internal sealed class DigitLesson : Lesson
{
    public override string Name => "drawn digits";

    public override IReadOnlyList<IReadOnlyList<long>> Shapes { get; } = [[1, 28, 28], [28, 28], [784]];

    public override (int Least, int Most) Classes => (10, 10);

    public override double Rate => 1e-3;

    public override (Tensor Inputs, Tensor Classes) Draw(int count, int classes, IReadOnlyList<long> shape, int seed)
    {
        var digits = DrawnDigits.Draw(count, seed);
        var pixels = Array.ConvertAll(digits.Pixels, value => value / 255f);
        return (
            tensor(pixels, [count, .. shape], ScalarType.Float32),
            tensor(Array.ConvertAll(digits.Labels, label => (long)label), [count], ScalarType.Int64));
    }
}
