using static TorchSharp.torch.nn.init;

namespace NetDsl;

/// <summary>
/// Sets how weights are initialised. Below a layer it is for that layer; above all layers it is the network's default, for every weight of
/// two
/// or more dimensions that it fits.
/// </summary>
/// <param name="scheme">The scheme; a layer that has several weights, an LSTM, starts all of them so.</param>
/// <remarks>
/// <para>Without it, layers are initialised as PyTorch's. Each scheme takes the properties that <see cref="Init"/> names with it.</para>
/// <para><see href="https://pytorch.org/docs/stable/nn.init.html">torch.nn.init</see></para>
/// </remarks>
/// <example>
/// <code>
/// [Network(3, 32, 32)]
/// [Init(Init.KaimingNormal, Mode = FanInOut.FanOut, Nonlinearity = NonlinearityType.ReLU, Bias = 0)]
/// [Tap("skip")]
/// [Conv(3, 3, Padding = 1), BatchNorm, Init(Init.Zeros)]
/// [Add("skip"), ReLU]
/// </code>
/// </example>
public sealed class InitAttribute(Init scheme) : ElementAttribute
{
    /// <summary>The scheme.</summary>
    public Init Scheme { get; } = scheme;

    /// <summary>The lower bound of Uniform (default 0) and TruncNormal (default −2).</summary>
    public double Low { get; set; }

    /// <summary>The upper bound of Uniform (default 1) and TruncNormal (default 2).</summary>
    public double High { get; set; }

    /// <summary>The mean of Normal and TruncNormal. Default: 0.</summary>
    public double Mean { get; set; }

    /// <summary>The standard deviation of Normal and TruncNormal (default 1) and Sparse (default 0.01). At least 0.</summary>
    public double Std { get; set; }

    /// <summary>The value of Constant. Default: 0.</summary>
    public double Value { get; set; }

    /// <summary>A factor of the Xavier schemes and Orthogonal. Default: 1.</summary>
    public double Gain { get; set; } = 1;

    /// <summary>Which fan the Kaiming schemes keep the variance for: FanIn forward (default), FanOut backward.</summary>
    public FanInOut Mode { get; set; } = FanInOut.FanIn;

    /// <summary>The function after the layer, for the gain of the Kaiming schemes. Default: LeakyReLU.</summary>
    public NonlinearityType Nonlinearity { get; set; } = NonlinearityType.LeakyReLU;

    /// <summary>The negative slope of LeakyReLU, for the Kaiming schemes. Default: 0.</summary>
    public double NegativeSlope { get; set; }

    /// <summary>The share of zeros in each column, for Sparse, 0…1. Default: 0.1.</summary>
    public double Sparsity { get; set; } = 0.1;

    /// <summary>The initial value of the biases. Left out: the layer's own.</summary>
    public double Bias { get; set; }
}
