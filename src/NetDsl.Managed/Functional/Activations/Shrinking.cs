namespace NetDsl.Managed.Functional;

/// <summary>x, and zero between -lambda and lambda.</summary>
internal readonly struct Hardshrink(double lambda) : ISmooth
{
    public string Node => "HardshrinkBackward0";

    public string Kernel => "hardshrink_cpu";

    public bool IsCut => true;

    public double Value(double x) => x >= -lambda && x <= lambda ? 0 : x;

    public double Slope(double x) => x >= -lambda && x <= lambda ? 0 : 1;
}

/// <summary>x moved by lambda towards zero, and zero between -lambda and lambda.</summary>
internal readonly struct Softshrink(double lambda) : ISmooth
{
    public string Node => "SoftshrinkBackward0";

    public string Kernel => "softshrink_cpu";

    public bool IsCut => true;

    // Zero times x, so that NaN stays NaN.
    public double Value(double x) => x > lambda ? x - lambda : x < -lambda ? x + lambda : x * 0;

    public double Slope(double x) => x >= -lambda && x <= lambda ? 0 : 1;
}

/// <summary>x where it is above a threshold, a value where not.</summary>
internal readonly struct Threshold(double threshold, double value) : ISmooth
{
    public string Node => "ThresholdBackward0";

    public string Kernel => "threshold_cpu";

    public bool IsCut => true;

    public double Value(double x) => x <= threshold ? value : x;

    public double Slope(double x) => x <= threshold ? 0 : 1;
}
