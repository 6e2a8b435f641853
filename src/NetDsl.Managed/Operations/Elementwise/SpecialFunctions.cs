using System.Numerics;

namespace NetDsl.Managed.Operations;

/// <summary>Functions that .NET lacks, computed in double precision.</summary>
internal static class SpecialFunctions
{
    private const int TableSteps = 64;
    private const int TableEnd = 6;
    private static readonly (double Value, double Slope)[] Table = MakeTable();

    internal static T Log1p<T>(T x) where T : IFloatingPointIeee754<T>
    {
        var value = double.CreateTruncating(x);
        var sum = 1 + value;
        // The quotient corrects the rounding error of 1 + x (Kahan).
        return T.CreateTruncating(sum == 1 ? value : double.IsPositiveInfinity(sum) ? sum : Math.Log(sum) * (value / (sum - 1)));
    }

    /// <summary>The error function, to the precision of the type.</summary>
    internal static T Erf<T>(T x) where T : IFloatingPointIeee754<T>
    {
        var value = double.CreateTruncating(x);
        return T.CreateTruncating(typeof(T) == typeof(float) ? ErfFromTable(value) : Erf(value));
    }

    internal static T Erfc<T>(T x) where T : IFloatingPointIeee754<T> => T.CreateTruncating(Erfc(double.CreateTruncating(x)));

    /// <summary>The standard normal CDF, for values of type T.</summary>
    internal static double Phi<T>(double x) => typeof(T) == typeof(float)
        ? 0.5 + 0.5 * ErfFromTable(x / Math.Sqrt(2))
        : 0.5 * Erfc(-x / Math.Sqrt(2));

    /// <summary>The error function to nine decimals: four terms of its Taylor series around the nearest point of a table.</summary>
    private static double ErfFromTable(double x)
    {
        if (!(Math.Abs(x) < TableEnd))
        {
            return double.IsNaN(x) ? x : Math.Sign(x);
        }
        var index = (int)Math.Round(Math.Abs(x) * TableSteps);
        var point = index / (double)TableSteps;
        var distance = Math.Abs(x) - point;
        var (value, slope) = Table[index];
        var result = value + slope * distance * (1 - distance * (point - (2 * point * point - 1) * distance / 3));
        return x < 0 ? -result : result;
    }

    private static (double Value, double Slope)[] MakeTable()
    {
        var table = new (double, double)[TableEnd * TableSteps + 1];
        for (var i = 0; i < table.Length; i++)
        {
            var x = i / (double)TableSteps;
            table[i] = (Erf(x), 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x));
        }
        return table;
    }

    /// <summary>The error function: its Taylor series near zero, 1 - erfc elsewhere.</summary>
    internal static double Erf(double x)
    {
        if (double.IsNaN(x))
        {
            return x;
        }
        if (Math.Abs(x) > 2)
        {
            return x > 0 ? 1 - Erfc(x) : Erfc(-x) - 1;
        }
        // erf(x) = 2/√π · e^(-x²) · Σ 2ⁿ x^(2n+1) / (1·3·…·(2n+1)): all terms have one sign, so nothing cancels.
        var term = x;
        var sum = x;
        for (var n = 1; Math.Abs(term) > Math.Abs(sum) * 1e-17 && n < 80; n++)
        {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }
        return 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x) * sum;
    }

    /// <summary>1 - erf(x), exact in the tail too: a continued fraction.</summary>
    internal static double Erfc(double x)
    {
        if (x < 2)
        {
            return 1 - Erf(x);
        }
        if (x > 27)
        {
            return 0;
        }
        // erfc(x) = e^(-x²)/√π · 1/(x + (1/2)/(x + 1/(x + (3/2)/(x + …)))), from the inside out.
        var fraction = x;
        for (var n = 60; n >= 1; n--)
        {
            fraction = x + n / 2.0 / fraction;
        }
        return Math.Exp(-x * x) / Math.Sqrt(Math.PI) / fraction;
    }

    /// <summary>The inverse error function; infinite at ±1, NaN beyond.</summary>
    internal static double Erfinv(double x)
    {
        if (Math.Abs(x) >= 1)
        {
            return Math.Abs(x) > 1 ? double.NaN : x * double.PositiveInfinity;
        }
        // A closed form good to three digits (S. Winitzki 2008), and Newton's steps from there.
        const double a = 0.147;
        var log = Math.Log((1 - x) * (1 + x));
        var half = 2 / (Math.PI * a) + log / 2;
        var y = Math.CopySign(Math.Sqrt(Math.Sqrt(half * half - log / a) - half), x);
        for (var i = 0; i < 4; i++)
        {
            y -= (Erf(y) - x) * Math.Sqrt(Math.PI) / 2 * Math.Exp(y * y);
        }
        return y;
    }
}
