using static TorchSharp.torch;

namespace NetDsl.Playground;

/// <summary>Points (x, y) on the arms of a spiral, each arm a class.</summary>
internal sealed class SpiralLesson : Lesson
{
    private const double Turns = 0.75;
    private const double Noise = 0.03;

    public override string Name => "a spiral's arms";

    public override IReadOnlyList<IReadOnlyList<long>> Shapes { get; } = [[2]];

    public override (int Least, int Most) Classes => (2, 5);

    public override double Rate => 1e-2;

    public override (Tensor Inputs, Tensor Classes) Draw(int count, int classes, IReadOnlyList<long> shape, int seed)
    {
        var random = new Random(seed);
        var points = new float[2 * count];
        var arms = new long[count];
        for (var index = 0; index < count; index++)
        {
            arms[index] = index % classes;
            var radius = Math.Sqrt(random.NextDouble());
            var angle = Math.Tau * (Turns * radius + (double)arms[index] / classes);
            points[2 * index] = (float)(radius * Math.Cos(angle) + Noise * Normal(random));
            points[2 * index + 1] = (float)(radius * Math.Sin(angle) + Noise * Normal(random));
        }

        return (tensor(points, [count, 2], ScalarType.Float32), tensor(arms, [count], ScalarType.Int64));
    }

    /// <summary>Of mean 0 and deviation 1 (Box and Muller, 1958).</summary>
    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(Math.Tau * random.NextDouble());
}
