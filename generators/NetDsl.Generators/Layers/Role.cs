namespace NetDsl.Generators.Layers;

/// <summary>What the rules of good practice ask about a layer's kind.</summary>
internal enum Role
{
    /// <summary>Nothing that they ask about.</summary>
    None,

    /// <summary>A matrix and a bias.</summary>
    Linear,

    /// <summary>Brings its input to a common scale.</summary>
    Norm,

    /// <summary>A function of each number.</summary>
    Activation,

    /// <summary>Makes probabilities of scores.</summary>
    Softmax,

    /// <summary>Leaves out at random in training.</summary>
    Dropout,
}
