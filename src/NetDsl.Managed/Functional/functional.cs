namespace TorchSharp;

public static partial class torch
{
    /// <summary>Modules and related functions.</summary>
    /// <remarks>See https://pytorch.org/docs/stable/nn.html.</remarks>
    public static partial class nn
    {
        /// <summary>Layers as functions of input and weights.</summary>
        /// <remarks>See https://pytorch.org/docs/stable/nn.functional.html.</remarks>
        public static partial class functional
        {
        }
    }
}
