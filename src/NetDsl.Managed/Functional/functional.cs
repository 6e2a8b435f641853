namespace TorchSharp;

public static partial class torch
{
    /// <summary>Layers of networks, and what belongs to them.</summary>
    /// <remarks>See https://pytorch.org/docs/stable/nn.html.</remarks>
    public static partial class nn
    {
        /// <summary>What layers compute, as functions of input and weights.</summary>
        /// <remarks>See https://pytorch.org/docs/stable/nn.functional.html.</remarks>
        public static partial class functional
        {
        }
    }
}
