namespace NetDsl;

/// <summary>An activation without settings, as a value: what <c>[Activation]</c> puts where a hyperparameter chooses.</summary>
public enum Activation
{
    /// <summary>None: <c>nn.Identity</c>.</summary>
    Identity,

    /// <summary><c>nn.ReLU</c>.</summary>
    ReLU,

    /// <summary><c>nn.ReLU6</c>.</summary>
    ReLU6,

    /// <summary><c>nn.LeakyReLU</c>, its slope 0.01.</summary>
    LeakyReLU,

    /// <summary><c>nn.ELU</c>, its alpha 1.</summary>
    ELU,

    /// <summary><c>nn.SELU</c>.</summary>
    SELU,

    /// <summary><c>nn.GELU</c>.</summary>
    GELU,

    /// <summary><c>nn.SiLU</c>.</summary>
    SiLU,

    /// <summary><c>nn.Mish</c>.</summary>
    Mish,

    /// <summary><c>nn.Hardswish</c>.</summary>
    Hardswish,

    /// <summary><c>nn.Hardsigmoid</c>.</summary>
    Hardsigmoid,

    /// <summary><c>nn.Sigmoid</c>.</summary>
    Sigmoid,

    /// <summary><c>nn.Tanh</c>.</summary>
    Tanh,

    /// <summary><c>nn.Softplus</c>, its beta 1 and its threshold 20.</summary>
    Softplus,
}
