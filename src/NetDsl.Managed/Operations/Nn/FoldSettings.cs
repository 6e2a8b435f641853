using NetDsl.Managed.Storage;

namespace NetDsl.Managed.Operations.Nn;

/// <summary>Blocks of an image of <paramref name="Image"/>, all as (height, width).</summary>
internal sealed record FoldSettings(
    (long Height, long Width) Image, (long Height, long Width) Kernel, (long Height, long Width) Dilation,
    (long Height, long Width) Padding, (long Height, long Width) Stride)
{
    internal long KernelSize => Kernel.Height * Kernel.Width;

    /// <summary>The number of blocks along height and width.</summary>
    internal (long Height, long Width) Blocks => (
        Count(Image.Height, Kernel.Height, Dilation.Height, Padding.Height, Stride.Height),
        Count(Image.Width, Kernel.Width, Dilation.Width, Padding.Width, Stride.Width));

    internal void Check()
    {
        CheckPair(Kernel, 1, "kernel size should be greater than zero", "kernel");
        CheckPair(Dilation, 1, "dilation should be greater than zero", "dilation");
        CheckPair(Padding, 0, "padding should be non-negative", "pad");
        CheckPair(Stride, 1, "stride should be greater than zero", "stride");
    }

    private static long Count(long size, long kernel, long dilation, long padding, long stride) =>
        (long)Math.Floor((size + 2 * padding - dilation * (kernel - 1) - 1) / (double)stride) + 1;

    private static void CheckPair((long Height, long Width) pair, long least, string rule, string name)
    {
        if (pair.Height < least || pair.Width < least)
        {
            throw Errors.Native($"{rule}, but got {name}_height: {pair.Height} {name}_width: {pair.Width}");
        }
    }
}
