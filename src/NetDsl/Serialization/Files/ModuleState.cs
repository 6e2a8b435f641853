using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Serialization;

/// <summary>The tensors of a module by name, as PyTorch's <c>state_dict</c> has them.</summary>
internal static class ModuleState
{
    /// <summary>
    /// Parameters and persistent buffers: <c>state_dict()</c>, and the names that TorchSharp leaves out there. A tensor with several names
    /// is the same object under all of them.
    /// </summary>
    /// <remarks>
    /// On libtorch, <c>state_dict()</c> may have only the first name of a tensor that two modules share, or an object for each name.
    /// </remarks>
    public static Dictionary<string, Tensor> Of(nn.Module module)
    {
        var tensors = module.state_dict();
        var kept = tensors.Values.ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var (path, part) in ModuleTree.Named(module))
        {
            var own = part.named_parameters(recurse: false).Select(entry => (entry.name, Tensor: (Tensor)entry.parameter))
                .Concat(part.named_buffers(recurse: false).Select(entry => (entry.name, Tensor: entry.buffer)));
            foreach (var (name, tensor) in own.Where(entry => kept.Contains(entry.Tensor)))
            {
                tensors.TryAdd(path.Length == 0 ? name : $"{path}.{name}", tensor);
            }
        }

        var first = new Dictionary<(nint, long), Tensor>();
        foreach (var (name, tensor) in tensors.ToList())
        {
            if (Address(tensor) is { } address && !first.TryAdd((address, tensor.numel()), tensor)
                && first[(address, tensor.numel())] is var same && same.shape.AsSpan().SequenceEqual(tensor.shape))
            {
                tensors[name] = same;
            }
        }

        return tensors;
    }

    /// <summary>Tensors by name as a file stores them.</summary>
    public static IReadOnlyList<StoredTensor> Stored(IReadOnlyDictionary<string, Tensor> tensors) => [.. tensors.Select(entry =>
        new StoredTensor(entry.Key, ElementType.Of(entry.Value), entry.Value.shape, () => new TensorStream(entry.Value))
        {
            Source = entry.Value,
        })];

    /// <summary>Where a tensor's values are; null where that does not say whether two are the same.</summary>
    private static nint? Address(Tensor tensor)
    {
        if (tensor.numel() == 0 || tensor.device_type != DeviceType.CPU || !tensor.is_contiguous())
        {
            return null;
        }

        using var scope = NewDisposeScope();
        var first = tensor.detach().view(tensor.numel()).narrow(0, 0, 1);
        return Unsafe.ByteOffset(ref Unsafe.NullRef<byte>(), ref MemoryMarshal.GetReference(first.bytes));
    }
}
