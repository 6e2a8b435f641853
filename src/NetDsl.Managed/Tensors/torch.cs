namespace TorchSharp;

/// <summary>PyTorch's top-level module: makes tensors and holds the functions on them.</summary>
/// <remarks>See https://pytorch.org/docs/stable/torch.html.</remarks>
public static partial class torch
{
}
