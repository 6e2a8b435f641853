using NetDsl.Managed.Autograd;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations;

/// <summary>Rounding to a number of decimals.</summary>
internal static class Rounding
{
    internal static Tensor Apply(Tensor x, long decimals)
    {
        if (decimals == 0)
        {
            return UnaryFunctions.Round.Apply(x);
        }
        using var temporaries = Temporaries.Begin();
        var scale = Math.Pow(10, decimals);
        return temporaries.Keep(UnaryFunctions.Round.Apply(x.mul(scale)).div(scale));
    }

    internal static Tensor ApplyInPlace(Tensor x, long decimals)
    {
        if (decimals == 0)
        {
            return UnaryFunctions.Round.ApplyInPlace(x);
        }
        var scale = Math.Pow(10, decimals);
        return UnaryFunctions.Round.ApplyInPlace(x.mul_(scale)).div_(scale);
    }
}
