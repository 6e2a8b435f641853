namespace NetDsl.Generators.Layers;

/// <summary>A layer's role in the rules of good practice.</summary>
internal enum Role
{
    /// <summary>No role.</summary>
    None,

    /// <summary>A matrix product with an optional bias.</summary>
    Linear,

    /// <summary>A normalisation.</summary>
    Norm,

    /// <summary>An elementwise non-linearity.</summary>
    Activation,

    /// <summary>Turns scores into probabilities.</summary>
    Softmax,

    /// <summary>Turns scores into logarithms of probabilities.</summary>
    LogSoftmax,

    /// <summary>Drops values at random in training.</summary>
    Dropout,
}
