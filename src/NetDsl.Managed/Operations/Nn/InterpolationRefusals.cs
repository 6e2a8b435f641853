using System.Globalization;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations.Nn;

/// <summary>The argument checks of resizing, with PyTorch's messages.</summary>
internal static class InterpolationRefusals
{
    private static readonly string[] Modes = ["nearest", "linear", "bilinear", "bicubic", "trilinear", "area", "nearest-exact"];
    private static readonly string[] Axes = ["D", "H", "W"];

    /// <summary>Rejects settings that contradict each other or the number of dimensions.</summary>
    internal static void Check(
        long[] from, long[]? size, double[]? factors, InterpolationMode mode, bool? alignCorners, bool recompute, bool antialias)
    {
        bool byWeights =
            mode is InterpolationMode.Linear or InterpolationMode.Bilinear or InterpolationMode.Bicubic or InterpolationMode.Trilinear;
        if (!byWeights && alignCorners is not null)
        {
            throw Errors.Native(
                "align_corners option can only be set with the interpolating modes: linear | bilinear | bicubic | trilinear");
        }
        if (size is not null && factors is not null)
        {
            throw Errors.Native("only one of size or scale_factor should be defined");
        }
        if (size is null && factors is null)
        {
            throw Errors.Native("either size or scale_factor should be defined");
        }
        CheckCount(from, size, factors);
        if (recompute && size is not null)
        {
            throw Errors.Native("recompute_scale_factor is not meaningful with an explicit size.");
        }
        if (antialias && (from.Length != 4 || mode is not (InterpolationMode.Bilinear or InterpolationMode.Bicubic)))
        {
            throw Errors.Native("Anti-alias option is restricted to bilinear and bicubic modes and requires a 4-D tensor as input");
        }
        CheckMode(from.Length, mode);
    }

    /// <summary>Rejects empty axes of input and output; only the batch may be empty.</summary>
    internal static void CheckSizes(long[] from, long[] to)
    {
        if (Array.Exists(to, length => length < 1) || from.AsSpan(2).Contains(0))
        {
            throw Errors.Native("Input and output sizes should be greater than 0, "
                + $"but got input ({Named(from[2..])}){(to.Length == 1 ? " and" : "")} output ({Named(to)})");
        }
        if (from[1] == 0)
        {
            throw Errors.Native($"Non-empty {from.Length}D data tensor expected but got a tensor with sizes {Shapes.Text(from)}");
        }
    }

    /// <summary>Rejects lists that do not have one number for each axis.</summary>
    internal static void CheckGradient(long[] gradient, int rank, long[] input, long[]? size, double[]? factors)
    {
        if (size is not null && size.Length != rank)
        {
            throw Errors.Native($"It is expected output_size equals to {rank}, but got size {size.Length}");
        }
        if (factors is not null && factors.Length != rank)
        {
            throw Errors.Native($"It is expected scale_factors equals to {rank}, but got size {factors.Length}");
        }
        if (input.Length != rank + 2)
        {
            throw Errors.Native($"It is expected input_size equals to {rank + 2}, but got size {input.Length}");
        }
        if (gradient.Length != rank + 2)
        {
            throw Errors.Native($"Expected grad_output to be a tensor of dimension {rank + 2} but got: dimension {gradient.Length}");
        }
    }

    /// <summary>Rejects a gradient whose shape differs from the output's.</summary>
    internal static void CheckGradientShape(long[] gradient, long[] output)
    {
        for (int i = 0; i < output.Length; i++)
        {
            if (gradient[i] != output[i])
            {
                throw Errors.Native("Expected grad_output to have the same shape as output; "
                    + $"output.size({i}) = {output[i]} but got grad_output.size({i}) = {gradient[i]}");
            }
        }
    }

    private static void CheckCount(long[] from, long[]? size, double[]? factors)
    {
        int rank = Math.Max(0, from.Length - 2);
        string spatial = $"got input with spatial dimensions of {Shapes.Text(from.AsSpan(from.Length - rank))}";
        const string Shape = "Please provide input tensor in (N, C, d1, d2, ...,dK) format";
        if (size is not null && size.Length != rank)
        {
            throw Errors.Native("Input and output must have the same number of spatial dimensions, but "
                + $"{spatial} and output size of {Shapes.Text(size)}. {Shape} and output size in (o1, o2, ...,oK) format.");
        }
        if (factors is not null && factors.Length != rank)
        {
            string given = string.Join(", ", factors.Select(factor => factor.ToString("0.0###############", CultureInfo.InvariantCulture)));
            throw Errors.Native("Input and scale_factor must have the same number of spatial dimensions, but "
                + $"{spatial} and scale_factor of shape [{given}]. {Shape} and scale_factor in (s1, s2, ...,sK) format.");
        }
    }

    private static void CheckMode(int dimensions, InterpolationMode mode)
    {
        int expected = mode switch
        {
            InterpolationMode.Linear => 3,
            InterpolationMode.Bilinear or InterpolationMode.Bicubic => 4,
            InterpolationMode.Trilinear => 5,
            _ => dimensions,
        };
        // PyTorch has no separate message for bicubic.
        if (dimensions is < 3 or > 5 || (mode == InterpolationMode.Bicubic && dimensions != expected))
        {
            throw Errors.Native($"Input Error: Only 3D, 4D and 5D input Tensors supported (got {dimensions}D) for the modes: "
                + $"nearest | linear | bilinear | bicubic | trilinear | area | nearest-exact (got {Modes[(int)mode]})");
        }
        if (dimensions != expected)
        {
            throw Errors.Native($"Got {dimensions}D input, but {Modes[(int)mode]} mode needs {expected}D input");
        }
    }

    private static string Named(long[] sizes) => string.Join(", ", sizes.Select((size, i) => $"{Axes[i + 3 - sizes.Length]}: {size}"));
}
