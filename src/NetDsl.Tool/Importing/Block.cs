namespace NetDsl.Tool.Importing;

/// <summary>A class of the imported file: the network, or a part of it that is used several times.</summary>
internal sealed class Block
{
    public required string Name { get; init; }

    /// <summary>The network itself, in place of a block.</summary>
    public bool IsNetwork { get; init; }

    /// <summary>Where its layers are in the model, for each use.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>Its layers, for each use.</summary>
    public required IReadOnlyList<IReadOnlyList<Layer>> Uses { get; init; }

    /// <summary>The values that go in, of the first use.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>The values that come out, of the first use.</summary>
    public required IReadOnlyList<string> Outputs { get; init; }

    /// <summary>The sizes of its input, as it is declared.</summary>
    public required IReadOnlyList<string> Dims { get; init; }

    public required Hyperparameters Hyperparameters { get; init; }

    /// <summary>The arguments of each layer, as C#; computed once, since they make the hyperparameters.</summary>
    public IReadOnlyList<string> Arguments => field ??= ClassArguments.Of(this);

    /// <summary>Its layers of the first use, which stand for all.</summary>
    public IReadOnlyList<Layer> Layers => Uses[0];
}
