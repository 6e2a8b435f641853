using NetDsl.Tests.Fusing;
using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Proof.Checking;

/// <summary>A network whose norms became part of other layers gives the same numbers.</summary>
internal static class Fused
{
    /// <summary>How the fused network differs; null where it does not.</summary>
    /// <param name="product">The network, which is fused.</param>
    /// <param name="predict">Runs it.</param>
    public static Failure? Check(Product product, Func<Product, IReadOnlyList<Tensor>> predict)
    {
        product.Module.to(ScalarType.Float64);
        product.Module.eval();
        TrainedNorms.Draw(product.Module);
        var expected = predict(product);
        try
        {
            product.Module.Fuse();
        }
        catch (Exception exception)
        {
            return Failure.Of("FUSE-THROWS", exception);
        }

        return expected.Zip(predict(product)).Select(pair => Compare.Difference(pair.First, pair.Second))
            .FirstOrDefault(difference => difference is not null) is { } wrong
            ? new("FUSED-DIFFERS", wrong)
            : null;
    }
}
