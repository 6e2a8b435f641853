using static TorchSharp.torch;

namespace NetDsl.Managed.Tests.Gradients;

/// <summary>Compares autograd with central finite differences, in float64.</summary>
internal static class GradientCheck
{
    // The error of a central difference is about step² from the curve and 1e-16 / step from rounding.
    private const double Step = 1e-5;
    private const double Tolerance = 1e-6;

    /// <summary>Checks the gradient of every float64 input; other inputs are handed through.</summary>
    /// <param name="function">May work in place: it gets copies.</param>
    /// <param name="inputs">The point to check at; away from kinks by more than the step.</param>
    internal static void Of(Func<Tensor[], Tensor> function, params Tensor[] inputs)
    {
        using var scope = NewDisposeScope();
        var leaves = inputs.Select(x => x.detach().clone().requires_grad_(IsChecked(x))).ToArray();
        var output = function(Copies(leaves));
        var seed = Weights(output.numel());
        output.backward([tensor(seed, output.shape)]);

        for (var i = 0; i < leaves.Length; i++)
        {
            if (!IsChecked(inputs[i]))
            {
                continue;
            }
            Assert.True(leaves[i].grad is not null, $"Input {i} got no gradient.");
            var got = Read.Doubles(leaves[i].grad!);
            Near.Assert(
                $"gradient of input {i} against finite differences",
                Differences(function, leaves, i, seed), got, leaves[i].shape, Tolerance);
        }
    }

    private static double[] Differences(Func<Tensor[], Tensor> function, Tensor[] leaves, int input, double[] seed)
    {
        using var noGrad = no_grad();
        var point = Read.Doubles(leaves[input]);
        var result = new double[point.Length];
        for (var i = 0; i < point.Length; i++)
        {
            var centre = point[i];
            result[i] = (At(centre + Step) - At(centre - Step)) / (2 * Step);
            point[i] = centre;

            double At(double value)
            {
                using var scope = NewDisposeScope();
                point[i] = value;
                var copies = Copies(leaves);
                copies[input] = tensor((double[])point.Clone(), leaves[input].shape);
                return Read.Doubles(function(copies)).Zip(seed, (y, weight) => y * weight).Sum();
            }
        }
        return result;
    }

    private static Tensor[] Copies(Tensor[] tensors) => [.. tensors.Select(x => x.clone())];

    private static bool IsChecked(Tensor input) => input.dtype == ScalarType.Float64;

    /// <summary>Uneven weights of the outputs, so that errors cannot cancel.</summary>
    private static double[] Weights(long count) => [.. Enumerable.Range(1, (int)count).Select(i => Math.Cos(1.7 * i) + 0.1)];
}
