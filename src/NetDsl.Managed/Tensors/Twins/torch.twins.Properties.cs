namespace TorchSharp;

public static partial class torch
{
    /// <summary>The number of elements.</summary>
    public static long numel(Tensor input) => input.numel();

    /// <summary>Whether the elements are floating-point numbers.</summary>
    public static bool is_floating_point(Tensor input) => input.is_floating_point();

    /// <summary>Whether the elements are complex numbers: always false.</summary>
    public static bool is_complex(Tensor input) => input.is_complex();

    /// <summary>Whether the elements are integers or truth values.</summary>
    public static bool is_integral(Tensor t) => t.is_integral();
}
