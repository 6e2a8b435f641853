using static TorchSharp.torch;

namespace NetDsl.Playground;

/// <summary>What a network can learn here: data that is drawn on the spot, and never ends.</summary>
public abstract class Lesson
{
    /// <summary>The lessons.</summary>
    public static IReadOnlyList<Lesson> All { get; } = [new DigitLesson(), new SpiralLesson()];

    /// <summary>What is learnt: "drawn digits".</summary>
    public abstract string Name { get; }

    /// <summary>Shapes of an input in which it can be given, the batch dimension left out.</summary>
    public abstract IReadOnlyList<IReadOnlyList<long>> Shapes { get; }

    /// <summary>The fewest and the most classes.</summary>
    public abstract (int Least, int Most) Classes { get; }

    /// <summary>Adam's learning rate.</summary>
    public abstract double Rate { get; }

    /// <summary>Draws samples.</summary>
    /// <param name="count">How many.</param>
    /// <param name="classes">Of how many classes.</param>
    /// <param name="shape">The shape of each, one of <see cref="Shapes"/>.</param>
    /// <param name="seed">The same seed draws the same samples.</param>
    /// <returns>The inputs (N, …), in float32, and their classes (N), in int64.</returns>
    public abstract (Tensor Inputs, Tensor Classes) Draw(int count, int classes, IReadOnlyList<long> shape, int seed);
}
