using System.Globalization;
using System.Text;

namespace NetDsl.Managed.Tests;

/// <summary>Compares numbers and says where they differ.</summary>
internal static class Near
{
    private const int Shown = 5;

    /// <summary>Each value may be off by the tolerance times max(1, |expected|); infinities and NaN must be equal.</summary>
    internal static void Assert(
        string what, IReadOnlyList<double> expected, IReadOnlyList<double> got, IReadOnlyList<long> shape, double tolerance)
    {
        Xunit.Assert.True(expected.Count == got.Count, $"{what}: expected {expected.Count} values, got {got.Count}.");
        var report = new StringBuilder();
        var wrong = 0;
        for (var i = 0; i < expected.Count; i++)
        {
            if (IsNear(expected[i], got[i], tolerance))
            {
                continue;
            }
            if (wrong++ < Shown)
            {
                report.Append(CultureInfo.InvariantCulture, $"\n  at [{Position(i, shape)}]: expected {expected[i]:R}, got {got[i]:R}");
            }
        }
        Xunit.Assert.True(wrong == 0, $"{what}: {wrong} of {expected.Count} values differ by more than {tolerance:R}:{report}");
    }

    private static bool IsNear(double expected, double got, double tolerance)
        => double.IsFinite(expected)
            ? Math.Abs(expected - got) <= tolerance * Math.Max(1, Math.Abs(expected))
            : expected.Equals(got);

    private static string Position(long flat, IReadOnlyList<long> shape)
    {
        var position = new long[shape.Count];
        for (var axis = shape.Count - 1; axis >= 0; axis--)
        {
            (flat, position[axis]) = (flat / shape[axis], flat % shape[axis]);
        }
        return string.Join(", ", position);
    }
}
