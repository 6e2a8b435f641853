using System.ComponentModel;
using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.CompilerServices;

/// <summary>Initialisations that torch.nn.init lacks, or does otherwise than PyTorch. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Initialize
{
    /// <summary>Initialises every weight of a module that has so many dimensions, in the order of its parameters.</summary>
    /// <param name="module">The module.</param>
    /// <param name="scheme">Changes a tensor in place, and returns it.</param>
    /// <param name="leastRank">The least number of dimensions that the scheme takes, and two or more.</param>
    /// <param name="mostRank">The most.</param>
    public static void Weights(nn.Module module, Func<Tensor, Tensor> scheme, int leastRank = 2, int mostRank = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(module);
        ArgumentNullException.ThrowIfNull(scheme);
        foreach (var (name, parameter) in module.named_parameters())
        {
            if (parameter.dim() >= leastRank && parameter.dim() <= mostRank && !IsBias(name))
            {
                scheme(parameter);
            }
        }
    }

    /// <summary>Initialises the weight of a layer before it is parametrized, as PyTorch's does that is parametrized afterwards.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="scheme">Changes a tensor in place, and returns it.</param>
    public static void Parametrized(Modules.Parametrized layer, Func<Tensor, Tensor> scheme)
    {
        ArgumentNullException.ThrowIfNull(layer);
        ArgumentNullException.ThrowIfNull(scheme);
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        layer.Start(scheme(empty_like(layer.weight)));
    }

    /// <summary>Sets every bias of a module to a value.</summary>
    /// <param name="module">The module.</param>
    /// <param name="value">The value.</param>
    public static void Biases(nn.Module module, double value)
    {
        ArgumentNullException.ThrowIfNull(module);
        foreach (var (name, parameter) in module.named_parameters())
        {
            if (IsBias(name))
            {
                nn.init.constant_(parameter, value);
            }
        }
    }

    /// <summary>Gives a module the default type, which TorchSharp's attention and transformers do not ask for.</summary>
    /// <param name="module">The module.</param>
    public static void DefaultType(nn.Module module)
    {
        ArgumentNullException.ThrowIfNull(module);
        var type = get_default_dtype();
        if (module.parameters().Any(parameter => parameter.dtype != type))
        {
            module.to(type);
        }
    }

    /// <summary>Lets running statistics be the averages of all batches: PyTorch's <c>momentum=None</c>.</summary>
    /// <param name="norm">The norm.</param>
    public static void CumulativeAverage(TorchSharp.Modules.NormBase norm)
    {
        ArgumentNullException.ThrowIfNull(norm);
        norm.momentum = null;
    }

    /// <summary>Sets the row of the padding to zeros again.</summary>
    /// <param name="weight">A table, (rows, features).</param>
    /// <param name="row">The padding's row.</param>
    public static void Padding(Tensor? weight, long row)
    {
        ArgumentNullException.ThrowIfNull(weight);
        using var noGradient = no_grad();
        using var padding = weight.select(0, row);
        padding.zero_();
    }

    /// <summary>Normal values by Glorot and Bengio (2010): PyTorch's <c>xavier_normal_</c>; TorchSharp's draws uniform values.</summary>
    /// <param name="weight">A weight (out, in, …) of two or more dimensions.</param>
    /// <param name="gain">A factor.</param>
    public static Tensor XavierNormal(Tensor weight, double gain = 1)
    {
        var (fanIn, fanOut) = nn.init.CalculateFanInAndFanOut(weight);
        return nn.init.normal_(weight, 0, gain * Math.Sqrt(2.0 / (fanIn + fanOut)));
    }

    /// <summary>
    /// Normal values between two bounds: PyTorch's <c>trunc_normal_</c>; TorchSharp's swaps the mean and the standard
    /// deviation.
    /// </summary>
    /// <param name="weight">The weight.</param>
    /// <param name="mean">The mean of the normal distribution.</param>
    /// <param name="std">Its standard deviation, at least 0.</param>
    /// <param name="a">The lower bound.</param>
    /// <param name="b">The upper bound.</param>
    public static Tensor TruncNormal(Tensor weight, double mean = 0, double std = 1, double a = -2, double b = 2)
    {
        ArgumentNullException.ThrowIfNull(weight);
        using var noGradient = no_grad();
        if (std == 0)
        {
            return nn.init.constant_(weight, Math.Clamp(mean, a, b));
        }

        weight.uniform_((2 * Below(a)) - 1, (2 * Below(b)) - 1);
        return weight.erfinv_().mul_(std * Math.Sqrt(2)).add_(mean).clamp_(a, b);

        // The share of the normal distribution below a value.
        double Below(double value)
        {
            using var scaled = tensor((value - mean) / (std * Math.Sqrt(2)), float64);
            using var erf = scaled.erf();
            return (1 + erf.item<double>()) / 2;
        }
    }

    // A parameter's own name, without those of the modules around it.
    private static bool IsBias(string name) => ParameterGroups.IsBias(name[(name.LastIndexOf('.') + 1)..]);
}
