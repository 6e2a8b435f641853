using System.ComponentModel;
using static TorchSharp.torch;

namespace NetDsl;

/// <summary>What generated code calls to start layers that have several weights.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Initialize
{
    /// <summary>Starts every weight of a module that has two or more dimensions, in the order of its parameters.</summary>
    /// <param name="module">The module.</param>
    /// <param name="scheme">Changes a tensor in place, and gives it back.</param>
    public static void Weights(nn.Module module, Func<Tensor, Tensor> scheme)
    {
        ArgumentNullException.ThrowIfNull(module);
        ArgumentNullException.ThrowIfNull(scheme);
        foreach (var (name, parameter) in module.named_parameters())
        {
            if (parameter.dim() >= 2 && !IsBias(name))
                scheme(parameter);
        }
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
                nn.init.constant_(parameter, value);
        }
    }

    // A parameter's own name, without those of the modules around it.
    private static bool IsBias(string name) => Network.IsBias(name[(name.LastIndexOf('.') + 1)..]);
}
