namespace TorchSharp;

/// <summary>PyTorch's top-level module: creates tensors, and has the functions on them.</summary>
/// <remarks>See https://pytorch.org/docs/stable/torch.html.</remarks>
public static partial class torch
{
}
