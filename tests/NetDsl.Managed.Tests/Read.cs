using static TorchSharp.torch;

namespace NetDsl.Managed.Tests;

/// <summary>Takes the numbers out of a tensor of any type.</summary>
internal static class Read
{
    internal static double[] Doubles(Tensor tensor)
    {
        using var scope = NewDisposeScope();
        var values = tensor.detach();
        return values.dtype switch
        {
            ScalarType.Float64 => values.data<double>().ToArray(),
            ScalarType.Float32 => Array.ConvertAll(values.data<float>().ToArray(), v => (double)v),
            ScalarType.Int64 => Array.ConvertAll(values.data<long>().ToArray(), v => (double)v),
            ScalarType.Int32 => Array.ConvertAll(values.data<int>().ToArray(), v => (double)v),
            ScalarType.Byte => Array.ConvertAll(values.data<byte>().ToArray(), v => (double)v),
            ScalarType.Bool => Array.ConvertAll(values.data<bool>().ToArray(), v => v ? 1.0 : 0.0),
            var other => throw new NotSupportedException($"No test reads a tensor of {other}."),
        };
    }
}
