namespace TorchSharp;

public static partial class torch
{
    /// <summary>Whether the value of a one-element tensor is not zero.</summary>
    public static bool is_nonzero(Tensor input) => input.is_nonzero();
}
