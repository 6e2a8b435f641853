using System.ComponentModel;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.CompilerServices;

/// <summary>Makes the parameters that a network has without a module, as PyTorch's <c>nn.Parameter</c> does. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Parameters
{
    /// <summary>A parameter of one value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="shape">Its shape.</param>
    public static Parameter Constant(double value, params long[] shape) => Kept(new(full(shape, value)));

    /// <summary>A parameter of normal values with mean 0.</summary>
    /// <param name="std">Their standard deviation, at least 0.</param>
    /// <param name="shape">Its shape.</param>
    public static Parameter Normal(double std, params long[] shape)
    {
        var values = Kept(new(empty(shape)));
        nn.init.normal_(values, 0, std);
        return values;
    }

    /// <summary>A parameter that outlives the dispose scope in which it was made.</summary>
    internal static Parameter Kept(Parameter parameter)
    {
        parameter.DetachFromDisposeScope();
        return parameter;
    }
}
