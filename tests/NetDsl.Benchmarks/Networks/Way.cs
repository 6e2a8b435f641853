using static TorchSharp.torch;

namespace NetDsl.Benchmarks.Networks;

/// <summary>One way to write and to run a network.</summary>
/// <param name="Name">Its name in the table.</param>
/// <param name="Create">Makes the network.</param>
internal sealed record Way(string Name, Func<nn.Module<Tensor, Tensor>> Create)
{
    /// <summary>Whether it predicts; some ways are for training alone.</summary>
    public bool Predicts { get; init; } = true;

    /// <summary>Whether it trains; some ways are for prediction alone.</summary>
    public bool Trains { get; init; } = true;

    /// <summary>The type of its weights and inputs.</summary>
    public ScalarType Type { get; init; } = ScalarType.Float32;

    /// <summary>The type in which its layers compute where that is another.</summary>
    public ScalarType? Autocast { get; init; }
}

/// <summary>A network, in several ways.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Input">A sample's shape.</param>
/// <param name="Classes">How many classes it tells apart.</param>
/// <param name="StepBatch">The samples of a training step.</param>
/// <param name="Ways">The ways; the first is what the others are compared with.</param>
internal sealed record Contest(string Name, long[] Input, int Classes, int StepBatch, IReadOnlyList<Way> Ways);
