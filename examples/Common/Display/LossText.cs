using System.Globalization;

namespace NetDsl.Examples;

/// <summary>A loss in six columns, however far a training goes off.</summary>
internal static class LossText
{
    public const int Width = 6;

    public static string Of(double loss) => (loss switch
    {
        < 9.99995 => Invariant(loss, "0.0000"),
        < 99.9995 => Invariant(loss, "0.000"),
        < 999.995 => Invariant(loss, "0.00"),
        double.PositiveInfinity => "inf",
        _ => Invariant(loss, "0e+00"),
    }).PadRight(Width);

    private static string Invariant(double loss, string format) => loss.ToString(format, CultureInfo.InvariantCulture);
}
