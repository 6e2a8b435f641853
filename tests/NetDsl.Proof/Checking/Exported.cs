using Microsoft.ML.OnnxRuntime;
using NetDsl.Tests.Onnx;
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
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
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
            var actual = model.Run(inputs);
            using var gradients = no_grad();
            return product.Call(inputs).Zip(actual).Select(pair => Difference(pair.First, pair.Second))
                .FirstOrDefault(difference => difference is not null) is { } wrong
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

    private static string? Difference(Tensor expected, Tensor actual)
    {
        if (!expected.shape.SequenceEqual(actual.shape))
        {
            return $"({string.Join(", ", actual.shape)}). Expected ({string.Join(", ", expected.shape)}).";
        }

        if (expected.numel() == 0 || !expected.isfinite().all().item<bool>())
        {
            return null;
        }

        (expected, actual) = (expected.to(ScalarType.Float32), actual.to(ScalarType.Float32));
        var size = Math.Max(1, expected.abs().max().item<float>());
        var difference = (expected - actual).abs().max().item<float>();
        return difference <= Tolerance * size ? null : FormattableString.Invariant($"{difference:G3} of values up to {size:G3}");
    }
}
