using NetDsl.Managed.Operations;

namespace NetDsl.Managed.Functional;

/// <summary>Turns a uniform value into a normal one: mean + std √2 erf⁻¹(x), kept between two bounds.</summary>
internal readonly struct TruncatedNormal(double mean, double std, double lower, double upper) : ISmooth
{
    public string Node => "TruncNormalBackward0";

    public string Kernel => "trunc_normal_cpu";

    public double Value(double x) => Math.Clamp(mean + std * Math.Sqrt(2) * InverseErf(x), lower, upper);

    public double Slope(double x) => 0;

    private static double InverseErf(double x)
    {
        if (Math.Abs(x) >= 1)
            return x * double.PositiveInfinity;
        // A closed form good to three digits (S. Winitzki 2008), and Newton's steps from there.
        const double a = 0.147;
        var log = Math.Log((1 - x) * (1 + x));
        var half = 2 / (Math.PI * a) + log / 2;
        var y = Math.CopySign(Math.Sqrt(Math.Sqrt(half * half - log / a) - half), x);
        for (var i = 0; i < 4; i++)
            y -= (SpecialFunctions.Erf(y) - x) * Math.Sqrt(Math.PI) / 2 * Math.Exp(y * y);
        return y;
    }
}
