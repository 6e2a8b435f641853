using NetDsl.Precision;
using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl;

public static partial class ModuleExtensions
{
    /// <summary>
    /// Until the result is disposed, convolutions, Linear, attention and recurrent layers compute in a smaller type, and norms, softmax and
    /// losses in float32. Weights stay float32, for the optimizer. It is PyTorch's own <c>torch.autocast</c>, which TorchSharp lacks.
    /// </summary>
    /// <param name="module">The module, whose device is meant.</param>
    /// <param name="dtype">
    /// bfloat16 or float16. float16 needs a <see cref="GradScaler"/> in training, because its smallest number is 6e-8.
    /// </param>
    /// <returns>The region, for a <c>using</c>. Regions nest.</returns>
    /// <exception cref="ArgumentNullException">The module is null.</exception>
    /// <exception cref="ArgumentException">The type is another one.</exception>
    /// <exception cref="NotSupportedException">The engine is the managed one, which has no autocast.</exception>
    /// <remarks>
    /// <para>
    /// Put the forward pass and the loss into it, and the backward pass and the optimizer's step behind it. It holds for the calling
    /// thread, also for other modules on the same device; there must be no <c>await</c> in it. Outputs may be of the smaller type.
    /// </para>
    /// <para>
    /// Which operation computes in which type: <see href="https://docs.pytorch.org/docs/stable/amp.html#autocast-op-reference"/>.
    /// </para>
    /// </remarks>
    /// <example>
    /// <code>
    /// using (network.Autocast(torch.bfloat16))
    ///     error = loss.forward(network.forward(images), labels);
    /// error.backward();
    /// optimizer.step();
    /// </code>
    /// </example>
    public static IDisposable Autocast(this nn.Module module, ScalarType dtype)
    {
        ArgumentNullException.ThrowIfNull(module);
        if (dtype is not (ScalarType.BFloat16 or ScalarType.Float16))
        {
            throw new ArgumentException($"Expected bfloat16 or float16. Got {dtype}.", nameof(dtype));
        }

        return new AutocastScope(module.parameters().FirstOrDefault()?.device_type ?? DeviceType.CPU, dtype);
    }
}
