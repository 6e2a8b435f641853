using NetDsl.Serialization;
using static TorchSharp.torch;

namespace NetDsl.Tool.Checking;

/// <summary>Tensors of a file as TorchSharp's.</summary>
internal static class Tensors
{
    public static Tensor Load(StoredTensor stored)
    {
        var type = stored.Type.Scalar ?? throw new NotSupportedException($"TorchSharp has no type {stored.Type.Name}.");
        var tensor = empty(stored.Shape, dtype: type);
        using var values = stored.Open();
        var bytes = tensor.bytes;
        values.ReadExactly(bytes);
        return tensor;
    }
}
