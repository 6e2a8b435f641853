using NetDsl.Managed.Autograd;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations;

/// <summary>Which elements are infinite, finite, or close to others.</summary>
internal static class Classification
{
    internal static Tensor IsInfinite(Tensor x)
    {
        using var temporaries = Temporaries.Begin();
        if (!DTypes.IsFloat(x.dtype))
        {
            return temporaries.Keep(Comparisons.NotEqual(x, x));
        }
        using var _ = GradMode.Set(false);
        return temporaries.Keep(Comparisons.Equal(UnaryFunctions.Abs.Apply(x), double.PositiveInfinity));
    }

    internal static Tensor IsFinite(Tensor x)
    {
        using var temporaries = Temporaries.Begin();
        if (!DTypes.IsFloat(x.dtype))
        {
            return temporaries.Keep(Comparisons.Equal(x, x));
        }
        using var _ = GradMode.Set(false);
        // Neither NaN nor an infinity is less than infinity.
        return temporaries.Keep(Comparisons.Less(UnaryFunctions.Abs.Apply(x), double.PositiveInfinity));
    }

    internal static Tensor IsClose(Tensor a, Tensor b, double relative, double absolute, bool nanEqual)
    {
        if (a.dtype != b.dtype)
        {
            throw Errors.Native($"{DTypes.Name(a.dtype)} did not match {DTypes.Name(b.dtype)}");
        }
        using var temporaries = Temporaries.Begin();
        using var _ = GradMode.Set(false);
        var close = Comparisons.Equal(a, b);
        if (nanEqual)
        {
            close = Comparisons.Or(close, Comparisons.And(Comparisons.NotEqual(a, a), Comparisons.NotEqual(b, b)));
        }
        var allowed = Add.Apply(UnaryFunctions.Abs.Apply(Multiply.Apply(b, relative)), absolute);
        var distance = UnaryFunctions.Abs.Apply(Subtract.Apply(a, b));
        var near = Comparisons.And(IsFinite(distance), Comparisons.LessEqual(distance, allowed));
        return temporaries.Keep(Comparisons.Or(close, near));
    }

    internal static bool AllClose(Tensor a, Tensor b, double relative, double absolute, bool nanEqual)
    {
        using var temporaries = Temporaries.Begin();
        return Truth.All(IsClose(a, b, relative, absolute, nanEqual), [], keepDim: false).item<bool>();
    }
}
