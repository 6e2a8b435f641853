namespace NetDsl.Managed.Functional;

/// <summary>The squared difference.</summary>
internal readonly struct SquaredDistance : ISmooth
{
    public string Node => "MseLossBackward0";

    public string Kernel => "mse_cpu";

    public double Value(double x) => x * x;

    public double Slope(double x) => 2 * x;
}

/// <summary>The absolute difference.</summary>
internal readonly struct AbsoluteDistance : ISmooth
{
    public string Node => "AbsBackward0";

    public string Kernel => "abs_cpu";

    public double Value(double x) => Math.Abs(x);

    public double Slope(double x) => double.IsNaN(x) ? x : Math.Sign(x);
}

/// <summary>d² / (2 beta) where |d| &lt; beta, otherwise |d| − beta / 2.</summary>
internal readonly struct SmoothDistance(double beta) : ISmooth
{
    public string Node => "SmoothL1LossBackward0";

    public string Kernel => "smooth_l1_cpu";

    public double Value(double x) => Math.Abs(x) < beta ? x * x / (2 * beta) : Math.Abs(x) - beta / 2;

    public double Slope(double x) => Math.Abs(x) < beta ? x / beta : Math.Sign(x);
}

/// <summary>d² / 2 where |d| &lt; delta, otherwise delta |d| − delta² / 2.</summary>
internal readonly struct HuberDistance(double delta) : ISmooth
{
    public string Node => "HuberLossBackward0";

    public string Kernel => "huber_cpu";

    public double Value(double x) => Math.Abs(x) <= delta ? x * x / 2 : delta * (Math.Abs(x) - delta / 2);

    public double Slope(double x) => Math.Abs(x) <= delta ? x : delta * Math.Sign(x);
}
