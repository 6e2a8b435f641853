using NetDsl.Managed.Autograd;
using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations;

/// <summary>fill_ and zero_: they overwrite all values, so the input's gradient is zero.</summary>
internal static class Filling
{
    internal static Tensor Apply(Tensor x, Scalar value)
    {
        Tape.CheckInPlace(x);
        if (value.Double == 0)
        {
            Fill.Zero(x.Impl);
        }
        else
        {
            Fill.Run(x.Impl, value);
        }
        return Tape.RecordOverwrite(x, "FillBackward0");
    }
}
