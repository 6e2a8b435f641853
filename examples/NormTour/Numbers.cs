using System.Globalization;
using TorchSharp;

namespace NormTour;

/// <summary>Tensors as text.</summary>
internal static class Numbers
{
    /// <summary>A tensor's numbers with two decimals.</summary>
    public static string Of(torch.Tensor tensor) =>
        string.Join(" ", tensor.data<float>().ToArray().Select(x => string.Create(CultureInfo.InvariantCulture, $"{x,6:0.00}")));

    /// <summary>The mean over some axes, and the standard deviation.</summary>
    public static (torch.Tensor Mean, torch.Tensor Deviation) Moments(torch.Tensor tensor, params long[] axes)
    {
        var mean = tensor.mean(axes, keepdim: true);
        return (mean, (tensor - mean).square().mean(axes).sqrt());
    }

    /// <summary>What a block's norm keeps under this name.</summary>
    public static torch.Tensor State(torch.nn.Module block, string name) => block.state_dict()["bn1." + name];

    /// <summary>A batch of four features with means 0, 1, 2, 3 and deviations 0.01, 1, 2, 4.</summary>
    public static torch.Tensor Batch(int size) =>
        torch.randn(size, 4) * torch.tensor(new[] { 0.01f, 1, 2, 4 }) + torch.tensor(new[] { 0f, 1, 2, 3 });
}
