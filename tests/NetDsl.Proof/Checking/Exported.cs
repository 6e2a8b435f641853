using Microsoft.ML.OnnxRuntime;
using NetDsl.Tests.Onnx;
using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Proof.Checking;

/// <summary>A network's ONNX model gives the network's numbers in onnxruntime.</summary>
internal static class Exported
{
    /// <summary>Both compute in float32, and add in another order.</summary>
    private const double Tolerance = 1e-3;

    /// <summary>How the model differs; null where it does not, or where a layer has no ONNX form.</summary>
    /// <param name="product">The network in evaluation mode, in float32.</param>
    /// <param name="inputs">Its inputs.</param>
    public static Failure? Check(Product product, IReadOnlyList<Tensor> inputs)
    {
        // A random extension can be one that ONNX Runtime reads as another format.
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.onnx");
        try
        {
            product.Module.SaveOnnx(path);
        }
        catch (NotSupportedException)
        {
            return null;
        }
        catch (Exception exception)
        {
            return Failure.Of("ONNX-EXPORT-THROWS", exception, exception.StackTrace?.Split('\n')[0] ?? "");
        }

        try
        {
            using var model = new OnnxRun(path);
            // What reads a mask or lengths makes them such: unread ones are numbers.
            var given = inputs.Zip(model.Inputs.Values, (input, declared) =>
                declared.ElementType == typeof(float) ? input.to(ScalarType.Float32) : input);
            var actual = model.Run([.. given]);
            using var gradients = no_grad();
            var expected = product.Call(inputs);
            return Difference(expected, actual, Tolerance) is { } wrong && !IsRounding(product, inputs, expected)
                ? new("ONNX-DIFFERS", wrong)
                : null;
        }
        catch (OnnxRuntimeException exception)
        {
            return Failure.Of("ONNX-REFUSED", exception);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>
    /// Whether the network's own float32 is about as far from its float64: a norm of nearly equal values makes much of rounding.
    /// </summary>
    private static bool IsRounding(Product product, IReadOnlyList<Tensor> inputs, IReadOnlyList<Tensor> expected)
    {
        product.Module.to(ScalarType.Float64);
        try
        {
            var exact = product.Call([.. inputs.Select(input => input.is_floating_point() ? input.to(ScalarType.Float64) : input)]);
            return Difference(exact, expected, Tolerance / 10) is not null;
        }
        finally
        {
            product.Module.to(ScalarType.Float32);
        }
    }

    private static string? Difference(IReadOnlyList<Tensor> expected, IReadOnlyList<Tensor> actual, double tolerance) => expected
        .Zip(actual)
        .Select(pair => Compare.Difference(pair.First.to(ScalarType.Float64), pair.Second.to(ScalarType.Float64), tolerance))
        .FirstOrDefault(difference => difference is not null);
}
