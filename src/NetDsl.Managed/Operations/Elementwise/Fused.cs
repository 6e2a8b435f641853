using NetDsl.Managed.Autograd;
using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations;

/// <summary>Sums with a product or quotient: addcmul, addcdiv, lerp.</summary>
internal static class Fused
{
    internal static Tensor AddProduct(Tensor x, Tensor a, Tensor b, Scalar value)
    {
        using var temporaries = Temporaries.Begin();
        return temporaries.Keep(Add.Scaled(x, Multiply.Apply(a, b), value));
    }

    internal static Tensor AddProductInPlace(Tensor x, Tensor a, Tensor b, Scalar value)
    {
        using var temporaries = Temporaries.Begin();
        return Add.ScaledInPlace(x, Multiply.Apply(a, b), value);
    }

    internal static Tensor AddQuotient(Tensor x, Tensor a, Tensor b, Scalar value)
    {
        using var temporaries = Temporaries.Begin();
        return temporaries.Keep(Add.Scaled(x, Divide.Apply(a, b, RoundingMode.None), value));
    }

    internal static Tensor AddQuotientInPlace(Tensor x, Tensor a, Tensor b, Scalar value)
    {
        using var temporaries = Temporaries.Begin();
        return Add.ScaledInPlace(x, Divide.Apply(a, b, RoundingMode.None), value);
    }

    internal static Tensor Interpolate(Tensor x, Tensor end, Tensor weight)
    {
        using var temporaries = Temporaries.Begin();
        return temporaries.Keep(Add.Apply(x, Multiply.Apply(weight, Subtract.Apply(end, x))));
    }

    internal static Tensor InterpolateInPlace(Tensor x, Tensor end, Tensor weight)
    {
        using var temporaries = Temporaries.Begin();
        return Add.ApplyInPlace(x, Multiply.Apply(weight, Subtract.Apply(end, x)));
    }
}
