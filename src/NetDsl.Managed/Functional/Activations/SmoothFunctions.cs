namespace NetDsl.Managed.Functional;

/// <summary>x where it is positive, alpha (exp(x inputScale) - 1) where not; all of it times scale.</summary>
internal readonly struct Elu(double alpha, double scale, double inputScale, bool inPlace = false) : ISmooth
{
    /// <summary>In place only the result is kept; it determines the slope as long as the sign is preserved.</summary>
    public bool NeedsResult => inPlace && alpha >= 0 && scale > 0 && inputScale > 0;

    public string Node => "EluBackward0";

    public string Kernel => "elu_cpu";

    public double Value(double x) => scale * (x > 0 ? x : alpha * (Math.Exp(x * inputScale) - 1));

    public double Slope(double saved)
    {
        if (saved > 0)
        {
            return scale;
        }
        return NeedsResult ? inputScale * (saved + alpha * scale) : scale * alpha * inputScale * Math.Exp(saved * inputScale);
    }
}

/// <summary>log(1 + exp(beta x)) / beta, and x itself where beta x is above the threshold.</summary>
internal readonly struct Softplus(double beta, double threshold) : ISmooth
{
    public string Node => "SoftplusBackward0";

    public string Kernel => "softplus_cpu";

    public double Value(double x) => x * beta > threshold ? x : Stable.LogOnePlusExp(x * beta) / beta;

    public double Slope(double x) => x * beta > threshold ? 1 : Stable.Sigmoid(x * beta);
}

/// <summary>x tanh(softplus(x)).</summary>
internal readonly struct Mish : ISmooth
{
    public string Node => "MishBackward0";

    public string Kernel => "mish_cpu";

    public double Value(double x) => x * Math.Tanh(Stable.LogOnePlusExp(x));

    public double Slope(double x)
    {
        var t = Math.Tanh(Stable.LogOnePlusExp(x));
        return t + x * Stable.Sigmoid(x) * (1 - t * t);
    }
}

/// <summary>x relu6(x + 3) / 6.</summary>
internal readonly struct Hardswish : ISmooth
{
    public string Node => "HardswishBackward0";

    public string Kernel => "hardswish_cpu";

    public bool IsCut => true;

    public double Value(double x) => x * Math.Clamp(x + 3, 0, 6) / 6;

    public double Slope(double x) => x < -3 ? 0 : x <= 3 ? x / 3 + 0.5 : 1;
}

/// <summary>relu6(x + 3) / 6.</summary>
internal readonly struct Hardsigmoid : ISmooth
{
    public string Node => "HardsigmoidBackward0";

    public string Kernel => "hardsigmoid_cpu";

    public bool IsCut => true;

    public double Value(double x) => Math.Clamp(x + 3, 0, 6) / 6;

    public double Slope(double x) => x is > -3 and < 3 ? 1.0 / 6 : 0;
}

/// <summary>x / (1 + |x|).</summary>
internal readonly struct Softsign : ISmooth
{
    public string Node => "SoftsignBackward0";

    public string Kernel => "softsign_cpu";

    public double Value(double x) => x / (1 + Math.Abs(x));

    public double Slope(double x) => 1 / ((1 + Math.Abs(x)) * (1 + Math.Abs(x)));
}

/// <summary>Numerically stable exponentials.</summary>
internal static class Stable
{
    internal static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    /// <summary>log(1 + exp(x)).</summary>
    internal static double LogOnePlusExp(double x) => Math.Max(x, 0) + LogOnePlus(Math.Exp(-Math.Abs(x)));

    // log(1 + y) loses precision for a small y; the quotient restores it.
    private static double LogOnePlus(double y)
    {
        var sum = 1 + y;
        return sum == 1 ? y : Math.Log(sum) * y / (sum - 1);
    }
}
