using static TorchSharp.torch;

namespace NetDsl.Checkpointing;

/// <summary>The buffers of a module as they are: the running statistics of its norms, above all.</summary>
internal sealed class BufferState(nn.Module module)
{
    private readonly List<(string Name, Tensor Value)> _values =
        [.. module.named_buffers().Select(buffer => (buffer.name, buffer.buffer.detach().clone()))];

    /// <summary>
    /// Puts the values back. autograd does not see it, or it would refuse the backward of a norm, which has saved its statistics.
    /// </summary>
    public void Restore()
    {
        if (_values.Count == 0)
        {
            return;
        }

        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        var buffers = module.named_buffers().ToDictionary(item => item.name, item => item.buffer);
        foreach (var (name, value) in _values)
        {
            if (buffers.TryGetValue(name, out var buffer))
            {
                // A second tensor of the same memory counts its own changes.
                empty(0, dtype: buffer.dtype, device: buffer.device).set_(buffer).copy_(value);
            }
        }
    }
}
